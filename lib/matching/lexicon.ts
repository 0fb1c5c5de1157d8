import { foldKeepingCase } from './characters.ts';
import { type Inflections, type Slot, unfold } from './notation.ts';
import { foldWord, hashOf, splitWords } from './tokens.ts';

/** A form as the dataset gives it. */
export interface LexiconForm {
  /** Index of the concept in the caller's list. */
  concept: number;
  /** BCP 47 code of the form's language. */
  language: string;
  /** As in {@link unfold}. */
  notation: string;
  role: FormRole;
}

/**
 * What a form does where it is found: `plain` forms are mentions, `ambiguous` ones count only where the page supports them,
 * `support` and `refute` cues are no mentions but speak for and against the ambiguous forms of their concept.
 */
export type FormRole = 'plain' | 'ambiguous' | 'support' | 'refute';

export interface LexiconData {
  forms: readonly LexiconForm[];
  /** Sets of endings, by language. */
  inflections: Readonly<Record<string, Inflections>>;
  /** Other ways to write an ideograph: simplified to traditional. */
  traditional?: Readonly<Record<string, string>>;
}

/** One way on from a state: a class of spellings, and for acronyms the one spelling that counts. */
interface WordUse {
  /** The class of spellings; the edges of the automaton carry its number. */
  slot: number;
  /** Where set, the word must be spelt so, capitals included. */
  exact: string | undefined;
}

/**
 * One automaton over all forms: a trie whose letters are words. A word is looked up by its hash in one probe, so that what
 * a text costs does not depend on how many forms there are; endings are spellings of a word and add no states.
 */
export class Lexicon {
  readonly forms: readonly LexiconForm[];
  /** Open addressing: hash of the folded word, and its number plus one. */
  #hashes: Int32Array;
  #numbers: Int32Array;
  #mask: number;
  #words: string[] = [];
  #uses: WordUse[][] = [];
  #starts: boolean[] = [];
  #edges = new Map<number, number>();
  #accepts: (number[] | undefined)[] = [undefined];
  #slotCount = 1;

