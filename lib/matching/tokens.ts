import {
  entryOf,
  expansionOf,
  foldOf,
  IDEOGRAPH,
  IGNORED,
  kindOf,
  MARK,
  SOFT_APOSTROPHE,
  SOFT_HYPHEN,
  SOFT_SPACE,
  SURROGATE,
  SYMBOL,
  table,
  unitAt,
  WORD,
} from './characters.ts';
import { ALONE, ANY_WORD, bucketOf, everyWord, followBits, type Sieve } from './sieve.ts';

/**
 * The words of one text that may be parts of forms, as columns: index i of each column is the i-th such word.
 * A word is a run of letters and digits, one ideograph, or one sign.
 */
export interface Tokens {
  count: number;
  /** {@link Sieve.numberOf} the word; never 0. */
  ids: Int32Array;
  /** First UTF-16 unit of the word in the raw text. */
  starts: Int32Array;
  /** UTF-16 unit after the word in the raw text. */
  ends: Int32Array;
  /**
   * 1 where a form may run on from the word before into this one: nothing but white space, one hyphen or an apostrophe
   * between, and the sieve lets it go on.
   */
  joins: Uint8Array;
}

export function createTokens(capacity = 1024): Tokens {
  return {
    count: 0,
    ids: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    joins: new Uint8Array(capacity),
  };
}

function grow(tokens: Tokens): void {
  const capacity = tokens.ids.length * 2;
  const copy = (from: Int32Array): Int32Array => {
    const to = new Int32Array(capacity);
    to.set(from);
    return to;
  };
  tokens.ids = copy(tokens.ids);
  tokens.starts = copy(tokens.starts);
  tokens.ends = copy(tokens.ends);
  const joins = new Uint8Array(capacity);
  joins.set(tokens.joins);
  tokens.joins = joins;
}

/** FNV-1a, 32 bits, over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** The hash that the word reader is given, for a word that is folded already; or for more of one, after `hash`. */
export function hashOf(folded: string, hash: number = HASH_SEED): number {
  let out = hash;
  for (let i = 0; i < folded.length; i++) out = Math.imul(out ^ folded.charCodeAt(i), HASH_PRIME);
  return out;
}

/** A whole word, folded, as the hash sees it. */
export function foldWord(text: string, start = 0, end = text.length): string {
  let out = '';
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === MARK || kind === IGNORED) continue;
    const fold = foldOf(unit);
    out += fold !== 0 ? String.fromCharCode(fold) : expansionOf(unit);
  }
  return out;
}

/** Whether a word of a text, folded, is a word that is folded already. Makes no string: it is asked for every known word. */
export function isFoldedTo(folded: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = unitAt(text, i);
    const entry = table[unit] || entryOf(unit);
    const kind = entry >>> 16;
    if (kind === MARK || kind === IGNORED) continue;
    const fold = entry & 0xffff;
    if (fold !== 0) {
      if (unitAt(folded, at++) !== fold) return false;
    } else {
      const expansion = expansionOf(unit);
      if (!folded.startsWith(expansion, at)) return false;
      at += expansion.length;
    }
  }
  return at === folded.length;
}

/** State of the gap between two words, as bits. */
const GAP_SPACE = 1;
const GAP_HYPHEN = 2;
const GAP_APOSTROPHE = 4;
const GAP_NEWLINE = 8;
const GAP_BREAK = 16;

function gapJoins(gap: number): boolean {
  if (gap & GAP_BREAK) return false;
  // "word - word" is a dash; "word-\nword" is a hyphen at the end of a line.
  return !(gap & GAP_HYPHEN && gap & GAP_SPACE && !(gap & GAP_NEWLINE));
}

/**
 * Splits a text into words, in one pass, and keeps those that the sieve does.
 *
 * @param text raw text; offsets in the result are UTF-16 units of it
 * @param tokens columns to fill; they are reused from call to call
 */
