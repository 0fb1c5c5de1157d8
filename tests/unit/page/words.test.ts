import { describe, expect, it } from 'vitest';
import { hasWords, isLetter } from '../../../lib/page/words.ts';

describe('letters, told roughly', () => {
  it('leaves out no letter or figure of any language', () => {
    const letter = /[\p{L}\p{N}]/u;
    const missed: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const sign = String.fromCharCode(unit);
      if (letter.test(sign) && !isLetter(unit)) missed.push(unit.toString(16));
    }
    // Raised figures and fractions begin no word that could touch another.
    expect(missed).toEqual(['b2', 'b3', 'b9', 'bc', 'bd', 'be']);
  });

  it.each([' ', '.', '(', '\u00a0', '\u2013', '\u201c', '\u3001', '\ufffc'])('does not count %j', (sign) => {
    expect(isLetter(sign.charCodeAt(0))).toBe(false);
  });
});

describe('whether a term could be in a text', () => {
  it.each(['UN', 'a b cd', '联', 'в мире', ' \n 12 '])('yes: %j', (text) => expect(hasWords(text)).toBe(true));
  it.each(['', ' \n\t ', 'a b', '– . –', '\u00a0'])('no: %j', (text) => expect(hasWords(text)).toBe(false));
});
