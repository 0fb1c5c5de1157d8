import { afterEach, describe, expect, test } from 'vitest';
import { KINDS, RESULTS, STANCES } from '../../../lib/dataset/schema.ts';
import { kindWord, resultWord, STANCE_SIGNS, stanceWord } from '../../../lib/ui/words.ts';
import { speak } from '../support/speak.ts';

afterEach(() => speak('en'));

describe('words and signs', () => {
  test.each(['en', 'ar', 'es', 'fr', 'ru', 'zh_CN'])(
    'everything that the dataset may say has words of its own: %s',
    async (language) => {
      await speak(language);
      for (const words of [STANCES.map(stanceWord), RESULTS.map(resultWord), KINDS.map(kindWord)]) {
        expect(new Set(words).size).toBe(words.length);
        // A message that is missing shows its key.
        for (const word of words) expect(word).not.toMatch(/^$|\w\.\w/);
      }
    },
  );

  test('no two stances have the same sign', () => {
    expect(new Set(STANCES.map((stance) => STANCE_SIGNS[stance])).size).toBe(STANCES.length);
  });
});
