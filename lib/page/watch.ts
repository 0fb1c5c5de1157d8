import { blockRootOf } from './collect.ts';
import { HOST_TAG } from './host.ts';

/** Part of the page whose text has changed. */
export interface Change {
  root: Element;
  /** True where only the text that runs directly in the root is concerned. */
  shallow: boolean;
}

/** Shortest wait after a change, in milliseconds: pages often change in bursts. */
const MIN_WAIT = 100;
/** How many times longer we wait than the last round took, so that a page in a storm costs a bounded share. */
const REST = 20;

/**
 * Tells which parts of the page have changed, in rounds. Changes of our own are not told: make them inside
 * {@link PageWatch.quietly}.
 */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #changed: (changes: Change[]) => void | Promise<void>;
  #records: MutationRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = MIN_WAIT;
  #running = false;

  constructor(changed: (changes: Change[]) => void | Promise<void>) {
    this.#changed = changed;
    this.#observer = new MutationObserver((records) => this.#add(records));
  }

  start(): void {
    this.#observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#records = [];
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
    this.#records = [];
    const began = performance.now();
    try {
      await this.#changed(changesOf(records));
    } finally {
      this.#running = false;
      this.#wait = Math.max(MIN_WAIT, REST * (performance.now() - began));
      if (this.#records.length) this.#schedule();
    }
  }
}

function isPageText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  const ours = (node: Node): boolean => node instanceof Element && node.localName === HOST_TAG;
  for (const node of record.addedNodes) if (!ours(node)) return true;
  for (const node of record.removedNodes) if (!ours(node)) return true;
  return false;
}

/** The smallest parts of the page that hold all changes, none inside another. */
function changesOf(records: readonly MutationRecord[]): Change[] {
  const deep = new Set<Element>();
  const shallow = new Set<Element>();
  const consider = (node: Node): void => {
    if (!node.isConnected) return;
    const root = blockRootOf(node);
    if (!root) return;
    if (root === node) deep.add(root);
    else shallow.add(root);
  };
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') consider(target);
    else {
      for (const node of addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE) consider(node);
      if (removedNodes.length && target.isConnected) {
        const root = blockRootOf(target);
        if (root) shallow.add(root);
      }
    }
  }
  const insideDeep = (element: Element, self: boolean): boolean => {
    for (let at: Element | null = self ? element : element.parentElement; at; at = at.parentElement)
      if (deep.has(at)) return true;
    return false;
  };
  return [
    ...[...deep].filter((root) => !insideDeep(root, false)).map((root) => ({ root, shallow: false })),
    ...[...shallow].filter((root) => !insideDeep(root, true)).map((root) => ({ root, shallow: true })),
  ];
}
