import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, Places } from '../../../lib/matching/places.ts';

/** Places in order without overlap. */
const places = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 20 }).map((gaps) => {
  let at = 0;
  return gaps.map(([gap, width]): Place => {
    const start = at + gap;
    at = start + width;
    return { start, end: at };
  });
});

test('finds what a search from one end to the other finds', () => {
  fc.assert(
    fc.property(places, fc.nat(60), fc.nat(60), (all, a, b) => {
      const found = new Places(all);
      expect(found.lastBefore(a)).toBe(all.findLast(({ end }) => end <= a));
      expect(found.firstFrom(a)).toBe(all.find(({ start }) => start >= a));
      expect(found.overlap({ start: a, end: a + 3 })).toBe(all.some(({ start, end }) => start < a + 3 && a < end));
      expect(found.between(a, b)).toEqual(all.filter(({ start, end }) => start >= a && end <= b));
    }),
  );
});
