import type { PainterChoice } from './choose-painter.ts';
import { type Block, type BlockReader, blockRootOf, type CollectOptions, type Root } from './collect.ts';
import { rootsInView } from './in-view.ts';
import { findInPieces } from './long-texts.ts';
import { conceptOf, isInPage, type PageMention, type PaintedMention, type Point } from './painter.ts';
import { isInline } from './roles.ts';
import { Slice } from './slices.ts';
import type { Place } from './survey-door.ts';
import type { Tone } from './tones.ts';
import { type Change, type Pace, PageWatch } from './watch.ts';

/** What whoever finds the mentions answers. The evidence is theirs: it is only carried from one request to the next. */
export interface Found<Evidence> {
  mentions: PageMention[][];
  evidence: Evidence;
  /** Indices of texts whose mentions can change with what the rest of the page shows. */
  open: number[];
  /** True where the mentions of any text found before can have changed. */
  redefined: boolean;
}

/** How a kind of page is read: where its blocks come from, and how soon after a change. */
export interface Reading {
  reader(root: Root, options: CollectOptions): BlockReader;
  pace: Pace;
  /** What a text stands on, where its colour doesn't tell. */
  toneOf?(text: Node): Tone;
}

export interface AnnotatorOptions<Evidence> {
  reading: Reading;
  /** Called before mentions are painted. */
  painter(): Promise<PainterChoice>;
  /** Finds the mentions in texts. */
  find(texts: string[], evidence: Evidence | undefined): Promise<Found<Evidence>>;
  /** Called when nobody answers. */
  failed(): void;
  /** Called whenever the mentions in the page have changed. */
  changed(): void;
  /** Called when the page has replaced its whole document. */
  replaced(): void;
}

/** What stands in {@link Annotator} for a block in which nothing is found (yet). */
const NOTHING_FOUND = '[]';
/** How much text is asked about at once, in UTF-16 units. */
const BATCH = 200_000;
/** How many nodes are read between two looks at the clock. */
const NODES = 400;

/** Keeps the page annotated while it is on; leaves it as it was when it is off. */
export class Annotator<Evidence> {
  readonly #options: AnnotatorOptions<Evidence>;
  readonly #watch: PageWatch;
  /** All blocks that were read, with what was found in them. */
  readonly #read = new Map<Block, string>();
  /** Painted mentions of each block that has any. */
  readonly #blocks = new Map<Block, PaintedMention[]>();
  /** Concepts of the mentions in each block that are not painted because they are muted. */
  readonly #hidden = new Map<Block, string[]>();
  #muted: ReadonlySet<string> = new Set();
  /** Blocks whose result can change with what the rest of the page shows, or with what the page is. */
  readonly #open = new Set<Block>();
  /** The block that a text node was read in, that is all of an element's text, or that a mark is painted in. */
  readonly #byNode = new WeakMap<Node, Block>();
  /** Comes where something was found. */
  #painter: PainterChoice | undefined;
  #evidence: Evidence | undefined;
  /** The last request: each waits for the one before, whose evidence it needs. */
  #asked: Promise<unknown> = Promise.resolve();
  /** Grows with each start and stop: an answer to an older question is dropped. */
  #run = 0;
  #on = false;
  #reading = false;

