import { expect, test } from 'vitest';
import { mentionsOf, numbered } from '../../../lib/reader/mentions.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const found = (text: string, words: string, concept: string) => {
  const start = text.indexOf(words);
  return { concept, start, end: start + words.length };
};

test('mentions are told with their sentence, in which broken words are whole', () => {
  const text = 'It was so. The Internet Gover\u00adnance\nForum met. And then?';
  const paragraphs = [{ text, parts: [{ run: 0, start: 0 }] }];
  const [mention] = mentionsOf(paragraphs, [[found(text, 'Internet Gover\u00adnance\nForum', 'igf')]], segmenter);
  expect(mention).toMatchObject({
    target: 'igf',
    text: 'Internet Governance\nForum',
    sentence: 'The Internet Governance Forum met.',
    prefix: 'It was so. The ',
    suffix: ' met. And then?',
  });
  const { sentence, at } = mention as { sentence: string; at: [number, number] };
  expect(sentence.slice(...at)).toBe('Internet Governance Forum');
});

test('they come in the order in which the page draws them, whatever is read first', () => {
  const paragraphs = [
    { text: 'IGF and GDC', parts: [{ run: 4, start: 0 }] },
    { text: 'WSIS', parts: [{ run: 1, start: 0 }] },
  ];
  const mentions = mentionsOf(
    paragraphs,
    [[found('IGF and GDC', 'IGF', 'igf'), found('IGF and GDC', 'GDC', 'gdc')], [found('WSIS', 'WSIS', 'wsis')]],
    segmenter,
  );
  expect(mentions.map(({ target }) => target)).toEqual(['wsis', 'igf', 'gdc']);
  expect(numbered([mentions, [], mentions]).map(({ index, block }) => [index, block])).toEqual([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 3],
  ]);
});
