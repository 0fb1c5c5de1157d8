import type { NumberStyle } from './numbering.ts';

/** Something in a page that may be the beginning of a numbered paragraph. */
export interface Numbered {
  number: number;
  style: NumberStyle;
  /** From 0 (nothing like a paragraph) to 1 (a paragraph of some length). */
  weight: number;
}

/** What a chain gains by going on to the very next number, and what it loses by each number left out, and by another style. */
const NEXT = 0.5;
const GAP = 0.02;
const LONGEST_LOSS = 0.6;
const OTHER_STYLE = 0.7;
/** A list of fewer, or of short lines, is not the numbering of a text. */
const LEAST = 3;
const LEAST_WEIGHT = 0.4;
/** More are not looked at: no text of the record has so many. */
const MOST = 4000;

/**
 * Tells the numbered paragraphs of a text from everything else that begins with a number: tables of contents, headings that start again,
 * lists inside paragraphs, footnotes, lines that happen to begin with a figure. Numbers of paragraphs run upwards through the whole text in
 * one style, mostly without a gap: it is the heaviest such chain (longest increasing subsequence with weights, by dynamic programming).
 *
 * @param all in the order of the page
 * @returns the chain in the same order, and its score; an empty one where nothing looks like the numbering of a text
 */
export function heaviestChain<N extends Numbered>(all: readonly N[]): { chain: N[]; score: number } {
  const items = all.slice(0, MOST);
  const scores = new Float64Array(items.length);
  const before = new Int32Array(items.length).fill(-1);
  let last = -1;
  items.forEach((item, at) => {
    scores[at] = item.weight;
    for (let from = 0; from < at; from++) {
      const score = (scores[from] as number) + item.weight + link(items[from] as N, item);
      if (score > (scores[at] as number)) {
        scores[at] = score;
        before[at] = from;
      }
    }
    if (last < 0 || (scores[at] as number) > (scores[last] as number)) last = at;
  });
  const chain: N[] = [];
  for (let at = last; at >= 0; at = before[at] as number) chain.unshift(items[at] as N);
  const weight = chain.reduce((sum, item) => sum + item.weight, 0);
  if (chain.length < LEAST || weight < LEAST_WEIGHT * chain.length) return { chain: [], score: 0 };
  return { chain, score: scores[last] as number };
}

function link(from: Numbered, to: Numbered): number {
  const step = to.number - from.number;
  if (step <= 0) return Number.NEGATIVE_INFINITY;
  const gain = step === 1 ? NEXT : -Math.min(LONGEST_LOSS, GAP * (step - 1));
  return gain - (from.style === to.style ? 0 : OTHER_STYLE);
}
