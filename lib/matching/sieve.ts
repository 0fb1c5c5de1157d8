/**
 * What sifts a text's words: most begin no form, or don't stand before the words that would go on from them, and one small table says so
 * from the processor's nearest caches, however many forms there are. Words are told by their hashes (`hashOf` of tokens.ts); a set
 * of words that may follow is a Bloom filter of 31 bits with two hash functions (Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", 1970).
 */
import type { Edges, Uses } from './lexicon-data.ts';

export interface Sieve {
  /** By {@link bucketOf} a word: which words go on from it where a form begins with it; and {@link ALONE}. */
  readonly begins: Int32Array;
  /** The number of a word of a text, from 1; 0 if no form contains it. */
  numberOf(hash: number, text: string, start: number, end: number): number;
}

/** In {@link Sieve.begins}: the word is a form by itself. */
export const ALONE = 1 << 31;
/** The set of all words that may follow. */
export const ANY_WORD = ~ALONE;
const BUCKETS = 1 << 14;

/** Keeps every word, as number 1. */
export const everyWord: Sieve = { begins: new Int32Array(BUCKETS).fill(ALONE), numberOf: () => 1 };

export function bucketOf(hash: number): number {
  return (hash >>> 8) & (BUCKETS - 1);
}

/** A word's two bits in a set of words that may follow: one of the lowest 16, one of the 15 between these and {@link ALONE}. */
export function followBits(hash: number): number {
  return (1 << (hash >>> 28)) | (0x10000 << Math.min((hash >>> 21) & 15, 14));
}

/**
 * Makes {@link Sieve.begins}. The loops are plain on purpose: the worker runs them each time it wakes, before its code is optimised.
 *
 * @param hashes of the lexicon's words
 * @param firstStates by slot: the state that it leads to from the start, or 0
 * @param accepting states in which forms end
 */
export function beginsOf(
  hashes: Int32Array,
  uses: Uses,
  edges: Edges,
  firstStates: Int32Array,
  accepting: readonly number[],
): Int32Array {
  const ofSlot = new Int32Array(firstStates.length);
  for (let i = 0; i < uses.count; i++) {
    const slot = uses.slots[i] as number;
    ofSlot[slot] = (ofSlot[slot] as number) | followBits(hashes[uses.words[i] as number] as number);
  }
  let last = 0;
  for (let slot = 0; slot < firstStates.length; slot++) last = Math.max(last, firstStates[slot] as number);
  const fromState = new Int32Array(last + 1);
  for (let i = 0; i < edges.count; i++) {
    const state = edges.from[i] as number;
    if (state > last) break;
    fromState[state] = (fromState[state] as number) | (ofSlot[edges.slots[i] as number] as number);
  }
  for (const state of accepting) if (state <= last) fromState[state] = (fromState[state] as number) | ALONE;

  const begins = new Int32Array(BUCKETS);
  for (let i = 0; i < uses.count; i++) {
    const first = firstStates[uses.slots[i] as number] as number;
    if (first === 0) continue;
    const bucket = bucketOf(hashes[uses.words[i] as number] as number);
    begins[bucket] = (begins[bucket] as number) | (fromState[first] as number);
  }
  return begins;
}
