import { expect, it } from 'vitest';
import { differing } from '../../../scripts/release/builds.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

it('two builds differ by what only one has, and by what is not the same', () => {
  const one = [file('a', '1'), file('b', '2'), file('c', '3')];
  expect(differing(one, [...one].reverse())).toEqual([]);
  expect(differing(one, [file('a', '1'), file('b', '!'), file('d', '4')])).toEqual(['b', 'c', 'd']);
});
