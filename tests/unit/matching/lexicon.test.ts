import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../lib/matching/lexicon.ts';
import { edgesOf } from '../../../lib/matching/lexicon-data.ts';
import { isExact } from '../../../lib/matching/notation.ts';
import { compiledOf, find, lexiconOf, type Term } from '../support/terms.ts';

const finds = (text: string, terms: Term[], more = {}): string[] =>
  find(text, lexiconOf(terms, more)).map(({ start, end }) => text.slice(start, end));

describe('the case of a word', () => {
  test.each([
    ['IGF', true],
    ['NRIs', true],
    ['C5', true],
    ['ÉÀ', true],
    ['ООН', true],
    ['Forum', false],
    ['forum', false],
    ['2030', false],
    ['5g', false],
    ['网', false],
  ])('%s counts as an acronym: %s', (word, exact) => {
    expect(isExact(word)).toBe(exact);
  });

  test('an acronym is found as it is spelt only, other words in any case', () => {
    const terms = [{ plain: ['WSIS Forum'] }];
    expect(finds('WSIS Forum, WSIS forum, WSIS FORUM, wsis forum, Wsis Forum', terms)).toEqual([
      'WSIS Forum',
      'WSIS forum',
      'WSIS FORUM',
    ]);
  });

  test('an acronym and a word that differ in case alone are two forms', () => {
    const terms = [{ plain: ['WHO'] }, { plain: ['who decides'] }];
    const text = 'who decides, WHO says; who knows';
    expect(find(text, lexiconOf(terms)).map(({ concept }) => concept)).toEqual([1, 0]);
  });

  test('a full-width or accented acronym is the same acronym', () => {
    expect(finds('ＩＧＦ and I\u0301GF', [{ plain: ['IGF'] }])).toEqual(['ＩＧＦ', 'I\u0301GF']);
  });
});

/** How many edges the compiled automaton has. */
const edgeCount = (...more: Parameters<typeof compiledOf>): number => edgesOf(compiledOf(...more)).count;

describe('size', () => {
  test('endings add words, not edges', () => {
    const inflections = { en: { s: ['', 's', 'es', 'ed'] } };
    const bare = [{ plain: ['alpha beta gamma'] }];
    const inflected = [{ plain: ['alpha{s} beta{s} gamma{s}'] }];
    expect(edgeCount(inflected, { inflections })).toBe(edgeCount(bare));
    expect(lexiconOf(inflected, { inflections }).wordCount).toBe(lexiconOf(bare).wordCount * 4);
  });

  test('forms with a common beginning share it', () => {
    expect(edgeCount([{ plain: ['alpha beta'] }, { plain: ['alpha gamma'] }])).toBe(3);
  });

  test('forms with a common end share it, where they mean the same', () => {
    expect(edgeCount([{ plain: ['alpha beta gamma', 'delta beta gamma'] }])).toBe(4);
    expect(edgeCount([{ plain: ['alpha beta gamma'] }, { plain: ['delta beta gamma'] }])).toBe(6);
  });

  test('a compiled lexicon survives the way through JSON', () => {
    const terms = [{ plain: ['alpha {beta|} GAMMA', 'C5'] }, { ambiguous: ['delta GAMMA'] }];
    const text = 'alpha GAMMA, alpha beta GAMMA, delta GAMMA, C5, c5';
    const copy = new Lexicon(JSON.parse(JSON.stringify(compiledOf(terms))));
    expect(find(text, copy)).toEqual(find(text, lexiconOf(terms)));
    expect(find(text, copy)).toHaveLength(4);
  });
});

describe('words of any kind', () => {
  test('words that objects have as properties', () => {
    for (const word of ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']) {
      expect(finds(`a ${word} b`, [{ plain: [word] }])).toEqual([word]);
    }
  });

  test('a sign outside the basic plane is found, another one of its row is not', () => {
    expect(finds('go 🌍 now, go 🌎 now', [{ plain: ['go 🌍 now'] }])).toEqual(['go 🌍 now']);
  });

  test('an empty lexicon finds nothing', () => {
    expect(finds('anything at all', [])).toEqual([]);
  });

  test('a thousand words are told apart', () => {
    const terms = Array.from({ length: 1000 }, (_, i) => ({ plain: [`term${i}`] }));
    const text = terms.map((_, i) => `term${i}`).join(' ');
    expect(find(text, lexiconOf(terms)).map(({ concept }) => concept)).toEqual(terms.map((_, i) => i));
  });
});
