import type { PaintMode } from '../../lib/page/painter.ts';
import { Chance } from './chance.ts';
import { DocumentMaker } from './document.ts';
import { type Kind, makePlan, type Step } from './plan.ts';
import { type Soup, smaller, toHtml } from './soup.ts';
import type { Terms } from './terms.ts';

/** A document, and what it does to itself. */
export interface Case {
  seed: number;
  mode: PaintMode;
  before: string;
  head: string;
  body: Soup[];
  kind: Kind;
  rounds: Step[][];
  /** True where what is found in a text doesn't depend on what the rest of the page says. */
  isCertain: boolean;
}

const MODES: readonly PaintMode[] = ['auto', 'marks', 'overlay'];
const ROUNDS = 3;

/** The case that a seed stands for; the seed's remainder by three is the way to paint. */
export function makeCase(seed: number, terms: Terms): Case {
  const chance = new Chance(seed);
  const isCertain = chance.percent(75);
  const maker = new DocumentMaker(chance, terms, isCertain);
  const mode = MODES[seed % MODES.length] as PaintMode;
  const plan = makePlan(chance, maker, ROUNDS);
  // Attributes decide what runs on into what, and a page that changes one is not read again.
  const isSeen = plan.rounds.flat().every(({ operation }) => operation !== 'setAttribute');
  return { seed, mode, ...maker.frame(), body: maker.body(), ...plan, isCertain: isCertain && isSeen };
}

/** The whole document. It tells the page around it when it has been parsed. */
export function htmlOf({ before, head, body }: Case): string {
  const script = '<script>addEventListener("DOMContentLoaded", () => parent.fuzz.begin(window))</script>';
  return `${before}<head>${script}${head}</head><body>${toHtml(body)}</body>`;
}

/** All cases that are one bit smaller. */
export function* smallerCases(one: Case): Generator<Case> {
  for (const [index, steps] of one.rounds.entries()) {
    const put = (instead: Step[]): Case => ({ ...one, rounds: one.rounds.toSpliced(index, 1, instead) });
    if (steps.length > 1) yield put([]);
    for (const at of steps.keys()) yield put(steps.toSpliced(at, 1));
  }
  for (const body of smaller(one.body)) yield { ...one, body };
  if (one.head) yield { ...one, head: '' };
  if (one.before) yield { ...one, before: '' };
}
