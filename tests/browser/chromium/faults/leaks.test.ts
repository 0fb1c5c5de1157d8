import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SoakBench } from '../../../../scripts/soak/bench.ts';

let bench: SoakBench;
beforeAll(async () => {
  bench = await SoakBench.open();
});
afterAll(() => bench.close());

describe('a long time of reading', () => {
  it('leaves no document, node or listener behind: after 8 pages as after 32; npm run soak goes to 500', async () => {
    await bench.go(8);
    const { page: before } = await bench.measure();
    await bench.go(24);
    const { page: after } = await bench.measure();
    for (const what of ['documents', 'nodes', 'listeners'] as const)
      expect.soft(after[what], what).toBeLessThanOrEqual((before[what] as number) * 1.02);
    expect(bench.faults).toEqual([]);
  });
});
