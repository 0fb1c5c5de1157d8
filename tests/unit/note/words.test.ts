import { describe, expect, test } from 'vitest';
import { KINDS, RESULTS, STANCES } from '../../../lib/dataset/schema.ts';
import { dateWords, KIND_WORDS, RESULT_WORDS, STANCE_SIGNS, STANCE_WORDS } from '../../../lib/ui/words.ts';

describe('dateWords', () => {
  test.each([
    ['2025-12-18', '18 December 2025'],
    ['2025-01-01', '1 January 2025'],
    ['2025-12-31', '31 December 2025'],
    ['2025-12', 'December 2025'],
    ['2025', '2025'],
    ['undated', 'undated'],
  ])('%s is %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  test('in another language', () => {
    expect(dateWords('2025-12-18', 'fr')).toBe('18 décembre 2025');
  });
});

describe('words and signs', () => {
  test('everything that the dataset may say has words', () => {
    expect(Object.keys(STANCE_WORDS).sort()).toEqual([...STANCES].sort());
    expect(Object.keys(RESULT_WORDS).sort()).toEqual([...RESULTS].sort());
    expect(Object.keys(KIND_WORDS).sort()).toEqual([...KINDS].sort());
  });

  test('no two stances have the same sign', () => {
    expect(new Set(STANCES.map((stance) => STANCE_SIGNS[stance])).size).toBe(STANCES.length);
  });
});
