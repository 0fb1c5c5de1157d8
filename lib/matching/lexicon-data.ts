import type { Inflections } from './notation.ts';

/**
 * What a form does where it is found: `plain` forms are mentions, `ambiguous` ones count only where the page supports them,
 * `support` and `refute` cues are no mentions but speak for and against the ambiguous forms of their concept. `paragraph` words
 * stand beside a paragraph's number; their concept is no concept but a kind of such words (reference-words.ts).
 */
export type FormRole = 'plain' | 'ambiguous' | 'support' | 'refute' | 'paragraph';

/** A form as the dataset gives it. */
export interface LexiconForm {
  /** Index of the concept in the caller's list. */
  concept: number;
  /** The language whose sets of endings the form uses. */
  language: string;
  /** As in `unfold` of notation.ts. */
  notation: string;
  role: FormRole;
}

/** All forms, before they are compiled. */
export interface LexiconData {
  forms: readonly LexiconForm[];
  /** Sets of endings, by language. */
  inflections: Readonly<Record<string, Inflections>>;
  /** Other ways to write an ideograph: simplified to traditional. */
  traditional?: Readonly<Record<string, string>>;
}

/** What is found where a form ends: whose form it is, and what the form does. */
export interface Label {
  concept: number;
  role: FormRole;
}

/**
 * The automaton, made at build time and carried in the extension as JSON: flat lists of whole numbers, since these parse
 * fast and compress well. The letters of the automaton are slots: sets of spellings of one word.
 */
export interface CompiledLexicon {
  labels: Label[];
  /** All words that occur in forms, folded, each followed by a line feed but the last. */
  words: string;
  /**
   * For each word: how many slots it is in, then for each a number of which the lowest bit says whether the word counts only
   * as spelt in `exact`, and the rest how far the slot lies below the lowest one not mentioned yet (0: it is that one).
   */
  uses: number[];
  /** The spellings for the odd numbers in `uses`, in their order, with line feeds between. */
  exact: string;
  slotCount: number;
  /**
   * For each state, from 0: how many edges it has, then for each edge, by slot, how far its slot lies above the one before
   * (the first: above -1), and how far the state that it leads to lies below the lowest one not mentioned yet (0: it is that one).
   */
  edges: number[];
  /** For each state in which forms end: the state, how many labels, the labels' indices. */
  accepts: number[];
}

/** The automaton's edges, as columns: the i-th leads from state `from[i]` by slot `slots[i]` to state `to[i]`. By state, from 0. */
export interface Edges {
  count: number;
  from: Int32Array;
  slots: Int32Array;
  to: Int32Array;
}

/** Reads {@link CompiledLexicon.edges}. Columns, since the worker reads them each time it wakes, before its code is optimised. */
export function edgesOf({ edges }: CompiledLexicon): Edges {
  const from = new Int32Array(edges.length >> 1);
  const slots = new Int32Array(edges.length >> 1);
  const to = new Int32Array(edges.length >> 1);
  const length = edges.length;
  let count = 0;
  let fresh = 1;
  for (let at = 0, state = 0; at < length; state++) {
    let slot = -1;
    for (let left = edges[at++] as number; left > 0; left--) {
      slot += edges[at++] as number;
      const target = fresh - (edges[at++] as number);
      if (target === fresh) fresh++;
      from[count] = state;
      slots[count] = slot;
      to[count++] = target;
    }
  }
  return { count, from, slots, to };
}

/** Which words are in which slots, as columns: word `words[i]`, from 0 and in order, is in slot `slots[i]`. */
export interface Uses {
  count: number;
  words: Int32Array;
  slots: Int32Array;
  /** By i, where only one spelling of the word counts: that one. */
  exact: Map<number, string>;
}

/** Reads {@link CompiledLexicon.uses}. */
export function usesOf({ uses, exact: spellings }: CompiledLexicon): Uses {
  const words = new Int32Array(uses.length);
  const slots = new Int32Array(uses.length);
  const exact = new Map<number, string>();
  const spelt = spellings.split('\n');
  const length = uses.length;
  let spelling = 0;
  let count = 0;
  let fresh = 0;
  for (let at = 0, word = 0; at < length; word++) {
    for (let left = uses[at++] as number; left > 0; left--) {
      const use = uses[at++] as number;
      const slot = fresh - (use >> 1);
      if (slot === fresh) fresh++;
      if (use & 1) exact.set(count, spelt[spelling++] as string);
      words[count] = word;
      slots[count++] = slot;
    }
  }
  return { count, words, slots, exact };
}
