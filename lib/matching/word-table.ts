import { HASH_PRIME, HASH_SEED, isFoldedTo } from './tokens.ts';

/**
 * Numbers words, from 1, and finds a word of a text among them by its hash in one probe. Open addressing in one typed array: filling
 * it takes the worker a fraction of what a Map would, and a probe fetches one line of memory.
 */
export class WordTable {
  readonly words: readonly string[];
  /** At even places a hash, after each the word's number: 0 where the place is free, negative where two words share the hash. */
  readonly #entries: Int32Array;

  /** @param words folded, each once */
  constructor(words: readonly string[], hashes: Int32Array) {
    this.words = words;
    let size = 16;
    while (size < words.length * 1.5) size *= 2;
    this.#entries = new Int32Array(size * 2);
    const entries = this.#entries;
    for (let index = 0; index < words.length; index++) {
      const hash = hashes[index] as number;
      let number = index + 1;
      let at = this.#placeOf(hash);
      for (; entries[at + 1] !== 0; at = (at + 2) & (entries.length - 1)) {
        if (entries[at] !== hash) continue;
        number = -index - 1;
        entries[at + 1] = -Math.abs(entries[at + 1] as number);
      }
      entries[at] = hash;
      entries[at + 1] = number;
    }
  }

  /**
   * The number of a word of a text, or 0 if it isn't one of the words. It goes by the hash: a word that merely has the hash of another
   * passes, so whoever relies on it asks {@link isWord}.
   */
  numberOf(hash: number, text: string, start: number, end: number): number {
    const entries = this.#entries;
    for (let at = this.#placeOf(hash); ; at = (at + 2) & (entries.length - 1)) {
      const number = entries[at + 1] as number;
      if (number === 0) return 0;
      if (entries[at] !== hash) continue;
      if (number > 0) return number;
      if (this.isWord(-number, text, start, end)) return -number;
    }
  }

  /** Whether a word of a text, folded, really is the one of that number. */
  isWord(number: number, text: string, start: number, end: number): boolean {
    return isFoldedTo(this.words[number - 1] as string, text, start, end);
  }

  #placeOf(hash: number): number {
    return (hash * 2) & (this.#entries.length - 1);
  }
}

/**
 * The hash of each word, as {@link WordTable} and the sieve want it. One loop over all of them, since the worker runs it before its code is
 * optimised.
 *
 * @param lines the words, folded, each followed by a line feed but the last
 * @param count how many there are
 */
export function hashesOf(lines: string, count: number): Int32Array {
  const hashes = new Int32Array(count);
  let hash = HASH_SEED;
  for (let i = 0, word = 0; word < count; i++) {
    const unit = lines.charCodeAt(i);
    // Past the end there is no unit.
    if (unit !== 10 && i < lines.length) hash = Math.imul(hash ^ unit, HASH_PRIME);
    else {
      hashes[word++] = hash;
      hash = HASH_SEED;
    }
  }
  return hashes;
}
