import {
  entryOf,
  expansionOf,
  foldOf,
  IGNORED,
  kindOf,
  MARK,
  SOFT_APOSTROPHE,
  SOFT_HYPHEN,
  SOFT_SPACE,
  SURROGATE,
  table,
  WORD,
} from './characters.ts';

/** Asked for each word in turn: its number, or 0 for a word that is of no interest. */
export type WordReader = (hash: number, text: string, start: number, end: number) => number;

/**
 * The words of one text that are of interest, as columns: index i of each column is the i-th such word.
 * A word is a run of letters and digits, one ideograph, or one sign.
 */
export interface Tokens {
  count: number;
  /** What the {@link WordReader} said of the word; never 0. */
  ids: Int32Array;
  /** First UTF-16 unit of the word in the raw text. */
  starts: Int32Array;
  /** UTF-16 unit after the word in the raw text. */
  ends: Int32Array;
  /**
   * 1 where a form may run on from the word before into this one: nothing but white space, one hyphen or an apostrophe
   * between, and no word that is of no interest.
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
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

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
    const unit = text.charCodeAt(i);
    const entry = table[unit] || entryOf(unit);
    const kind = entry >>> 16;
    if (kind === MARK || kind === IGNORED) continue;
    const fold = entry & 0xffff;
    if (fold !== 0) {
      if (folded.charCodeAt(at++) !== fold) return false;
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

function gapJoins(gap: number): number {
  if (gap & GAP_BREAK) return 0;
  // "word - word" is a dash; "word-\nword" is a hyphen at the end of a line.
  if (gap & GAP_HYPHEN && gap & GAP_SPACE && !(gap & GAP_NEWLINE)) return 0;
  return 1;
}

/**
 * Splits a text into words, in one pass.
 *
 * @param text raw text; offsets in the result are UTF-16 units of it
 * @param read is asked for each word
 * @param tokens columns to fill; they are reused from call to call
 */
export function tokenise(text: string, read: WordReader, tokens: Tokens): void {
  let count = 0;
  let gap = 0;
  let i = 0;
  const length = text.length;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const kind = (table[unit] || entryOf(unit)) >>> 16 || WORD;
    const start = i;
    let end = i;
    let hash = HASH_SEED;

    if (kind === WORD || kind === SURROGATE) {
      while (i < length) {
        const next = text.charCodeAt(i);
        const entry = table[next] || entryOf(next);
        if (entry < 0x10000) {
          hash = Math.imul(hash ^ entry, HASH_PRIME);
          end = ++i;
          continue;
        }
        const nextKind = entry >>> 16;
        if (nextKind === WORD) {
          hash = hashOf(expansionOf(next), hash);
          end = ++i;
        } else if (nextKind === MARK) end = ++i;
        else if (nextKind === IGNORED) i++;
        else if (nextKind === SURROGATE && isWordPair(text, i)) {
          hash = hashOf(text.slice(i, i + 2), hash);
          i += 2;
          end = i;
        } else break;
      }
    } else if (kind <= SOFT_APOSTROPHE) {
      gap = widen(gap, kind, unit);
      i++;
      continue;
    } else if (kind === IGNORED || kind === MARK) {
      i++;
      continue;
    }

    if (end === start) {
      // One ideograph or one sign, with its marks.
      const width = kind === SURROGATE && isPair(text, i) ? 2 : 1;
      hash = hashOf(foldWord(text, i, i + width), hash);
      i += width;
      while (i < length && kindOf(text.charCodeAt(i)) === MARK) i++;
      end = i;
    }

    const id = read(hash, text, start, end);
    if (id === 0) {
      gap = GAP_BREAK;
      continue;
    }
    if (count === tokens.ids.length) grow(tokens);
    tokens.ids[count] = id;
    tokens.starts[count] = start;
    tokens.ends[count] = end;
    tokens.joins[count] = gapJoins(gap);
    count++;
    gap = 0;
  }
  tokens.count = count;
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
  tokenise(text, () => 1, tokens);
  for (let i = 0; i < tokens.count; i++) words.push(text.slice(tokens.starts[i], tokens.ends[i]));
  return words;
}
