import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../lib/page/sentence.ts';

const segmenter = (language: string) => new Intl.Segmenter(language, { granularity: 'sentence' });

/** The sentence around a term, which is shown between bars. */
function around(text: string, term: string, language = 'en'): string {
  const start = text.indexOf(term);
  const { sentence, at } = sentencesIn(text, segmenter(language))(start, start + term.length);
  return `${sentence.slice(0, at[0])}|${sentence.slice(...at)}|${sentence.slice(at[1])}`;
}

const LONG = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');

describe('the sentence around a term', () => {
  test.each([
    ['the only one', 'The forum met.', 'forum', 'en', 'The |forum| met.'],
    ['the one in the middle', 'First it rained. The forum met. Then it rained.', 'forum', 'en', 'The |forum| met.'],
    ['the last one, without an end', 'It rained. The forum met', 'forum', 'en', 'The |forum| met'],
    [
      'line ends of the source end none',
      'The\n   world\n\tforum met\nin Geneva.',
      'forum',
      'en',
      'The world |forum| met in Geneva.',
    ],
    ['a term over two lines', 'The world\n  forum met.', 'world\n  forum', 'en', 'The |world forum| met.'],
    ['what stands for an element', 'The \ufffc forum met.', 'forum', 'en', 'The |forum| met.'],
    [
      'a term over the end of one',
      'It rained. It was in Gallen. Forum it was.',
      'Gallen. Forum',
      'en',
      'It was in |Gallen. Forum| it was.',
    ],
    ['Chinese', '下雨了。论坛开会了。又下雨了。', '论坛', 'zh', '|论坛|开会了。'],
    ['Arabic', 'هطل المطر. اجتمع المنتدى؟ نعم.', 'المنتدى', 'ar', 'اجتمع |المنتدى|؟'],
  ])('%s', (_, text, term, language, expected) => {
    expect(around(text, term, language)).toBe(expected);
  });

  test('a long one is cut off between words on both sides', () => {
    const cut = around(`${LONG} forum ${LONG}`, 'forum');
    expect(cut).toMatch(/^… word\d+ .* \|forum\| word0 .* word\d+ …$/);
    expect(cut.length).toBeLessThanOrEqual(300);
  });

  test('a long one is cut off on one side where the term is near its beginning', () => {
    const cut = around(`The forum ${LONG}`, 'forum');
    expect(cut).toMatch(/^The \|forum\| word0 .* …$/);
  });

  test('a long one without spaces is cut off between characters', () => {
    const cut = around(`${'𠀀'.repeat(400)}论坛${'𠀀'.repeat(400)}`, '论坛', 'zh');
    expect(cut).toMatch(/^… 𠀀+\|论坛\|𠀀+ …$/u);
    expect(cut.isWellFormed()).toBe(true);
  });
});
