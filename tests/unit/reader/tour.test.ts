import { describe, expect, test } from 'vitest';
import { Tour } from '../../../lib/reader/tour.ts';

const pages: Record<number, string[]> = { 1: ['igf', 'gdc'], 2: [], 3: ['igf'] };
const mentioned = { pageCount: 3, on: (page: number) => pages[page] };

/** Where several steps lead. */
function walk(direction: 'next' | 'previous', steps: number, from = 1, ...targets: string[]): string[] {
  const tour = new Tour();
  return Array.from({ length: steps }, () => {
    const stop = tour.step(mentioned, direction, from, targets.length ? targets : undefined);
    return stop ? `${stop.page}:${stop.index}` : 'nowhere';
  });
}

describe('the way through the mentions of a document', () => {
  test('goes on and round', () => expect(walk('next', 4)).toEqual(['1:0', '1:1', '3:0', '1:0']));
  test('goes back and round', () => expect(walk('previous', 4)).toEqual(['1:1', '1:0', '3:0', '1:1']));
  test('begins where somebody looks', () => expect(walk('next', 2, 2)).toEqual(['3:0', '1:0']));
  test('keeps to a concept', () => expect(walk('next', 3, 1, 'igf')).toEqual(['1:0', '3:0', '1:0']));
  test('keeps to some', () => expect(walk('next', 3, 1, 'igf', 'gdc')).toEqual(['1:0', '1:1', '3:0']));
  test('stays with the only one', () => expect(walk('next', 2, 3, 'gdc')).toEqual(['1:1', '1:1']));
  test('stays here', () => {
    const tour = new Tour();
    expect(tour.step(mentioned, 'here', 3)).toEqual({ page: 3, index: 0 });
    expect(tour.step(mentioned, 'here', 1)).toEqual({ page: 3, index: 0 });
  });
  test('leads nowhere where there is none', () => expect(walk('next', 1, 1, 'itu')).toEqual(['nowhere']));
  test('leads over pages that have not been read', () => {
    expect(new Tour().step({ pageCount: 2, on: (page) => (page === 2 ? ['igf'] : undefined) }, 'next', 1)).toEqual({
      page: 2,
      index: 0,
    });
  });
});
