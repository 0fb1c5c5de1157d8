import { foldKeepingCase } from './characters.ts';
import { IntMap } from './int-map.ts';
import { type CompiledLexicon, type Label, readEdges, readUses } from './lexicon-data.ts';
import { foldWord, hashOf } from './tokens.ts';

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
  readonly #accepts = new Map<number, readonly number[]>();
  /** The slots of word w are those from `#useStarts[w]` to before `#useStarts[w + 1]`. */
  readonly #useStarts: Int32Array;
  readonly #slots: Int32Array;
  /** By place in {@link #slots}: the one spelling that counts there. */
  readonly #exact = new Map<number, string>();
  /** 1 for words that begin some form. */
  readonly #begins: Uint8Array;
  /** Open addressing: hash of the folded word, and its number (from 1). */
  readonly #hashes: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;

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
      this.#accepts.set(state, accepts.slice(at, at + count));
      at += count;
    }

    const count = this.#words.length;
    this.#useStarts = new Int32Array(count + 1).fill(-1);
    this.#slots = new Int32Array(uses.length);
    this.#begins = new Uint8Array(count);
    let use = 0;
    readUses(compiled, (word, slot, exact) => {
      if (this.#useStarts[word] === -1) this.#useStarts[word] = use;
      if (exact !== undefined) this.#exact.set(use, exact);
      if (this.#edges.get(slot) !== 0) this.#begins[word] = 1;
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
      while (this.#numbers[place] !== 0) place = (place + 1) & this.#mask;
      this.#hashes[place] = hash;
      this.#numbers[place] = index + 1;
    }
  }

  /** How many different words the forms are made of. */
  get wordCount(): number {
    return this.#words.length;
  }

  /** The number of a word of a text, or 0 if no form contains it. A {@link WordReader}. */
  readonly read = (hash: number, text: string, start: number, end: number): number => {
    let at = hash & this.#mask;
    for (;;) {
      const number = this.#numbers[at] as number;
      if (number === 0) return 0;
      // Equal hashes are rare but possible, so the word itself is compared too.
      if (this.#hashes[at] === hash && this.#words[number - 1] === foldWord(text, start, end)) return number;
      at = (at + 1) & this.#mask;
    }
  };

  /** True where some form begins with the word of that number. */
  canStart(number: number): boolean {
    return this.#begins[number - 1] === 1;
  }

  /**
   * The states that a word leads to from a state. 0 is the state before any word.
   *
   * @param start first UTF-16 unit of the word in the raw text
   * @param end UTF-16 unit after its last
   * @param visit called with each state
   */
  step(state: number, number: number, text: string, start: number, end: number, visit: (next: number) => void): void {
    const last = this.#useStarts[number] as number;
    for (let use = this.#useStarts[number - 1] as number; use < last; use++) {
      const next = this.#edges.get(state * this.#slotCount + (this.#slots[use] as number));
      if (next === 0) continue;
      const exact = this.#exact.get(use);
      if (exact !== undefined && foldKeepingCase(text.slice(start, end)) !== exact) continue;
      visit(next);
    }
  }

  /** Indices into {@link labels} of what ends in a state. */
  acceptedBy(state: number): readonly number[] {
    return this.#accepts.get(state) ?? NONE;
  }
}

const NONE: readonly number[] = [];
