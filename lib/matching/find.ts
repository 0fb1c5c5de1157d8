import type { Lexicon } from './lexicon.ts';
import type { FormRole, Label } from './lexicon-data.ts';
import { createTokens, type Tokens, tokenise } from './tokens.ts';

/** A stretch of a text that is a form of a concept, or a reference to paragraphs of a document. */
export interface Mention {
  /** Index of the concept in the list that the lexicon was built with. */
  concept: number;
  /** Which paragraphs of the document are meant, as target ids write them: `72`, `29b`, `29,31,35-37`. */
  paragraphs?: string;
  /** First UTF-16 unit in the raw text. */
  start: number;
  /** UTF-16 unit after the last one in the raw text. */
  end: number;
}

/** A {@link Mention} before it is decided whether it counts. */
export interface Candidate extends Mention {
  role: FormRole;
}

const shared: Tokens = createTokens(4096);

/** Every place at which a form stands in the text, overlapping ones too, by start and then by length. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
  const out: Candidate[] = [];
  const tokens = shared;
  tokenise(text, lexicon, tokens);
  const { count, ids, starts, ends, joins } = tokens;
  for (let first = 0; first < count; first++) {
    const begin = lexicon.begin(ids[first] as number);
    if (begin === 0) continue;
    let [states, next] = spareStates;
    let many = 1;
    if (begin > 0) states[0] = begin;
    else
      many = lexicon.follow(
        START,
        1,
        ids[first] as number,
        text,
        starts[first] as number,
        ends[first] as number,
        states,
      );

    for (let at = first; many > 0; ) {
      for (let i = 0; i < many; i++) {
        if (!lexicon.accepts(states[i] as number) || !areWords(text, lexicon, first, at)) continue;
        for (const label of lexicon.acceptedBy(states[i] as number)) {
          const { concept, role } = lexicon.labels[label] as Label;
          out.push({ concept, role, start: starts[first] as number, end: ends[at] as number });
        }
      }
      at++;
      if (at === count || joins[at] === 0) break;
      many = lexicon.follow(states, many, ids[at] as number, text, starts[at] as number, ends[at] as number, next);
      [states, next] = [next, states];
    }
  }
  return out;
}

/** Whether the words are what their numbers say, not only by their hashes. */
function areWords(text: string, lexicon: Lexicon, first: number, last: number): boolean {
  const { ids, starts, ends } = shared;
  for (let at = first; at <= last; at++) {
    if (!lexicon.isWord(ids[at] as number, text, starts[at] as number, ends[at] as number)) return false;
  }
  return true;
}

const START = [0];
/** The states after the words read so far and after one more, in turn. They are never emptied: that would cost more than the rest. */
const spareStates: [number[], number[]] = [[], []];

/**
 * Picks mentions that do not overlap: the longest first, of equally long ones the first in the text.
 *
 * @returns in the order of the text
 */
export function longestWithoutOverlap<T extends Mention>(candidates: readonly T[]): T[] {
  if (candidates.length < 2) return [...candidates];
  const byLength = candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: T[] = [];
  for (const candidate of byLength) {
    const at = firstAfter(taken, candidate.start);
    const before = taken[at - 1];
    const after = taken[at];
    if (before && before.end > candidate.start) continue;
    if (after && after.start < candidate.end) continue;
    taken.splice(at, 0, candidate);
  }
  return taken;
}

/** Binary search: index of the first one that starts after a position. */
function firstAfter(sorted: readonly Mention[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Mention).start <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
