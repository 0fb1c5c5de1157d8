import { heaviestChain, type Numbered } from './chain.ts';
import { foldHeading } from './numbering.ts';

/** The headings between which a text stands in a longer one. */
export interface TextBounds {
  begins: readonly string[];
  ends: readonly string[];
}

/** What may be a paragraph's number, on one of the lines of a text. */
export interface OnLine extends Numbered {
  /** Index of its line. */
  line: number;
}

/** As long as this, in UTF-16 units, a text counts as a paragraph in full. */
const PARAGRAPH = 60;
/** No heading is as long, in UTF-16 units. */
const HEADING = 300;

/** How much like a paragraph what stands behind a number is, from 0 to 1. */
export function weightOfText(text: string): number {
  const isTitle = text.length < PARAGRAPH && !/[.;:,。；：،؛]$/.test(text);
  return isTitle ? 0.2 : Math.max(0.3, Math.min(1, text.length / PARAGRAPH));
}

/** The numbering of a text, inside its bounds where it has any; see {@link heaviestChain}. @param lines all lines that there are */
export function chainBetween<N extends OnLine>(
  candidates: readonly N[],
  lines: readonly { text: string }[],
  { begins, ends }: TextBounds,
): N[] {
  let best = { chain: [] as N[], score: 0 };
  for (const [from, to] of regions(lines, begins, ends)) {
    const inside = heaviestChain(candidates.filter(({ line }) => line >= from && line < to));
    if (inside.score > best.score) best = inside;
  }
  return best.chain;
}

/** The stretches of all lines, as from and to line, in which the text can stand. */
function regions(
  lines: readonly { text: string }[],
  begins: readonly string[],
  ends: readonly string[],
): [from: number, to: number][] {
  const opening = linesThatSay(lines, begins);
  if (opening.length === 0) return [[0, lines.length]];
  const closing = linesThatSay(lines, ends);
  return opening.map((from) => [from + 1, closing.find((to) => to > from) ?? lines.length]);
}

function linesThatSay(lines: readonly { text: string }[], headings: readonly string[]): number[] {
  const folded = new Set(headings.map(foldHeading));
  if (folded.size === 0) return [];
  return lines.flatMap(({ text }, index) => (text.length < HEADING && folded.has(foldHeading(text)) ? [index] : []));
}
