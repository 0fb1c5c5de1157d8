import { expect, test } from 'vitest';
import type { Found } from '../../../lib/page/annotator.ts';
import { Finder } from '../../../lib/reader/finder.ts';

/** Finds each of some words; the evidence is how many texts it has seen. */
function finder(words: readonly string[], asked: string[][] = []): Finder<number> {
  return new Finder<number>(async (texts, evidence = 0): Promise<Found<number>> => {
    asked.push(texts);
    const mentions = texts.map((text) =>
      words.flatMap((word) => {
        const start = text.replace(/\u00ad/g, '').indexOf(word);
        return start < 0 ? [] : [{ concept: word, start, end: start + word.length }];
      }),
    );
    return { mentions, evidence: evidence + texts.length, open: texts.map((_, index) => index), redefined: false };
  });
}

test('a hyphen at the end of a line is read both ways', async () => {
  const { mentions, open } = await finder(['governance', 'follow-up']).find([
    'gover\u00adnance',
    'the follow\u00adup',
    'nothing',
  ]);
  expect(mentions.map((found) => found.map(({ concept }) => concept))).toEqual([['governance'], ['follow-up'], []]);
  expect(open).toEqual([0, 1, 2]);
});

test('of two readings at one place the first counts', async () => {
  const { mentions } = await finder(['gover', 'gover-nance']).find(['gover\u00adnance']);
  expect(mentions[0]?.map(({ concept }) => concept)).toEqual(['gover']);
});

test('evidence goes from whoever asks to whoever asks next, one after the other', async () => {
  const find = finder([]);
  const [first, second] = await Promise.all([find.find(['a', 'b']), find.find(['c'])]);
  expect([first.evidence, second.evidence]).toEqual([2, 3]);
  find.reset();
  expect((await find.find(['d'])).evidence).toBe(1);
});

test('a failure does not stop those who ask later', async () => {
  let fails = true;
  const find = new Finder<number>(async (texts) => {
    if (fails) throw new Error('nobody answers');
    return { mentions: texts.map(() => []), evidence: 0, open: [], redefined: false };
  });
  await expect(find.find(['a'])).rejects.toThrow('nobody answers');
  fails = false;
  expect((await find.find(['a'])).mentions).toEqual([[]]);
});
