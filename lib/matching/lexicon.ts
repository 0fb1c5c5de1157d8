import { foldKeepingCase } from './characters.ts';
import { IntMap } from './int-map.ts';
import { type CompiledLexicon, type Label, readEdges, readUses } from './lexicon-data.ts';
import { hashOf, isFoldedTo } from './tokens.ts';

/** The filter has 2^17 bits. */
const FILTER_MASK = 0x3fff;

/**
 * One automaton over all forms; its letters are words. A word is looked up by its hash in one probe, so that what a text
 * costs does not depend on how many forms there are; endings are spellings of a word and add no states.
 */
export class Lexicon {
  /** What the numbers of {@link acceptedBy} stand for. */
  readonly labels: readonly Label[];
  readonly #words: readonly string[];
  readonly #slotCount: number;
  /** By state times {@link #slotCount} plus slot. */
  readonly #edges: IntMap;
  readonly #accepts: (readonly number[] | undefined)[] = [];
  /** The slots of word w are those from `#useStarts[w]` to before `#useStarts[w + 1]`. */
  readonly #useStarts: Int32Array;
  readonly #slots: Int32Array;
  /** By place in {@link #slots}: the one spelling that counts there. */
  readonly #exact = new Map<number, string>();
  /** By the word's number: see {@link begin}. */
  readonly #begins: Int32Array;
  /** Open addressing: hash of the folded word, and its number (from 1). */
  readonly #hashes: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  /**
   * A Bloom filter with one hash function (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). Most words
   * of a text are in no form; this says so from the processor's fastest cache.
   */
  readonly #filter = new Uint8Array(FILTER_MASK + 1);
  /** Hashes that two of our words share: there the word itself has to tell. */
  readonly #twins = new Set<number>();

  constructor(compiled: CompiledLexicon) {
    const { labels, words, uses, slotCount, edges, accepts } = compiled;
    this.labels = labels;
    this.#slotCount = slotCount;
    this.#words = words === '' ? [] : words.split('\n');

    this.#edges = new IntMap(edges.length / 2);
    readEdges(compiled, (state, slot, to) => this.#edges.set(state * slotCount + slot, to));
    for (let at = 0; at < accepts.length; ) {
      const state = accepts[at++] as number;
      const count = accepts[at++] as number;
      while (this.#accepts.length < state) this.#accepts.push(undefined);
      this.#accepts.push(accepts.slice(at, at + count));
      at += count;
    }

    const count = this.#words.length;
    this.#useStarts = new Int32Array(count + 1).fill(-1);
    this.#slots = new Int32Array(uses.length);
    this.#begins = new Int32Array(count + 1);
    let use = 0;
    readUses(compiled, (word, slot, exact) => {
      if (this.#useStarts[word] === -1) this.#useStarts[word] = use;
      if (exact !== undefined) this.#exact.set(use, exact);
      const state = this.#edges.get(slot);
      if (state !== 0) this.#begins[word + 1] = this.#begins[word + 1] === 0 && exact === undefined ? state : -1;
      this.#slots[use++] = slot;
    });
    this.#useStarts[count] = use;

    let size = 16;
    while (size < count * 3) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#numbers = new Int32Array(size);
    for (let index = 0; index < count; index++) {
      const hash = hashOf(this.#words[index] as string);
      let place = hash & this.#mask;
      while (this.#numbers[place] !== 0) {
        if (this.#hashes[place] === hash) this.#twins.add(hash);
        place = (place + 1) & this.#mask;
      }
      this.#hashes[place] = hash;
      this.#numbers[place] = index + 1;
      this.#filter[(hash >>> 8) & FILTER_MASK] =
        (this.#filter[(hash >>> 8) & FILTER_MASK] as number) | (1 << (hash & 7));
    }
  }

  /** How many different words the forms are made of. */
  get wordCount(): number {
    return this.#words.length;
  }

  /**
   * The number of a word of a text, or 0 if no form contains it. A {@link WordReader}. It goes by the hash: a word that merely
   * has the hash of another passes, so whoever has found a form asks {@link isWord} of its words.
   */
  readonly read = (hash: number, text: string, start: number, end: number): number => {
    if (((this.#filter[(hash >>> 8) & FILTER_MASK] as number) & (1 << (hash & 7))) === 0) return 0;
    let at = hash & this.#mask;
    for (;;) {
      const number = this.#numbers[at] as number;
      if (number === 0) return 0;
      if (this.#hashes[at] === hash && (!this.#twins.has(hash) || this.isWord(number, text, start, end))) return number;
      at = (at + 1) & this.#mask;
    }
  };

  /** Whether a word of a text really is the one of that number. */
  isWord(number: number, text: string, start: number, end: number): boolean {
    return isFoldedTo(this.#words[number - 1] as string, text, start, end);
  }

  /**
   * The state that a word leads to from the start: 0 where no form begins with it, -1 where there is more than one such state
   * or the spelling matters, so that {@link follow} has to tell.
   */
  begin(number: number): number {
    return this.#begins[number] as number;
  }

  /**
   * The states that a word leads to. State 0 is the one before any word.
   *
   * @param states where the words before have led
   * @param number of the word, from {@link read}
   * @param start first UTF-16 unit of the word in the raw text
   * @param end UTF-16 unit after its last
   * @param next is emptied and filled
   */
  follow(states: readonly number[], number: number, text: string, start: number, end: number, next: number[]): void {
    next.length = 0;
    const first = this.#useStarts[number - 1] as number;
    const last = this.#useStarts[number] as number;
    for (const state of states) {
      for (let use = first; use < last; use++) {
        const to = this.#edges.get(state * this.#slotCount + (this.#slots[use] as number));
        if (to === 0 || next.includes(to)) continue;
        const exact = this.#exact.get(use);
        if (exact === undefined || foldKeepingCase(text.slice(start, end)) === exact) next.push(to);
      }
    }
  }

  /** Indices into {@link labels} of what ends in a state. */
  acceptedBy(state: number): readonly number[] {
    return this.#accepts[state] ?? NONE;
  }
}

const NONE: readonly number[] = [];
