import { describe, expect, test } from 'vitest';
import { NotationError, unfold } from '../../../lib/matching/notation.ts';
import { splitWords } from '../../../lib/matching/tokens.ts';

const SETS = { s: ['', 's'], m: ['', 'а', 'ом'] };

/** Every phrase that a form stands for, spelt out, in alphabetical order. */
function phrases(notation: string): string[] {
  return unfold(notation, SETS, splitWords)
    .flatMap((slots) =>
      slots.reduce<string[]>((heads, slot) => heads.flatMap((head) => slot.map((word) => `${head} ${word}`)), ['']),
    )
    .map((phrase) => phrase.trim())
    .sort();
}

describe('what a form unfolds into', () => {
  test.each([
    ['Internet Governance', ['Internet Governance']],
    ['{Tunis|Geneva} phase', ['Geneva phase', 'Tunis phase']],
    ['{annual |}meeting', ['annual meeting', 'meeting']],
    ['stakeholder{s}', ['stakeholder', 'stakeholders']],
    ['Форум{m}', ['Форум', 'Форума', 'Форумом']],
    ['{a|b{c|{d|e}}}', ['a', 'bc', 'bd', 'be']],
    ['{a|{b |}c}', ['a', 'b c', 'c']],
    ['{e-|e|}mail', ['e mail', 'email', 'mail']],
    ["{de l'|d'}Internet", ['d Internet', 'de l Internet']],
    ['论{坛|谈}', ['论 坛', '论 谈']],
    ['{WSIS+{20|10}|SMSI}', ['SMSI', 'WSIS + 10', 'WSIS + 20']],
    ['a{s}|b', ['a | b', 'as | b']],
  ])('%s', (notation, expected) => {
    expect(phrases(notation)).toEqual(expected);
  });

  test('endings of several words are kept a word and add no phrases', () => {
    const unfolded = unfold('cyber{s} space{s} forum{s}', SETS, splitWords);
    expect(unfolded).toEqual([
      [
        ['cyber', 'cybers'],
        ['space', 'spaces'],
        ['forum', 'forums'],
      ],
    ]);
  });

  test('a set that is named like a property of every object is not known', () => {
    expect(() => phrases('a{constructor}')).toThrow(NotationError);
  });
});

describe('limits', () => {
  const many = (count: number): string => `{${Array.from({ length: count }, (_, i) => `w${i} x`).join('|')}} y`;

  test('400 phrases are allowed, 401 are not', () => {
    expect(phrases(many(400))).toHaveLength(400);
    expect(() => phrases(many(401))).toThrow(/more than 400 variants: split it/);
  });

  test('alternatives of several words multiply', () => {
    expect(() => phrases('{a b|c d|e f|g h|i j|k l|m n|o p}'.repeat(3))).toThrow(/more than 400/);
  });
});

describe('errors name the form and the mend', () => {
  test.each([
    ['{a|b', /"\{" without "\}" in "\{a\|b": close it/],
    ['a}', /"\}" without "\{" in "a\}": remove it or add the "\{"/],
    ['a{zz}', /unknown set "\{zz\}" in "a\{zz\}": .*\(s, m\), or alternatives/],
    ['a{}', /unknown set .* in "a\{\}"/],
    ['{|}', /"\{\|\}" has no word in it: write at least one/],
    ['-', /has no word in it/],
  ])('%s', (notation, message) => {
    expect(() => phrases(notation)).toThrow(NotationError);
    expect(() => phrases(notation)).toThrow(message);
  });

  test('a language without sets says so', () => {
    expect(() => unfold('a{s}', {}, splitWords)).toThrow(/\(none\)/);
  });
});
