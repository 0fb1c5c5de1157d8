/** What a page does to itself while it is annotated, as a seed decides. */
import type { Chance } from './chance.ts';
import type { DocumentMaker } from './document.ts';
import { toHtml } from './soup.ts';

/**
 * What a page can do. `plain`: to nodes that it holds, without looking at what is in them. `textual`: it cuts or joins texts.
 * `copying`: it copies elements as they are now, and so also what we put there.
 */
const OPERATIONS = {
  setData: 'plain',
  setText: 'plain',
  setHtml: 'plain',
  remove: 'plain',
  putBack: 'plain',
  moveInto: 'plain',
  moveBefore: 'plain',
  insertText: 'plain',
  insertHtml: 'plain',
  wrap: 'plain',
  replace: 'plain',
  setAttribute: 'plain',
  attachShadow: 'plain',
  newBody: 'plain',
  split: 'textual',
  normalize: 'textual',
  clone: 'copying',
  addToHtml: 'copying',
  rewrite: 'copying',
} as const;

export type Operation = keyof typeof OPERATIONS;
export type Kind = (typeof OPERATIONS)[Operation];

export interface Step {
  operation: Operation;
  /** Numbers of the nodes that it is about; counted round where there are fewer. */
  at: number;
  to: number;
  html: string;
  text: string;
}

const byKind = (kinds: readonly Kind[]): Operation[] =>
  (Object.keys(OPERATIONS) as Operation[]).filter((operation) => kinds.includes(OPERATIONS[operation]));

const KINDS: Record<Kind, readonly Operation[]> = {
  plain: byKind(['plain']),
  textual: byKind(['plain', 'textual']),
  copying: byKind(['plain', 'copying']),
};

/** Rounds of steps; between them the page comes to rest. */
export function makePlan(chance: Chance, maker: DocumentMaker, rounds: number): { kind: Kind; rounds: Step[][] } {
  const kind = chance.of(['plain', 'plain', 'plain', 'textual', 'copying'] as const);
  const step = (): Step => ({
    operation: chance.of(KINDS[kind]),
    at: chance.below(1_000),
    to: chance.below(1_000),
    html: toHtml(maker.fragment()),
    text: toHtml(maker.fragment()).replace(/<[^>]*>/g, ''),
  });
  return { kind, rounds: Array.from({ length: rounds }, () => chance.some(0, 5, step)) };
}
