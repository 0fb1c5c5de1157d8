import { type Block, blockRootOf, collect } from './collect.ts';
import type { PageMention, PaintedMention, Painter } from './painter.ts';
import { type Change, PageWatch } from './watch.ts';

/** What whoever finds the mentions answers. The evidence is theirs: it is only carried from one request to the next. */
export interface Found<Evidence> {
  mentions: PageMention[][];
  evidence: Evidence;
  /** Indices of texts whose mentions can change with what the rest of the page shows. */
  open: number[];
  /** True where the mentions of any text found before can have changed. */
  redefined: boolean;
}

export interface AnnotatorOptions<Evidence> {
  painter: Painter;
  /** Finds the mentions in texts. */
  find(texts: string[], evidence: Evidence | undefined): Promise<Found<Evidence>>;
  /** Called whenever the mentions in the page have changed. */
  changed(): void;
}

/** What stands in {@link Annotator} for a block in which nothing is found (yet). */
const NOTHING_FOUND = '[]';

/** How much text is asked about at once, in UTF-16 units. */
const BATCH = 200_000;

/** Keeps the page annotated while it is on; leaves it as it was when it is off. */
export class Annotator<Evidence> {
  readonly #options: AnnotatorOptions<Evidence>;
  readonly #watch = new PageWatch((changes) => this.#update(changes));
  /** All blocks that were read, with what was found in them. */
  readonly #read = new Map<Block, string>();
  /** Painted mentions of each block that has any. */
  readonly #blocks = new Map<Block, PaintedMention[]>();
  /** Blocks whose result can change with what the rest of the page shows. */
  readonly #open = new Set<Block>();
  /** The block that a text node was read in, or that a mark is painted in. */
  readonly #byNode = new WeakMap<Node, Block>();
  readonly #byMark = new WeakMap<HTMLElement, PaintedMention>();
  #evidence: Evidence | undefined;
  /** Grows with each start and stop: an answer to an older question is dropped. */
  #run = 0;
  #on = false;
  #reading = false;

  constructor(options: AnnotatorOptions<Evidence>) {
    this.#options = options;
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** True until the page has been read once. */
  get isReading(): boolean {
    return this.#reading;
  }

  /** All mentions that are in the page now, in the order of the page. */
  get mentions(): PaintedMention[] {
    const all: PaintedMention[] = [];
    for (const mentions of this.#blocks.values()) {
      for (const mention of mentions) if (mention.marks.some((mark) => mark.isConnected)) all.push(mention);
    }
    return all.sort((a, b) => inPageOrder(a.marks[0] as Node, b.marks[0] as Node));
  }

  /** The mention that a mark is part of. */
  mentionOf(mark: HTMLElement): PaintedMention | undefined {
    return this.#byMark.get(mark);
  }

  async start(): Promise<void> {
    if (this.#on) return;
    this.#on = true;
    this.#reading = true;
    const run = ++this.#run;
    this.#watch.start();
    try {
      if (document.body) await this.#annotate(this.#collect(document.body), run);
    } finally {
      if (run === this.#run) {
        this.#reading = false;
        this.#options.changed();
      }
    }
  }

  stop(): void {
    if (!this.#on) return;
    this.#on = false;
    this.#reading = false;
    this.#run++;
    this.#watch.quietly(() => this.#options.painter.restore());
    this.#watch.stop();
    this.#read.clear();
    this.#blocks.clear();
    this.#open.clear();
    this.#evidence = undefined;
    this.#options.changed();
  }

  async #update(changes: Change[]): Promise<void> {
    const run = this.#run;
    if (!this.#on) return;
    const blocks = this.#watch.quietly(() => {
      for (const block of [...this.#read.keys()]) if (!isInPage(block, this.#blocks.get(block))) this.#forget(block);
      return changes.flatMap(({ root, shallow }) => {
        this.#clear(root, shallow);
        return this.#collect(root, shallow);
      });
    });
    await this.#annotate(blocks, run);
    if (run === this.#run) this.#options.changed();
  }

  /** Reads a part of the page. From here on its blocks count as read, until they are forgotten. */
  #collect(root: Element, shallow = false): Block[] {
    const blocks = collect(root, { shallow });
    for (const block of blocks) {
      this.#read.set(block, NOTHING_FOUND);
      for (const { node } of block.pieces) this.#byNode.set(node, block);
    }
    return blocks;
  }

  /** Takes the paint off what is about to be read again, so that it is read as the page has it. */
  #clear(root: Element, shallow: boolean): void {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const blocks = new Set<Block>();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const block = this.#byNode.get(node) ?? this.#byNode.get(node.parentNode as Node);
      if (block && (!shallow || blockRootOf(node) === root)) blocks.add(block);
    }
    for (const block of blocks) this.#forget(block);
  }

  #forget(block: Block): void {
    this.#options.painter.restore(block);
    this.#read.delete(block);
    this.#blocks.delete(block);
    this.#open.delete(block);
  }

  async #annotate(blocks: Block[], run: number): Promise<void> {
    for (const batch of batches(blocks)) {
      await this.#annotateBatch(batch, run);
      if (run !== this.#run) return;
    }
  }

  async #annotateBatch(batch: Block[], run: number): Promise<void> {
    const before = JSON.stringify(this.#evidence);
    const found = await this.#find(batch, run);
    if (!found) return;
    this.#paint(batch, found);
    if (JSON.stringify(found.evidence) === before) return;
    const fresh = new Set(batch);
    const concerned = found.redefined ? this.#read.keys() : this.#open;
    for (const earlier of batches([...concerned].filter((block) => !fresh.has(block)))) {
      const again = await this.#find(earlier, run);
      if (!again) return;
      this.#paint(earlier, again);
    }
  }

  async #find(blocks: Block[], run: number): Promise<Found<Evidence> | undefined> {
    const found = await this.#options.find(
      blocks.map(({ text }) => text),
      this.#evidence,
    );
    if (run !== this.#run) return undefined;
    this.#evidence = found.evidence;
    return found;
  }

  #paint(blocks: readonly Block[], { mentions, open }: Found<Evidence>): void {
    const isOpen = new Set(open);
    this.#watch.quietly(() => {
      blocks.forEach((block, index) => {
        const before = this.#read.get(block);
        // Forgotten while we waited for the answer: the page has changed there, and what it says now is asked about.
        if (before === undefined) return;
        if (isOpen.has(index)) this.#open.add(block);
        const found = mentions[index] ?? [];
        const signature = JSON.stringify(found);
        if (signature === before) return;
        this.#read.set(block, signature);
        this.#options.painter.restore(block);
        this.#blocks.delete(block);
        const painted = this.#options.painter.paint(block, found);
        if (painted.length === 0) return;
        this.#blocks.set(block, painted);
        for (const mention of painted) {
          for (const mark of mention.marks) {
            this.#byMark.set(mark, mention);
            this.#byNode.set(mark, block);
          }
        }
      });
    });
  }
}

function* batches(blocks: readonly Block[]): Generator<Block[]> {
  let batch: Block[] = [];
  let size = 0;
  for (const block of blocks) {
    batch.push(block);
    size += block.text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length) yield batch;
}

function isInPage(block: Block, mentions: readonly PaintedMention[] | undefined): boolean {
  return (
    block.pieces.some(({ node }) => node.isConnected) ||
    (mentions?.some(({ marks }) => marks.some((mark) => mark.isConnected)) ?? false)
  );
}

function inPageOrder(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}
