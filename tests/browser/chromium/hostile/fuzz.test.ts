import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FuzzBench } from '../../../../scripts/fuzz/bench.ts';
import { fuzz } from '../../../../scripts/fuzz/run.ts';

let bench: FuzzBench;
beforeAll(async () => {
  bench = await FuzzBench.open();
});
afterAll(() => bench.close());

const DOCUMENTS = 300;

describe('documents that nobody would write', () => {
  it(`${DOCUMENTS} of them, annotated, changed and switched off, stand as their twins without the extension; npm run fuzz takes 5,000`, async () => {
    const seeds = Array.from({ length: DOCUMENTS }, (_, index) => index + 1);
    // What fails is made smaller by `npm run fuzz -- --seed …`.
    const { words } = await fuzz(bench, seeds, 0);
    expect(words).toEqual([]);
    // They are no empty documents.
    expect(bench.painted).toBeGreaterThan(DOCUMENTS * 5);
  }, 540_000);
});
