import { expect, test } from 'vitest';
import { ROW, ticksFor } from '../../../lib/page/rail-ticks.ts';

const at = (top: number, index: number, theme = 0) => ({ top, index, theme });

test('stand where the mentions do, from top to bottom', () => {
  expect(ticksFor([at(5000, 1), at(0, 0), at(10_000, 2)], 10_000, 60 * ROW)).toEqual([
    { top: 0, theme: 0, index: 0 },
    { top: 30 * ROW, theme: 0, index: 1 },
    { top: 59 * ROW, theme: 0, index: 2 },
  ]);
});

test('are one where mentions stand close: the first of them, in the theme of most', () => {
  expect(ticksFor([at(12, 2, 5), at(10, 0, 3), at(11, 1, 5)], 10_000, 600)).toEqual([{ top: 0, theme: 5, index: 0 }]);
});

test('are never more than there are rows', () => {
  const many = Array.from({ length: 5000 }, (_, index) => at(index * 2, index));
  expect(ticksFor(many, 10_000, 900).length).toBeLessThanOrEqual(900 / ROW);
});

test('of what stands outside the document there are none', () => {
  expect(ticksFor([at(-5, 0), at(10_001, 1)], 10_000, 600)).toEqual([]);
});