  /** @throws NotationError */
  constructor({ forms, inflections, traditional = {} }: LexiconData) {
    this.forms = forms;
    const slots = new Map<string, number>();
    const numberOf = new Map<string, number>();
    const trie: { from: number; slot: number }[] = [];
    const edgeOf = new Map<string, number>();

    const slotNumber = (written: Slot): number => {
      const spellings = written.flatMap((word) => [word, ...(traditional[word] ?? '')]);
      const key = spellings.join('\n');
      const known = slots.get(key);
      if (known !== undefined) return known;
      const slot = slots.size + 1;
      slots.set(key, slot);
      for (const spelling of spellings) {
        const folded = foldWord(spelling);
        let number = numberOf.get(folded);
        if (number === undefined) {
          number = this.#words.length;
          numberOf.set(folded, number);
          this.#words.push(folded);
          this.#uses.push([]);
          this.#starts.push(false);
        }
        this.#uses[number]?.push({ slot, exact: isExact(spelling) ? foldKeepingCase(spelling) : undefined });
      }
      return slot;
    };

    forms.forEach((form, index) => {
      for (const phrase of unfold(form.notation, inflections[form.language] ?? {}, splitWords)) {
        let state = 0;
        for (const spellings of phrase) {
          const slot = slotNumber(spellings);
          const key = `${state} ${slot}`;
          let next = edgeOf.get(key);
          if (next === undefined) {
            next = trie.push({ from: state, slot });
            edgeOf.set(key, next);
          }
          state = next;
        }
        const accepted = this.#accepts[state];
        if (accepted) accepted.push(index);
        else this.#accepts[state] = [index];
      }
    });

    this.#slotCount = slots.size + 1;
    trie.forEach(({ from, slot }, index) => {
      this.#edges.set(from * this.#slotCount + slot, index + 1);
    });
    this.#uses.forEach((uses, number) => {
      this.#starts[number] = uses.some((use) => this.#edges.has(use.slot));
    });

    let size = 16;
    while (size < this.#words.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#numbers = new Int32Array(size);
    this.#words.forEach((word, number) => {
      const hash = hashOf(word);
      let at = hash & this.#mask;
      while (this.#numbers[at] !== 0) at = (at + 1) & this.#mask;
      this.#hashes[at] = hash;
      this.#numbers[at] = number + 1;
    });
  }

  /** How many different words the forms are made of. */
  get wordCount(): number {
    return this.#words.length;
  }

  /** How many states the automaton has. */
  get stateCount(): number {
    return this.#edges.size + 1;
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
    return this.#starts[number - 1] === true;
  }

  /**
   * The states that a word leads to from a state. 0 is the state before any word.
   *
   * @param visit called with each state
   */
  step(state: number, number: number, text: string, start: number, end: number, visit: (next: number) => void): void {
    const uses = this.#uses[number - 1] as WordUse[];
    for (const { slot, exact } of uses) {
      const next = this.#edges.get(state * this.#slotCount + slot);
      if (next === undefined) continue;
      if (exact !== undefined && foldKeepingCase(text.slice(start, end)) !== exact) continue;
      visit(next);
    }
  }

  /**
   * Texts that forms of different concepts claim, with one form of each; cues may share theirs.
   * Walks the automaton once, by sets of states, so that endings don't multiply.
   */
  conflicts(): { text: string; forms: [number, number] }[] {
    const out: { text: string; forms: [number, number] }[] = [];
    const seen = new Set<string>();
    const reported = new Set<string>();
    const usesOfSlot = new Map<number, { number: number; exact: string | undefined }[]>();
    this.#uses.forEach((uses, index) => {
      for (const { slot, exact } of uses) {
        const list = usesOfSlot.get(slot) ?? [];
        list.push({ number: index + 1, exact });
        usesOfSlot.set(slot, list);
      }
    });
    const slotsFrom = new Map<number, number[]>();
    for (const key of this.#edges.keys()) {
      const from = Math.floor(key / this.#slotCount);
      slotsFrom.set(from, [...(slotsFrom.get(from) ?? []), key % this.#slotCount]);
    }

    const walk = (states: readonly number[], path: readonly string[]): void => {
      const words = new Map<string, number>();
      for (const state of states) {
        for (const slot of slotsFrom.get(state) ?? []) {
          for (const { number, exact } of usesOfSlot.get(slot) ?? [])
            words.set(exact ?? (this.#words[number - 1] as string), number);
        }
      }
      for (const [word, number] of words) {
        const next = new Set<number>();
        for (const state of states) this.step(state, number, word, 0, word.length, (to) => next.add(to));
        const key = [...next].sort((a, b) => a - b).join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        const accepted = [...next]
          .flatMap((state) => this.acceptedBy(state))
          .filter((form) => !isCue(this.forms[form]));
        const first = accepted[0];
        for (const form of accepted) {
          if (first === undefined || this.forms[form]?.concept === this.forms[first]?.concept) continue;
          const pair = `${first} ${form}`;
          if (!reported.has(pair)) out.push({ text: [...path, word].join(' '), forms: [first, form] });
          reported.add(pair);
        }
        walk([...next], [...path, word]);
      }
    };
    walk([0], []);
    return out;
  }

  /** Indices into {@link forms} of the forms that end in a state. */
  acceptedBy(state: number): readonly number[] {
    return this.#accepts[state] ?? NONE;
  }
}

const NONE: readonly number[] = [];

function isCue(form: LexiconForm | undefined): boolean {
  return form?.role === 'support' || form?.role === 'refute';
}

/** An acronym: two capitals or more, or a capital and a digit. Such a word counts only as it is spelt. */
export function isExact(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && /\p{N}/u.test(word));
}