  constructor(options: AnnotatorOptions<Evidence>) {
    this.#options = options;
    this.#watch = new PageWatch({
      pace: options.reading.pace,
      changed: (changes) => this.#update(changes),
      wroteInto: (text) => this.#unpaint(text),
      moved: (node) => this.#unpaintMoved(node),
      editable: (element) => this.#watch.quietly(() => this.#clear(element, false)),
      replaced: () => options.replaced(),
    });
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
    // Those of a block stand in its order: only blocks have to be compared, which are far fewer.
    const blocks = Array.from(this.#blocks.values(), (mentions) => mentions.filter(isInPage));
    const firstNode = ([first]: PaintedMention[]): Node => first?.nodes[0] as Node;
    return blocks
      .filter(({ length }) => length > 0)
      .sort((a, b) => inPageOrder(firstNode(a), firstNode(b)))
      .flat();
  }

  /** How many mentions are in the page now: to put them in order takes longer. */
  get count(): number {
    let count = 0;
    for (const mentions of this.#blocks.values()) for (const each of mentions) if (isInPage(each)) count++;
    return count;
  }

  /** How many mentions of each concept are in the page. */
  get counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const mentions of this.#blocks.values())
      for (const mention of mentions)
        if (isInPage(mention)) counts[mention.concept] = (counts[mention.concept] ?? 0) + 1;
    return counts;
  }

  /** All mentions, each with the block that it is painted in. */
  get places(): Place[] {
    return this.mentions.map((mention) => ({ mention, block: this.#byNode.get(mention.nodes[0] as Node) as Block }));
  }

  /** How many mentions of each muted concept the page holds. */
  get mutedCounts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const concepts of this.#hidden.values())
      for (const concept of concepts) counts[concept] = (counts[concept] ?? 0) + 1;
    return counts;
  }

  /** The block that a mention is painted in; undefined for what is none of ours, or is in the page no more. */
  blockWith(mention: PaintedMention): Block | undefined {
    return this.has(mention) ? this.#byNode.get(mention.nodes[0] as Node) : undefined;
  }

  /**
   * Paints no mention of these concepts from now on, and again those of others that were muted. What was found is known:
   * nobody is asked again.
   */
  async mute(concepts: readonly string[]): Promise<void> {
    const before = this.#muted;
    this.#muted = new Set(concepts);
    const turned = this.#muted.symmetricDifference(before);
    if (turned.size === 0 || !this.#on) return;
    const blocks: Block[] = [];
    const mentions: PageMention[][] = [];
    for (const [block, signature] of this.#read) {
      const found = JSON.parse(signature) as PageMention[];
      if (!found.some(({ concept }) => turned.has(conceptOf(concept)))) continue;
      blocks.push(block);
      mentions.push(found);
    }
    const run = this.#run;
    await this.#inSlices(blocks, run, (block, index) => {
      if (this.#read.has(block)) this.#show(block, mentions[index] as PageMention[]);
    });
    if (run === this.#run) this.#options.changed();
  }

  /** The mention at a place. */
  at(point: Point): PaintedMention | undefined {
    return this.#painter?.at(point);
  }

  /** The first mention in an element. */
  firstIn(element: Element): PaintedMention | undefined {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const block = this.#blockOf(node);
      const found =
        block && this.#blocks.get(block)?.find((mention) => mention.nodes.some((part) => element.contains(part)));
      if (found) return found;
    }
    return undefined;
  }

  /** Whether a mention is in the page, as it was painted. */
  has(mention: PaintedMention): boolean {
    const block = this.#byNode.get(mention.nodes[0] as Node);
    return block !== undefined && isInPage(mention) && this.#blocks.get(block)?.includes(mention) === true;
  }

  async start(): Promise<void> {
    if (this.#on) return;
    this.#on = true;
    this.#reading = true;
    const run = ++this.#run;
    this.#watch.start();
    try {
      if (isReadable()) {
        const inView = [...rootsInView()].flatMap((root) => this.#collect(root, { shallow: true }));
        const first = this.#annotate(
          inView.filter((block) => this.#register(block)),
          run,
        );
        await Promise.all([first, this.#readAll(document.body, run)]);
      }
    } finally {
      if (run === this.#run) {
        this.#reading = false;
        this.#options.changed();
      }
    }
  }

  /** Asks again about what the evidence decides: somebody has told whoever finds the mentions more than this page shows. */
  async lookAgain(): Promise<void> {
    const run = this.#run;
    if (this.#on) await this.#annotate([...this.#open], run);
    if (run === this.#run) this.#options.changed();
  }

  stop(): void {
    if (!this.#on) return;
    this.#on = false;
    this.#reading = false;
    this.#run++;
    this.#watch.quietly(() => this.#painter?.restore());
    this.#watch.stop();
    this.#read.clear();
    this.#blocks.clear();
    this.#hidden.clear();
    this.#open.clear();
    this.#evidence = undefined;
    this.#options.changed();
  }

  /** Reads a page slice by slice, and has each batch of text annotated while the next one is read. */
  async #readAll(root: Root, run: number): Promise<void> {
    const collector = this.#options.reading.reader(root, { entered: (shadow) => this.#watch.observe(shadow) });
    const slice = new Slice();
    const annotated: Promise<void>[] = [];
    let batch: Block[] = [];
    let size = 0;
    for (;;) {
      const { blocks, done, lost } = collector.read(NODES);
      for (const block of blocks) {
        if (!this.#register(block)) continue;
        batch.push(block);
        size += block.text.length;
      }
      if (batch.length && (done || size >= BATCH)) {
        annotated.push(this.#annotate(batch, run));
        batch = [];
        size = 0;
      }
      if (lost) {
        // The page took out the place where we stood. What was read counts as read; the rest comes in a second round.
        await slice.rest();
        if (run === this.#run) annotated.push(this.#readAll(root, run));
      }
      if (done) break;
      if (slice.isOver) await slice.rest();
      if (run !== this.#run) break;
    }
    await Promise.all(annotated);
  }

  /** Collects all there is under a root, in one go. */
  #collect(root: Root, options: CollectOptions): Block[] {
    return this.#options.reading.reader(root, options).read().blocks;
  }

  /** From here on a block counts as read, until it is forgotten. @returns false where its text was read already */
  #register(block: Block): boolean {
    const wasRead = (node: Node | null): boolean => {
      const known = node && this.#byNode.get(node);
      return known != null && this.#read.has(known);
    };
    if (block.whole) {
      if (wasRead(block.whole)) return false;
      this.#byNode.set(block.whole, block);
    } else {
      if (block.pieces.some(({ node }) => wasRead(node) || wasRead(node.parentNode))) return false;
      for (const { node } of block.pieces) this.#byNode.set(node, block);
    }
    this.#read.set(block, NOTHING_FOUND);
    return true;
  }

  #blockOf(text: Node): Block | undefined {
    const block = this.#byNode.get(text);
    if (block) return block;
    let around = text.parentElement;
    while (around && !this.#byNode.has(around) && isInline(around)) around = around.parentElement;
    return around ? this.#byNode.get(around) : undefined;
  }

  async #update(changes: Change[]): Promise<void> {
    const run = this.#run;
    if (!this.#on) return;
    const blocks = this.#watch.quietly(() => {
      const isLeft = isReadable();
      for (const block of [...this.#read.keys()]) if (!isLeft || !this.#isInPage(block)) this.#pageChanged(block);
      if (!isLeft) return [];
      return changes.flatMap(({ root, shallow }) => {
        this.#clear(root, shallow);
        const entered = (shadow: ShadowRoot): void => this.#watch.observe(shadow);
        return this.#collect(root, { shallow, entered }).filter((block) => this.#register(block));
      });
    });
    for (const batch of batches(blocks)) await this.#annotate(batch, run);
    if (run === this.#run) this.#options.changed();
  }

  #isInPage(block: Block): boolean {
    const painted = this.#blocks.get(block)?.some(isInPage);
    if (block.whole) return block.whole.isConnected && painted !== false;
    return painted || block.pieces.some(({ node }) => node.isConnected);
  }

  /** Takes the paint off what is about to be read again, so that it is read as the page has it. */
  #clear(root: Root, shallow: boolean): void {
    this.#painter?.dropCopies(root);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const own = this.#byNode.get(root);
    const blocks = new Set<Block>(own ? [own] : []);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const block = this.#blockOf(node);
      if (block && (!shallow || blockRootOf(node) === root)) blocks.add(block);
    }
    for (const block of blocks) this.#pageChanged(block);
  }

  #pageChanged(block: Block): void {
    if (this.#blocks.has(block)) this.#painter?.pageChanged(block);
    this.#painter?.restore(block);
    this.#read.delete(block);
    this.#blocks.delete(block);
    this.#hidden.delete(block);
    this.#open.delete(block);
  }

  /** The page has just written into a text: what is painted over it would be over the wrong words until it is read again. */
  #unpaint(text: Node): void {
    const block = this.#blockOf(text);
    if (block && this.#blocks.has(block)) this.#watch.quietly(() => this.#pageChanged(block));
  }

  /** The page has moved a text, or put something beside it: our marks would stay behind, or hold apart what belongs together. */
  #unpaintMoved(node: Node): void {
    const block = this.#byNode.get(node);
    // An element that holds all of a block has its marks in it, wherever it goes.
    if (!block || block.whole === node || !this.#painter?.hasElementsIn(block)) return;
    this.#watch.quietly(() => this.#pageChanged(block));
    for (const piece of block.pieces) {
      const root = piece.node.isConnected && blockRootOf(piece.node);
      if (root) this.#watch.readAgain(root);
    }
  }

  /** Finds and paints the mentions of blocks, and of earlier ones that the new evidence decides anew. */
  async #annotate(batch: Block[], run: number): Promise<void> {
    if (batch.length === 0) return;
    const turn = this.#asked.then(async () => {
      const before = JSON.stringify(this.#evidence);
      const found = await this.#find(batch, run);
      if (!found) return;
      await this.#paint(batch, found, run);
      if (JSON.stringify(found.evidence) === before) return;
      const fresh = new Set(batch);
      const concerned = found.redefined ? this.#read.keys() : this.#open;
      for (const earlier of batches([...concerned].filter((block) => !fresh.has(block)))) {
        const again = await this.#find(earlier, run);
        if (again) await this.#paint(earlier, again, run);
      }
    });
    this.#asked = turn.catch(() => undefined);
    await turn.catch(() => this.#options.failed());
  }

  /** Asks again about blocks whose mentions can change: something is known of the page that its text doesn't show. */
  async askAgain(): Promise<void> {
    const run = this.#run;
    if (!this.#on) return;
    for (const batch of batches([...this.#open])) await this.#annotate(batch, run);
    if (run === this.#run) this.#options.changed();
  }

  async #find(blocks: Block[], run: number): Promise<Found<Evidence> | undefined> {
    if (run !== this.#run) return undefined;
    const texts = blocks.map(({ text }) => text);
    const found = await findInPieces(texts, this.#evidence, this.#options.find, () => run !== this.#run);
    if (run !== this.#run) return undefined;
    this.#evidence = found.evidence;
    return found;
  }

  async #paint(blocks: readonly Block[], { mentions, open }: Found<Evidence>, run: number): Promise<void> {
    for (const index of open) if (this.#read.has(blocks[index] as Block)) this.#open.add(blocks[index] as Block);
    if (mentions.some((found) => found.length > 0)) this.#painter = await this.#options.painter();
    const news: Block[] = [];
    const found: PageMention[][] = [];
    blocks.forEach((block, index) => {
      const before = this.#read.get(block);
      const now = mentions[index] ?? [];
      // Forgotten while we waited for the answer: the page has changed there, and what it says now is asked about.
      if (before === undefined || before === signatureOf(now)) return;
      news.push(block);
      found.push(now);
    });
    await this.#inSlices(news, run, (block, index) => this.#painter?.choose(block, found[index] as PageMention[]));
    await this.#inSlices(news, run, (block, index) => {
      if (!this.#read.has(block)) return;
      this.#read.set(block, signatureOf(found[index] as PageMention[]));
      this.#show(block, found[index] as PageMention[]);
    });
  }

  async #inSlices(blocks: readonly Block[], run: number, paint: (block: Block, index: number) => void): Promise<void> {
    const slice = new Slice();
    let next = 0;
    while (next < blocks.length && run === this.#run) {
      this.#watch.quietly(() => {
        for (; next < blocks.length && !slice.isOver; next++) paint(blocks[next] as Block, next);
      });
      if (next < blocks.length) await slice.rest();
    }
  }

  /** Paints the mentions of a block, but for those that are muted. */
  #show(block: Block, found: readonly PageMention[]): void {
    this.#painter?.restore(block);
    this.#blocks.delete(block);
    this.#hidden.delete(block);
    const isMuted = ({ concept }: PageMention): boolean => this.#muted.has(conceptOf(concept));
    const hidden = found.filter(isMuted);
    if (hidden.length)
      this.#hidden.set(
        block,
        hidden.map(({ concept }) => conceptOf(concept)),
      );
    const painted = this.#painter?.paint(block, hidden.length ? found.filter((each) => !isMuted(each)) : found);
    if (!painted?.length) return;
    this.#blocks.set(block, painted);
    for (const { nodes } of painted) for (const node of nodes) this.#byNode.set(node, block);
    // Of a text that is read as a whole the pieces are not known otherwise, and they are moved without it.
    if (block.whole && this.#painter?.hasElementsIn(block))
      for (const { node } of block.pieces) this.#byNode.set(node, block);
  }
}

/** False where the whole document is there to be edited, or has no text. */
function isReadable(): boolean {
  const { body, designMode } = document;
  return designMode !== 'on' && body !== null && blockRootOf(body) !== undefined;
}

function signatureOf(found: readonly PageMention[]): string {
  return found.length === 0 ? NOTHING_FOUND : JSON.stringify(found);
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

export function inPageOrder(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return treesInPageOrder(a, b);
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

/** Nodes of different trees stand where the hosts of these do, before what else is in the same host. */
function treesInPageOrder(a: Node, b: Node): number {
  const [ways, others] = [wayTo(a), wayTo(b)];
  let level = 0;
  while (ways[level] !== undefined && ways[level] === others[level]) level++;
  const [one, other] = [ways[level], others[level]];
  if (!one || !other) return one ? 1 : -1;
  return one.getRootNode() === other.getRootNode() ? inPageOrder(one, other) : 0;
}

/** The hosts of the shadow trees around a node, the outermost first, and the node itself. */
function wayTo(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...wayTo(root.host), node] : [node];
}
