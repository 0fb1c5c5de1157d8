/**
 * The page's side of the fuzzer: one page holds many documents, each in a frame. It knows each document's own nodes from the
 * time before anybody else came, does to them what a plan says, and tells how they stand.
 */
import { act } from './act.ts';
import { countPaint, isWorn, type Look, look, ownNodes } from './look.ts';
import type { Step } from './plan.ts';

/** A document's own nodes, by their numbers. */
export interface Own {
  window: Window;
  nodes: Node[];
  numbers: Map<Node, number>;
  /** Directives of its policy that were broken. */
  broken: string[];
}

const documents = new Map<string, Own>();

/** Called by each document when it has been parsed. */
function begin(window: Window): void {
  const own: Own = { window, nodes: [], numbers: new Map(), broken: [] };
  window.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => own.broken.push(effectiveDirective));
  know(own, window.document.documentElement);
  documents.set(window.name, own);
}

/** Numbers a node and all that is in it, which nobody else can have touched yet. */
export function know(own: Own, node: Node): void {
  for (const each of ownNodes(node)) knowOne(own, each);
}

export function knowOne(own: Own, node: Node): void {
  if (own.numbers.has(node)) return;
  own.numbers.set(node, own.nodes.length);
  own.nodes.push(node);
}

const fuzz = {
  begin,
  /** Names of the documents that are there. */
  names: (): string[] => [...documents.keys()],
  /** Goes some steps in each document. */
  act(steps: Record<string, Step[]>): void {
    for (const [name, each] of Object.entries(steps)) {
      const own = documents.get(name);
      if (own) for (const step of each) act(own, step);
    }
  },
  /** Waits until all documents are on, or off, and their paint has not changed for so long, in milliseconds. @returns the names of those that don't come to that */
  async rest(on: boolean, quiet: number, longest: number): Promise<string[]> {
    const began = performance.now();
    let last = '';
    let since = began;
    for (;;) {
      const all = [...documents.values()];
      const counts = all.map(countPaint);
      const away = all.filter((own, index) => isWorn(own) !== on || (!on && counts[index]));
      const now = performance.now();
      if (String(counts) !== last || away.length) since = now;
      const moving = all.filter((_, index) => String(counts[index]) !== last.split(',')[index]);
      last = String(counts);
      if (away.length === 0 && now - since >= quiet) return [];
      if (now - began > longest) return [...away, ...moving].map(({ window }) => window.name);
      await new Promise((done) => setTimeout(done, 40));
    }
  },
  /** How each document stands. */
  look(): Record<string, Look> {
    return Object.fromEntries([...documents].map(([name, own]) => [name, look(own)]));
  },
};

export type Fuzz = typeof fuzz;

Object.assign(window, { fuzz });
