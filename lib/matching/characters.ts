/**
 * What each UTF-16 code unit is to the matcher, and what it folds to.
 *
 * Folding follows Unicode NFKD with case folding and without combining marks (UAX #15), plus a few letters that
 * Unicode does not decompose but that readers type for one another (Arabic alef wasla, ta marbuta, alef maqsura; ø, ł, œ).
 * The tables fill on first sight of a code unit, so that starting up costs nothing.
 */

export const SOFT_SPACE = 1;
export const SOFT_HYPHEN = 2;
export const SOFT_APOSTROPHE = 3;
/** A letter or digit: part of a word. */
export const WORD = 4;
/** An ideograph: a word by itself. */
export const IDEOGRAPH = 5;
/** A combining mark, vowel sign or tatweel: folded away, but it belongs to the word before it. */
export const MARK = 6;
/** Soft hyphens, zero-width characters, bidi controls: as if they were not there. */
export const IGNORED = 7;
/** Anything else: a word by itself that only a form that contains it can match. */
export const SYMBOL = 8;
/** Half of a surrogate pair: look at the whole code point. */
export const SURROGATE = 9;

/**
 * For each code unit its kind times 0x10000 plus the code unit that it folds to; 0 where it hasn't been seen yet. Letters and
 * digits that fold to one unit, nearly all there is, are just that unit: below 0x10000. For the one loop in which a function
 * call for each character would show; everybody else asks {@link kindOf} and {@link foldOf}.
 */
export const table = new Int32Array(0x10000);
/** Code units that fold to more than one (ß, ﬁ, œ); `table` holds 0 as their fold. */
const expansions = new Map<number, string>();

const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2212, 0x58a, 0xfe63, 0xff0d]);
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0xff07, 0x60, 0xb4]);
// biome-ignore lint/suspicious/noMisleadingCharacterClass: it matches one code unit at a time
const IGNORABLE = /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;
const EXTRA_FOLDS: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
};

/** Letters in compatibility forms that would run on into the word after them: №7. */
const UNFOLDED = '№℡℻';

function foldCharacter(character: string): string {
  if (UNFOLDED.includes(character)) return character;
  const base = character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  let out = '';
  for (const part of base) out += EXTRA_FOLDS[part] ?? foldDigit(part);
  return out;
}

/** Arabic-Indic and Persian digits become ASCII digits. */
function foldDigit(part: string): string {
  const code = part.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return part;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind: number;
  if (unit >= 0xd800 && unit <= 0xdfff) kind = SURROGATE;
  else if (IGNORABLE.test(character)) kind = IGNORED;
  else if (/\s/.test(character)) kind = SOFT_SPACE;
  else if (HYPHENS.has(unit)) kind = SOFT_HYPHEN;
  else if (APOSTROPHES.has(unit)) kind = SOFT_APOSTROPHE;
  else if (unit === 0x640 || /\p{M}/u.test(character)) kind = MARK;
  else if (/\p{Script=Han}/u.test(character)) kind = IDEOGRAPH;
  else if (/[\p{L}\p{N}]/u.test(character)) kind = WORD;
  else kind = SYMBOL;

  const fold = foldCharacter(character);
  if (fold.length > 1) expansions.set(unit, fold);
  const folded = fold.length > 1 ? 0 : fold.length === 1 ? fold.charCodeAt(0) : unit;
  const entry = kind === WORD && folded !== 0 ? folded : kind * 0x10000 + folded;
  table[unit] = entry;
  return entry;
}

const { charCodeAt } = String.prototype;

/**
 * A text's UTF-16 unit at a place. In V8 a string's own `charCodeAt` is looked up anew each time once a loop has seen strings of
 * more than four kinds (narrow, wide, joined, cut out ...), which takes twice as long as all the rest of the loop.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** The entry of {@link table} for a UTF-16 code unit, learnt if need be. */
export function entryOf(unit: number): number {
  return table[unit] || learn(unit);
}

/** The kind (one of the constants above) of a UTF-16 code unit. */
export function kindOf(unit: number): number {
  return entryOf(unit) >>> 16 || WORD;
}

/** The code unit that this one folds to; 0 if it folds to several, then see {@link expansionOf}. */
export function foldOf(unit: number): number {
  return entryOf(unit) & 0xffff;
}

/** What a code unit folds to where that is more than one unit; empty otherwise. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? '';
}

const ASCII = /^[ -~]*$/;

/**
 * The same folding for a whole string, without dropping case: what an acronym is compared by.
 * Width, compatibility forms and marks are gone, capitals stay.
 */
export function foldKeepingCase(text: string): string {
  if (ASCII.test(text)) return text;
  let out = '';
  for (const character of text.normalize('NFKD')) {
    const kind = character.length > 1 ? WORD : kindOf(character.charCodeAt(0));
    if (kind !== MARK && kind !== IGNORED) out += foldDigit(character);
  }
  return out;
}
