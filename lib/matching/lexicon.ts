import { foldKeepingCase } from './characters.ts';
import { IntMap } from './int-map.ts';
import { type CompiledLexicon, edgesOf, type Label, usesOf } from './lexicon-data.ts';
import { beginsOf, type Sieve } from './sieve.ts';
import { hashesOf, WordTable } from './word-table.ts';

/** Places in what is known of a word: see {@link Lexicon.begin}; where its slots begin in `#slots`. They end where the next one's begin. */
const BEGIN = 0;
const SLOTS = 1;
const WIDTH = 2;

/**
 * One automaton over all forms; its letters are words. A word is looked up by its hash in one probe, and only where the sieve lets it
 * pass, so that what a text costs does not depend on how many forms there are; endings are spellings of a word and add no states.
 */
export class Lexicon implements Sieve {
  /** What the numbers of {@link acceptedBy} stand for. */
  readonly labels: readonly Label[];
  readonly begins: Int32Array;
  readonly #table: WordTable;
  readonly #slotCount: number;
  /** By state times {@link #slotCount} plus slot. */
  readonly #edges: IntMap;
  /** As {@link CompiledLexicon.accepts}. */
  readonly #accepts: readonly number[];
  /** By state: where its count of labels stands in {@link #accepts}; 0 where no form ends. */
  readonly #acceptPlaces: Int32Array;
  /** By a word's number times {@link WIDTH}. Side by side, so that all of a word is in one line of memory. */
  readonly #words: Int32Array;
  readonly #slots: Int32Array;
  /** By place in {@link #slots}: the one spelling that counts there. */
  readonly #exact: ReadonlyMap<number, string>;

  constructor(compiled: CompiledLexicon) {
    const { labels, words, slotCount, accepts } = compiled;
    this.labels = labels;
    this.#slotCount = slotCount;
    const list = words === '' ? [] : words.split('\n');
    const hashes = hashesOf(words, list.length);
    this.#table = new WordTable(list, hashes);

    const edges = edgesOf(compiled);
    const keys = new Int32Array(edges.count);
    const firstStates = new Int32Array(slotCount);
    for (let i = 0; i < edges.count; i++) {
      const state = edges.from[i] as number;
      const slot = edges.slots[i] as number;
      if (state === 0) firstStates[slot] = edges.to[i] as number;
      keys[i] = state * slotCount + slot;
    }
    this.#edges = new IntMap(keys, edges.to, edges.count);
    this.#accepts = accepts;
    this.#acceptPlaces = new Int32Array(edges.count + 1);
    const accepting: number[] = [];
    for (let at = 0; at < accepts.length; at += 2 + (accepts[at + 1] as number)) {
      accepting.push(accepts[at] as number);
      this.#acceptPlaces[accepts[at] as number] = at + 1;
    }

    const uses = usesOf(compiled);
    this.#slots = uses.slots;
    this.#exact = uses.exact;
    this.begins = beginsOf(hashes, uses, edges, firstStates, accepting);
    const known = new Int32Array(WIDTH * (list.length + 2));
    for (let use = 0, word = -1; use < uses.count; use++) {
      if (uses.words[use] !== word) known[WIDTH * (++word + 1) + SLOTS] = use;
      const state = firstStates[uses.slots[use] as number] as number;
      if (state === 0) continue;
      const at = WIDTH * (word + 1) + BEGIN;
      known[at] = known[at] === 0 && !uses.exact.has(use) ? state : -1;
    }
    known[WIDTH * (list.length + 1) + SLOTS] = uses.count;
    this.#words = known;
  }

  /** How many different words the forms are made of. */
  get wordCount(): number {
    return this.#table.words.length;
  }

  numberOf(hash: number, text: string, start: number, end: number): number {
    return this.#table.numberOf(hash, text, start, end);
  }

  /** Whether a word of a text really is the one of that number. */
  isWord(number: number, text: string, start: number, end: number): boolean {
    return this.#table.isWord(number, text, start, end);
  }

  /**
   * The state that a word leads to from the start: 0 where no form begins with it, -1 where there is more than one such state
   * or the spelling matters, so that {@link follow} has to tell.
   */
  begin(number: number): number {
    return this.#words[WIDTH * number + BEGIN] as number;
  }

  /**
   * The states that a word leads to. State 0 is the one before any word.
   *
   * @param states where the words before have led: the first `many` of them
   * @param number of the word, from {@link numberOf}
   * @param start first UTF-16 unit of the word in the raw text
   * @param end UTF-16 unit after its last
   * @param next is written to from its beginning
   * @returns how many were written
   */
  follow(
    states: readonly number[],
    many: number,
    number: number,
    text: string,
    start: number,
    end: number,
    next: number[],
  ): number {
    let count = 0;
    const first = this.#words[WIDTH * number + SLOTS] as number;
    const last = this.#words[WIDTH * (number + 1) + SLOTS] as number;
    for (let i = 0; i < many; i++) {
      const edges = (states[i] as number) * this.#slotCount;
      for (let use = first; use < last; use++) {
        const to = this.#edges.get(edges + (this.#slots[use] as number));
        if (to === 0 || isAmong(next, count, to)) continue;
        const exact = this.#exact.get(use);
        if (exact === undefined || foldKeepingCase(text.slice(start, end)) === exact) next[count++] = to;
      }
    }
    return count;
  }

  /** Whether a form ends in a state. */
  accepts(state: number): boolean {
    return this.#acceptPlaces[state] !== 0;
  }

  /** Indices into {@link labels} of what ends in a state. */
  acceptedBy(state: number): readonly number[] {
    const place = this.#acceptPlaces[state] as number;
    return place === 0 ? [] : this.#accepts.slice(place + 1, place + 1 + (this.#accepts[place] as number));
  }
}

function isAmong(list: readonly number[], count: number, wanted: number): boolean {
  for (let i = 0; i < count; i++) if (list[i] === wanted) return true;
  return false;
}
