import {
  expansionOf,
  foldOf,
  IGNORED,
  kindOf,
  MARK,
  SOFT_APOSTROPHE,
  SOFT_HYPHEN,
  SOFT_SPACE,
  SURROGATE,
  tables,
  WORD,
} from './characters.ts';

/** Asked for each word in turn; what it returns is kept in {@link Tokens.ids}. 0 means: no form contains this word. */
export type WordReader = (hash: number, text: string, start: number, end: number) => number;

/**
 * The words of one text, as columns. Index i of each column is the i-th word.
 * A word is a run of letters and digits, one ideograph, or one sign.
 */
export interface Tokens {
  count: number;
  /** What the {@link WordReader} said of the word. */
  ids: Int32Array;
  /** First UTF-16 unit of the word in the raw text. */
  starts: Int32Array;
  /** UTF-16 unit after the word in the raw text. */
  ends: Int32Array;
  /** 1 where a form may run on from the word before into this one: nothing but white space, one hyphen or an apostrophe between. */
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

/** The hash that the word reader is given, for a word that is folded already. */
export function hashOf(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_PRIME);
  return hash;
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
  const { kinds, folds } = tables;
  tokens.count = 0;
  let gap = 0;
  let i = 0;
  const length = text.length;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === SOFT_SPACE) {
      if (gap & GAP_HYPHEN && !(gap & GAP_SPACE) && (unit === 10 || unit === 13)) gap |= GAP_NEWLINE;
      gap |= GAP_SPACE;
      i++;
      continue;
    }
    if (kind === SOFT_HYPHEN) {
      // A hyphen after a space or a second hyphen parts; so does a space after one, unless the line ends there.
      gap |= gap & (GAP_HYPHEN | GAP_SPACE) ? GAP_BREAK : GAP_HYPHEN;
      i++;
      continue;
    }
    if (kind === SOFT_APOSTROPHE) {
      gap |= gap & GAP_APOSTROPHE ? GAP_BREAK : GAP_APOSTROPHE;
      i++;
      continue;
    }
    if (kind === IGNORED || kind === MARK) {
      i++;
      continue;
    }

    const start = i;
    let end: number;
    let hash = HASH_SEED;
    if (kind === WORD || (kind === SURROGATE && isWordPair(text, i))) {
      end = i;
      while (i < length) {
        const next = text.charCodeAt(i);
        const nextKind = kinds[next] || kindOf(next);
        if (nextKind === WORD) {
          const fold = folds[next] as number;
          if (fold !== 0) hash = Math.imul(hash ^ fold, HASH_PRIME);
          else for (const part of expansionOf(next)) hash = Math.imul(hash ^ part.charCodeAt(0), HASH_PRIME);
          end = ++i;
        } else if (nextKind === MARK) end = ++i;
        else if (nextKind === IGNORED) i++;
        else if (nextKind === SURROGATE && isWordPair(text, i)) {
          hash = Math.imul(hash ^ next, HASH_PRIME);
          hash = Math.imul(hash ^ text.charCodeAt(i + 1), HASH_PRIME);
          i += 2;
          end = i;
        } else break;
      }
    } else {
      // One ideograph or one sign.
      const isWhole = kind !== SURROGATE || !isPair(text, i);
      i += isWhole ? 1 : 2;
      end = i;
      const fold = foldOf(unit);
      if (fold !== 0) hash = Math.imul(hash ^ fold, HASH_PRIME);
      else for (const part of expansionOf(unit)) hash = Math.imul(hash ^ part.charCodeAt(0), HASH_PRIME);
      if (!isWhole) hash = Math.imul(hash ^ text.charCodeAt(i - 1), HASH_PRIME);
      while (i < length && kindOf(text.charCodeAt(i)) === MARK) end = ++i;
    }

    const index = tokens.count;
    if (index === tokens.ids.length) grow(tokens);
    tokens.ids[index] = read(hash, text, start, end);
    tokens.starts[index] = start;
    tokens.ends[index] = end;
    tokens.joins[index] = gapJoins(gap);
    tokens.count = index + 1;
    gap = 0;
  }
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
  tokenise(text, () => 0, tokens);
  for (let i = 0; i < tokens.count; i++) words.push(text.slice(tokens.starts[i], tokens.ends[i]));
  return words;
}
