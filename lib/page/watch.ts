import { blockRootOf, type Root } from './collect.ts';
import { around, isConnected, isElement, isText, nameOf } from './dom.ts';
import { HOST_TAG } from './host.ts';

/** Part of the page whose text has changed. */
export interface Change {
  root: Root;
  /** True where only the text that runs directly in the root is concerned. */
  shallow: boolean;
}

/** How soon changes are told. */
export interface Pace {
  /** Shortest wait after a change, in milliseconds. */
  wait: number;
  /** How many times longer we wait than the last round took. */
  rest: number;
}

/** Pages often change in bursts, and a page in a storm is to cost a bounded share. */
export const PAGE_PACE: Pace = { wait: 100, rest: 20 };

export interface PageWatchOptions {
  pace: Pace;
  /** Told in rounds which parts of the page have changed. */
  changed(changes: Change[]): void | Promise<void>;
  /** Told at once, before the page is drawn again, of each text that the page has written into. */
  wroteInto(text: Node): void;
  /** Told at once of each node that came, went, or has another neighbour now. */
  moved(node: Node): void;
  /** Told at once of each element that people may edit from now on, or may no longer. */
  editable(element: Element): void;
  /** Told when the page has replaced its whole document: with it, listeners and style sheets are gone. */
  replaced(): void;
}

/**
 * Tells which parts of the page have changed, in rounds. Changes of our own are not told: make them inside
 * {@link PageWatch.quietly}.
 */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #options: PageWatchOptions;
  #records: MutationRecord[] = [];
  /** Roots to be read again for what we took away there. */
  readonly #again = new Set<Root>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait: number;
  #running = false;

  constructor(options: PageWatchOptions) {
    this.#options = options;
    this.#wait = options.pace.wait;
    this.#observer = new MutationObserver((records) => {
      this.#add(records);
      for (const record of records) {
        if (record.type === 'characterData') options.wroteInto(record.target);
        else if (record.type === 'attributes') options.editable(record.target as Element);
        else for (const node of movedBy(record)) options.moved(node);
      }
      if (records.some(({ target }) => target === document)) options.replaced();
    });
  }

  /** Watches the document itself, not its root: a page may write it anew. */
  start(): void {
    this.observe(document);
  }

  /** Watches a shadow tree too: the document's observer doesn't look into it. */
  observe(root: Document | ShadowRoot): void {
    const attributeFilter = ['contenteditable'];
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter });
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#records = [];
    this.#again.clear();
  }

  /** Has the text that runs directly in a root told as changed in the next round. */
  readAgain(root: Root): void {
    this.#again.add(root);
    this.#schedule();
  }

  /** Runs something that changes the page, without being told of it. */
  quietly<T>(change: () => T): T {
    this.#add(this.#observer.takeRecords());
    try {
      return change();
    } finally {
      this.#observer.takeRecords();
    }
  }

  #add(records: readonly MutationRecord[]): void {
    for (const record of records) if (isPageText(record)) this.#records.push(record);
    if (this.#records.length) this.#schedule();
  }

  #schedule(): void {
    if (this.#timer === undefined && !this.#running) this.#timer = setTimeout(() => this.#round(), this.#wait);
  }

  async #round(): Promise<void> {
    this.#timer = undefined;
    this.#running = true;
    const records = this.#records;
    const again = [...this.#again];
    this.#records = [];
    this.#again.clear();
    const began = performance.now();
    try {
      await this.#options.changed(changesOf(records, again));
    } finally {
      this.#running = false;
      const { wait, rest } = this.#options.pace;
      this.#wait = Math.max(wait, rest * (performance.now() - began));
      if (this.#records.length || this.#again.size) this.#schedule();
    }
  }
}

function* movedBy({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): Generator<Node> {
  yield* addedNodes;
  yield* removedNodes;
  if (previousSibling) yield previousSibling;
  if (nextSibling) yield nextSibling;
}

function isPageText(record: MutationRecord): boolean {
  if (record.type !== 'childList') return true;
  const ours = (node: Node): boolean => isElement(node) && nameOf(node) === HOST_TAG;
  for (const node of record.addedNodes) if (!ours(node)) return true;
  for (const node of record.removedNodes) if (!ours(node)) return true;
  return false;
}

/** The smallest parts of the page that hold all changes, none inside another. */
function changesOf(records: readonly MutationRecord[], again: readonly Root[]): Change[] {
  const deep = new Set<Root>();
  const shallow = new Set<Root>(again.filter(isConnected));
  const consider = (node: Node): void => {
    if (!isConnected(node)) return;
    const root = blockRootOf(node);
    if (!root) return;
    if (root === node) deep.add(root);
    else shallow.add(root);
  };
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') consider(target);
    else if (type === 'attributes') {
      // What is read of it is told by what stands around it.
      const root = isConnected(target) && blockRootOf(around(target) ?? target);
      if (root) deep.add(root);
    } else {
      for (const node of addedNodes) if (isElement(node) || isText(node)) consider(node);
      if (removedNodes.length && isConnected(target)) {
        const root = blockRootOf(target);
        if (root) shallow.add(root);
      }
    }
  }
  const insideDeep = (root: Root, self: boolean): boolean => {
    for (let at: Node | null = self ? root : around(root); at; at = around(at)) if (deep.has(at as Root)) return true;
    return false;
  };
  return [
    ...[...deep].filter((root) => !insideDeep(root, false)).map((root) => ({ root, shallow: false })),
    ...[...shallow].filter((root) => !insideDeep(root, true)).map((root) => ({ root, shallow: true })),
  ];
}
