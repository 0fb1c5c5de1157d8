/** How numbered paragraphs begin in the texts of the record, in the scripts that they are printed in. Text in, numbers out. */

/** What stands behind a number. A text keeps to one; `bare` is a space, `alone` nothing at all. */
export type NumberStyle = 'dot' | 'bracket' | 'dash' | 'comma' | 'bare' | 'alone' | 'list';

export interface Beginning {
  number: number;
  style: NumberStyle;
  /** Where the number begins, in UTF-16 units from where the text was looked at. */
  start: number;
  /** Where what it numbers begins. */
  end: number;
}

/** Digits that UN texts are numbered with: European, Arabic-Indic, Persian, full-width. */
const DIGIT = '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19';
const HAN = '一二三四五六七八九十百';

/**
 * A number of up to three digits at the beginning of a line, alone or before its paragraph. Before it quotation marks, brackets, direction
 * marks, "OP" (operative paragraph) or a paragraph sign may stand. "1.1" is no such number, nor is "80 countries".
 */
const BEGINNING = new RegExp(
  `^([\\s\\p{Pi}\\p{Ps}"'\\u200e\\u200f\\u061c]*(?:OP\\s?|[§¶]\\s?)?)([${DIGIT}]{1,3}|[${HAN}]{1,5})` +
    `(?:\\s?([.．。)）\\]:：、،]|[-–—−](?=\\s|$))(?![${DIGIT}])|\\s+(?=["\\p{Pi}]?[\\p{Lu}\\p{Lo}])|\\s*$)\\s*`,
  'u',
);

/** Reads the number that a line begins with. */
export function readBeginning(line: string): Beginning | undefined {
  const found = BEGINNING.exec(line);
  if (!found) return undefined;
  const [all, before = '', digits = '', sign] = found;
  const isHan = new RegExp(`^[${HAN}]`).test(digits);
  // An ideograph without a sign behind it is a word.
  if (isHan && !sign) return undefined;
  const number = isHan ? readHan(digits) : Number.parseInt(europeanDigits(digits), 10);
  if (!number) return undefined;
  const style = sign ? styleOf(sign) : all.length === line.length ? 'alone' : 'bare';
  return { number, style, start: before.length, end: all.length };
}

function styleOf(sign: string): NumberStyle {
  if (/[.．。]/.test(sign)) return 'dot';
  if (/[)）\]]/.test(sign)) return 'bracket';
  return /[-–—−]/.test(sign) ? 'dash' : 'comma';
}

function europeanDigits(digits: string): string {
  return digits.replace(/[^0-9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    // The digits of each script stand in a row that begins at a multiple of sixteen.
    return String(code & 0xf);
  });
}

/** Chinese numerals up to 999: 七十二 is 72. NaN for ideographs that are no number. */
function readHan(text: string): number {
  const [, hundreds, tens, units] =
    /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (units === undefined) return Number.NaN;
  const digit = (character: string | undefined): number => (character ? HAN.indexOf(character) + 1 : 0);
  return digit(hundreds) * 100 + (tens === undefined ? 0 : (digit(tens) || 1) * 10) + digit(units);
}

/** Letters of sub-paragraphs in the order of each script; UN texts in Russian mostly use Latin ones, those in Arabic the abjad. */
const LETTERS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрст', 'أبجدهوزحطيكلمن'];
const SUB_BEGINNING = /^[\s\u200e\u200f\u061c]*[(（]?(\p{L})ـ?[)）]/u;

/** Reads the letter that a sub-paragraph begins with, as its Latin counterpart: (b), б) and (ب) are all "b". `end` is where it ends. */
export function readLetter(line: string): { letter: string; end: number } | undefined {
  const [all, found] = SUB_BEGINNING.exec(line) ?? [];
  if (!all || !found) return undefined;
  for (const letters of LETTERS) {
    const letter = LETTERS[0]?.[letters.indexOf(found.toLowerCase())];
    if (letter) return { letter, end: all.length };
  }
  return undefined;
}

/** A heading in one spelling: letters and digits alone, in lower case. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
