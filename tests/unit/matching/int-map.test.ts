import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntMap } from '../../../lib/matching/int-map.ts';

const LARGEST_KEY = 2 ** 31 - 2;

test('holds what a Map holds, and 0 for the rest', () => {
  const keys = fc.oneof(fc.nat(50), fc.nat(LARGEST_KEY));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(keys, fc.integer({ min: 1, max: LARGEST_KEY }))),
      fc.array(keys),
      (entries, others) => {
        const map = new Map(entries);
        const own = new IntMap(Int32Array.from(map.keys()), Int32Array.from(map.values()), map.size);
        for (const key of [...map.keys(), ...others]) expect(own.get(key)).toBe(map.get(key) ?? 0);
      },
    ),
  );
});
