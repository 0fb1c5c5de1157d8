import { describe, expect, test } from 'vitest';
import { searchWords } from '../../../lib/catalogue/words.ts';

describe('the words of a text', () => {
  test.each<[string, string, string[]]>([
    ['English, without case and signs', 'The IGF’s (permanent) Mandate!', ['the', 'igf', 's', 'permanent', 'mandate']],
    ['accents', 'société, SECRETARÍA', ['societe', 'secretaria']],
    ['Russian, ё as е', 'Учёт Форума', ['учет', 'форума']],
    ['Chinese in pairs of neighbours', '互联网治理', ['互联', '联网', '网治', '治理']],
    ['a single character', '网', ['网']],
    ['Chinese beside Latin letters and numbers', 'WSIS+20审查', ['wsis', '20', '审查']],
    [
      'Arabic without the article, whatever is written together with it',
      'والمنتدى للمنتدى المنتدى',
      ['منتدي', 'منتدي', 'منتدي'],
    ],
    ['Arabic letter variants and vowel signs', 'إِدارة', ['اداره']],
    ['Arabic short words keep their letters', 'الى', ['الي']],
    ['nothing', ' – ', []],
  ])('%s', (_, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});
