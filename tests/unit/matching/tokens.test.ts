import { describe, expect, test } from 'vitest';
import { everyWord, followBits, type Sieve } from '../../../lib/matching/sieve.ts';
import { createTokens, foldWord, hashOf, isFoldedTo, splitWords, tokenise } from '../../../lib/matching/tokens.ts';

/** The words of a text, as slices of it, with whether a form may run on into each. */
function read(text: string, capacity?: number): { word: string; joins: boolean }[] {
  const tokens = createTokens(capacity);
  tokenise(text, everyWord, tokens);
  return Array.from({ length: tokens.count }, (_, i) => ({
    word: text.slice(tokens.starts[i], tokens.ends[i]),
    joins: tokens.joins[i] === 1,
  }));
}

describe('splitWords', () => {
  test.each([
    ['Internet Governance', ['Internet', 'Governance']],
    ["l'Internet", ['l', 'Internet']],
    ['multi-stakeholder', ['multi', 'stakeholder']],
    ['WSIS+20', ['WSIS', '+', '20']],
    ['U.N.', ['U', '.', 'N', '.']],
    ['联合国UN', ['联', '合', '国', 'UN']],
    ['e\u0301tat', ['e\u0301tat']],
    ['gou\u00advernance', ['gou\u00advernance']],
    ['\u200bIGF\u200b', ['IGF']],
    ['منتـــدى', ['منتـــدى']],
    ['𝐈𝐆𝐅 🌍🌍', ['𝐈𝐆𝐅', '🌍', '🌍']],
    ['𠮷UN', ['𠮷', 'UN']],
    ['', []],
    [' -’\u00ad ', []],
  ])('%j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});

describe('what joins two words', () => {
  test.each(['a b', 'a-b', 'a’b', 'a\u00a0b', 'a\u2011b', 'a \n\t b', 'a-\nb', 'a-\r\n   b', 'a \u00adb', "a' b"])(
    '%j is joined',
    (text) => {
      expect(read(text)).toMatchObject([{ word: 'a' }, { word: 'b', joins: true }]);
    },
  );

  test.each(['a - b', 'a- b', 'a -b', 'a--b', 'a- \nb', "a''b"])('%j is parted', (text) => {
    expect(read(text)).toMatchObject([{ word: 'a' }, { word: 'b', joins: false }]);
  });

  test('a sign is a word of its own, so nothing joins across it unseen', () => {
    expect(read('a, b').map(({ word }) => word)).toEqual(['a', ',', 'b']);
  });
});

describe('tokenise', () => {
  test('columns grow with the text', () => {
    const words = Array.from({ length: 100 }, (_, i) => `w${i}`);
    expect(read(words.join(' '), 2).map(({ word }) => word)).toEqual(words);
  });

  test('a word that is of no interest is left out, and nothing joins across it', () => {
    const tokens = createTokens();
    const short: Sieve = { ...everyWord, numberOf: (_hash, _text, start, end) => 2 - (end - start) };
    tokenise('a bb c d', short, tokens);
    expect([...tokens.starts.slice(0, tokens.count)]).toEqual([0, 5, 7]);
    expect([...tokens.joins.slice(0, tokens.count)]).toEqual([0, 0, 1]);
  });

  test('columns can be used again for a shorter text', () => {
    const tokens = createTokens();
    tokenise('one two three', everyWord, tokens);
    tokenise('four', { ...everyWord, numberOf: () => 2 }, tokens);
    expect([tokens.count, tokens.ids[0], tokens.ends[0]]).toEqual([1, 2, 4]);
  });

  test('a word that only begins forms is left out where the next one does not go on from it', () => {
    const sieve: Sieve = {
      begins: new Int32Array(everyWord.begins.length).fill(followBits(hashOf('governance'))),
      numberOf: () => 1,
    };
    const kept = (text: string): string[] => {
      const tokens = createTokens();
      tokenise(text, sieve, tokens);
      return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
    };
    expect(kept('the Internet at large, Internet Governance')).toEqual(['Internet', 'Governance']);
    expect(kept('Internet, governance')).toEqual([',', 'governance']);
  });

  test('the sieve is given the hash of the folded word, whatever the word is made of', () => {
    const text = 'É e\u0301 ß ﬁn İstanbul سَلام 𝐈x 🌍 \ud83c 網 + …';
    const tokens = createTokens();
    const seen: [string, boolean][] = [];
    const numberOf: Sieve['numberOf'] = (hash, all, start, end) => {
      seen.push([all.slice(start, end), hash === hashOf(foldWord(all, start, end))]);
      return 1;
    };
    tokenise(text, { ...everyWord, numberOf }, tokens);
    expect(seen.length).toBe(12);
    expect(seen.filter(([, same]) => !same)).toEqual([]);
  });
});

describe('foldWord', () => {
  test('folds a part of a text', () => {
    expect(foldWord('x Stra\u00adße y', 2, 9)).toBe('strasse');
  });

  test('different words stay different', () => {
    expect(new Set(['resume', 'resumes', 'resum', '🌍', '🌎'].map((word) => foldWord(word))).size).toBe(5);
  });
});

describe('isFoldedTo', () => {
  test.each(['É', 'Stra\u00adße', 'e\u0301\u200b', '🌍', 'ﬁn', '網', 'IGF'])(
    '%j is what it folds to, and nothing else',
    (word) => {
      const text = `x${word}y`;
      const folded = foldWord(word);
      const isSame = (other: string): boolean => isFoldedTo(other, text, 1, 1 + word.length);
      expect(isSame(folded)).toBe(true);
      expect([`${folded}y`, `x${folded}`, folded.slice(0, -1), ''].filter(isSame)).toEqual([]);
    },
  );
});
