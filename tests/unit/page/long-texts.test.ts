import { describe, expect, test } from 'vitest';
import { findInPieces, piecesOf } from '../../../lib/page/long-texts.ts';

/** Finds "term" wherever it stands, and counts how often it was asked. */
function finder() {
  const asked: string[][] = [];
  return {
    asked,
    find: async (texts: string[], evidence: number | undefined) => {
      asked.push(texts);
      return {
        mentions: texts.map((text) =>
          [...text.matchAll(/term/g)].map(({ index }) => ({ concept: 'term', start: index, end: index + 4 })),
        ),
        evidence: (evidence ?? 0) + 1,
        open: texts.flatMap((text, index) => (text.includes('open') ? [index] : [])),
        redefined: texts.some((text) => text.includes('redefined')),
      };
    },
  };
}
const never = (): boolean => false;

describe('piecesOf', () => {
  test.each([0, 1, 150_000])('a text of %i units stays whole', (length) => {
    expect(piecesOf('x'.repeat(length))).toEqual([{ start: 0, cut: length, end: length }]);
  });

  test('pieces follow each other without a gap and end between words', () => {
    const text = 'some words '.repeat(60_000);
    const pieces = piecesOf(text);
    expect(pieces.length).toBeGreaterThan(4);
    let at = 0;
    for (const { start, cut, end } of pieces) {
      expect(start).toBe(at);
      expect(cut - start).toBeLessThanOrEqual(150_000);
      expect(end).toBeLessThanOrEqual(text.length);
      if (cut < text.length) expect(text[cut - 1]).toBe(' ');
      at = cut;
    }
    expect(at).toBe(text.length);
  });

  test('a word without end is cut between characters', () => {
    const text = `x${'\u{1f600}'.repeat(100_000)}`;
    for (const { start, cut } of piecesOf(text)) {
      expect(text[start]).not.toMatch(/[\udc00-\udfff]/);
      expect(cut).toBeGreaterThan(start);
    }
  });
});

describe('findInPieces', () => {
  test('short texts are asked about at once', async () => {
    const { asked, find } = finder();
    const found = await findInPieces(['a term', 'open'], undefined, find, never);
    expect(asked).toEqual([['a term', 'open']]);
    expect(found).toEqual({
      mentions: [[{ concept: 'term', start: 2, end: 6 }], []],
      evidence: 1,
      open: [1],
      redefined: false,
    });
  });

  test('finds in a long text just what it would find in one piece', async () => {
    const text = 'a term, terms and more '.repeat(40_000);
    const { asked, find } = finder();
    const whole = (await find([text], undefined)).mentions[0];
    const found = await findInPieces(['term', text, 'a term redefined'], 7, find, never);
    expect(found.mentions).toEqual([
      [{ concept: 'term', start: 0, end: 4 }],
      whole,
      [{ concept: 'term', start: 2, end: 6 }],
    ]);
    expect(found.redefined).toBe(true);
    expect(found.evidence).toBe(7 + asked.length - 1);
    for (const texts of asked.slice(1)) expect(texts.join('').length).toBeLessThan(151_000);
  });

  test('a term across a cut is found once', async () => {
    // Nowhere to cut but in the middle of one.
    const text = 'term'.repeat(40_000);
    const { mentions } = await findInPieces([text.slice(1)], undefined, finder().find, never);
    expect(mentions[0]).toHaveLength(39_999);
  });

  test('asks no more when nobody waits', async () => {
    const { asked, find } = finder();
    await findInPieces(['x '.repeat(400_000)], undefined, find, () => asked.length > 1);
    expect(asked).toHaveLength(2);
  });
});