export function tokenise(text: string, sieve: Sieve, tokens: Tokens): void {
  const { begins } = sieve;
  const length = text.length;
  tokens.count = 0;
  let gap = 0;
  /** Which words would go on from the one before. */
  let expected = 0;
  /** The word before, where it may begin a form and isn't kept yet: only if this one goes on from it. */
  let waits = false;
  let waitingHash = 0;
  let waitingStart = 0;
  let waitingEnd = 0;
  for (let i = 0; i < length; ) {
    const unit = unitAt(text, i);
    const entry = table[unit] || entryOf(unit);
    const start = i;
    let hash = HASH_SEED;
    if (entry < 0x10000) {
      let next = entry;
      do {
        hash = Math.imul(hash ^ next, HASH_PRIME);
        next = ++i < length ? (table[unitAt(text, i)] as number) : SPACE_ENTRY;
      } while (next !== 0 && next < 0x10000);
      if (((ENDING >>> (next >>> 16)) & 1) === 0) {
        readRest(text, i, i, hash);
        ({ hash, at: i } = rest);
      } else rest.end = i;
    } else {
      const kind = entry >>> 16;
      if (kind <= SOFT_APOSTROPHE) {
        gap = widen(gap, kind, unit);
        i++;
        continue;
      }
      if (kind === IGNORED || kind === MARK) {
        i++;
        continue;
      }
      if (kind === WORD || kind === SURROGATE) readRest(text, i, i, hash);
      if ((kind !== WORD && kind !== SURROGATE) || rest.end === start) readSign(text, i, entry);
      ({ hash, at: i } = rest);
    }
    const { end } = rest;

    const bits = followBits(hash);
    const goesOn = (expected & bits) === bits && gapJoins(gap);
    gap = 0;
    const begun = begins[bucketOf(hash)] as number;
    if (!goesOn && (begun & ALONE) === 0) {
      expected = begun;
      waits = true;
      waitingHash = hash;
      waitingStart = start;
      waitingEnd = end;
      continue;
    }
    const id = sieve.numberOf(hash, text, start, end);
    if (id === 0) {
      expected = 0;
      continue;
    }
    if (goesOn && waits) {
      const before = sieve.numberOf(waitingHash, text, waitingStart, waitingEnd);
      if (before !== 0) push(tokens, before, waitingStart, waitingEnd, false);
    }
    push(tokens, id, start, end, goesOn);
    waits = false;
    expected = ANY_WORD;
  }
}

/** What a word may end at, as bits by kind: all but what belongs to it, and 0 for what isn't known yet. */
const ENDING = (1 << SOFT_SPACE) | (1 << SOFT_HYPHEN) | (1 << SOFT_APOSTROPHE) | (1 << IDEOGRAPH) | (1 << SYMBOL);
const SPACE_ENTRY = SOFT_SPACE * 0x10000;

/** What the rarer ways to read a word say: its hash, the UTF-16 unit after it, and the one to read on at. */
const rest = { hash: 0, end: 0, at: 0 };

/** Reads a word on from a unit at which there is something else than plain letters. Apart, so that the loop over these stays small. */
function readRest(text: string, from: number, endBefore: number, hashBefore: number): void {
  let i = from;
  let end = endBefore;
  let hash = hashBefore;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const entry = entryOf(unit);
    const kind = entry >>> 16 || WORD;
    if (kind === WORD) {
      hash = entry < 0x10000 ? Math.imul(hash ^ entry, HASH_PRIME) : hashOf(expansionOf(unit), hash);
      end = ++i;
    } else if (kind === MARK) end = ++i;
    else if (kind === IGNORED) i++;
    else if (kind === SURROGATE && isWordPair(text, i)) {
      hash = hashOf(text.slice(i, i + 2), hash);
      i += 2;
      end = i;
    } else break;
  }
  rest.hash = hash;
  rest.end = end;
  rest.at = i;
}

/** Reads one ideograph or one sign, with its marks. */
function readSign(text: string, from: number, entry: number): void {
  const width = entry >>> 16 === SURROGATE && isPair(text, from) ? 2 : 1;
  const fold = entry & 0xffff;
  rest.hash =
    width === 1 && fold !== 0 ? Math.imul(HASH_SEED ^ fold, HASH_PRIME) : hashOf(foldWord(text, from, from + width));
  let i = from + width;
  while (i < text.length && kindOf(text.charCodeAt(i)) === MARK) i++;
  rest.end = i;
  rest.at = i;
}

function push(tokens: Tokens, id: number, start: number, end: number, joins: boolean): void {
  const { count } = tokens;
  if (count === tokens.ids.length) grow(tokens);
  tokens.ids[count] = id;
  tokens.starts[count] = start;
  tokens.ends[count] = end;
  tokens.joins[count] = joins ? 1 : 0;
  tokens.count = count + 1;
}

/** The gap, with one more white space, hyphen or apostrophe in it. */
function widen(gap: number, kind: number, unit: number): number {
  if (kind === SOFT_SPACE) {
    const breaksLine = (unit === 10 || unit === 13) && (gap & (GAP_HYPHEN | GAP_SPACE)) === GAP_HYPHEN;
    return gap | (breaksLine ? GAP_SPACE | GAP_NEWLINE : GAP_SPACE);
  }
  // A hyphen after a space or a second hyphen parts; so does a space after one, unless the line ends there.
  if (kind === SOFT_HYPHEN) return gap | (gap & (GAP_HYPHEN | GAP_SPACE) ? GAP_BREAK : GAP_HYPHEN);
  return gap | (gap & GAP_APOSTROPHE ? GAP_BREAK : GAP_APOSTROPHE);
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) as number) > 0xffff;
}

function isWordPair(text: string, at: number): boolean {
  if (!isPair(text, at)) return false;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

const spare = createTokens(64);

/** The words of a short text as strings: how forms and cues are read. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  const tokens = spare;
  tokenise(text, everyWord, tokens);
  for (let i = 0; i < tokens.count; i++) words.push(text.slice(tokens.starts[i], tokens.ends[i]));
  return words;
}
