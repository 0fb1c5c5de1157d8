import { describe, expect, test } from 'vitest';
import * as characters from '../../../lib/matching/characters.ts';
import { expansionOf, foldKeepingCase, foldOf, IGNORED, kindOf, MARK, WORD } from '../../../lib/matching/characters.ts';

const fold = (character: string): string => {
  const unit = character.charCodeAt(0);
  kindOf(unit);
  return foldOf(unit) ? String.fromCharCode(foldOf(unit)) : expansionOf(unit);
};

describe('kindOf', () => {
  test.each([
    ['a letter', 'é', WORD],
    ['a digit', '٣', WORD],
    ['an Arabic letter', 'ع', WORD],
    ['a no-break space', '\u00a0', characters.SOFT_SPACE],
    ['an ideographic space', '\u3000', characters.SOFT_SPACE],
    ['a line break', '\n', characters.SOFT_SPACE],
    ['a no-break hyphen', '\u2011', characters.SOFT_HYPHEN],
    ['a curly apostrophe', '’', characters.SOFT_APOSTROPHE],
    ['an acute accent by itself', '\u0301', MARK],
    ['an Arabic vowel sign', '\u064e', MARK],
    ['tatweel', '\u0640', MARK],
    ['a soft hyphen', '\u00ad', IGNORED],
    ['a zero-width joiner', '\u200d', IGNORED],
    ['a right-to-left mark', '\u200f', IGNORED],
    ['a byte order mark', '\ufeff', IGNORED],
    ['half of a pair', '\ud83c', characters.SURROGATE],
  ])('%s', (_, character, kind) => {
    expect(kindOf(character.charCodeAt(0))).toBe(kind);
  });

  test('an ideograph, a dash and a plus sign are words by themselves, and none of the soft kinds', () => {
    const soft = [WORD, MARK, IGNORED, characters.SOFT_SPACE, characters.SOFT_HYPHEN, characters.SOFT_APOSTROPHE];
    for (const character of ['网', '—', '+']) expect(soft).not.toContain(kindOf(character.charCodeAt(0)));
    expect(kindOf('网'.charCodeAt(0))).not.toBe(kindOf('+'.charCodeAt(0)));
  });
});

describe('folding of one code unit', () => {
  test.each([
    ['É', 'e'],
    ['ё', 'е'],
    ['Ё', 'е'],
    ['Ｇ', 'g'],
    ['أ', 'ا'],
    ['إ', 'ا'],
    ['آ', 'ا'],
    ['ٱ', 'ا'],
    ['ة', 'ه'],
    ['ى', 'ي'],
    ['٤', '4'],
    ['۴', '4'],
    ['ß', 'ss'],
    ['œ', 'oe'],
    ['Æ', 'ae'],
    ['Ø', 'o'],
    ['ﬁ', 'fi'],
    ['網', '網'],
    ['+', '+'],
  ])('%s becomes %s', (character, folded) => {
    expect(fold(character)).toBe(folded);
  });

  test('folding what is folded changes nothing, for every code unit', () => {
    const unstable: string[] = [];
    for (let unit = 1; unit < 0x10000; unit++) {
      if ([MARK, IGNORED, characters.SURROGATE].includes(kindOf(unit))) continue;
      const once = fold(String.fromCharCode(unit));
      const twice = once.split('').map(fold).join('');
      if (once !== twice) unstable.push(unit.toString(16));
    }
    expect(unstable).toEqual([]);
  });
});

describe('foldKeepingCase', () => {
  test.each([
    ['ＩＧＦ', 'IGF'],
    ['I\u00adGF', 'IGF'],
    ['É', 'E'],
    ['NRIs', 'NRIs'],
    ['C٥', 'C5'],
    ['igf', 'igf'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldKeepingCase(text)).toBe(folded);
  });
});
