import { expect, test } from 'vitest';
import { fileName } from '../../../lib/summary-view/write-brief.ts';

const day = new Date('2026-01-02T10:00:00Z');

test.each([
  ['WSIS+20: what now?', 'wsis-lens-WSIS-20-what-now-2026-01-02'],
  ['../../etc/passwd', 'wsis-lens-etc-passwd-2026-01-02'],
  ['القمة العالمية', 'wsis-lens-القمة-العالمية-2026-01-02'],
  ['', 'wsis-lens-2026-01-02'],
  ['a'.repeat(200), `wsis-lens-${'a'.repeat(60)}-2026-01-02`],
])('a page called "%s" gives %s', (title, name) => {
  expect(fileName(title, day)).toBe(name);
});
