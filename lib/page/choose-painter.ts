import { type Block, blockRootOf } from './collect.ts';
import { closest } from './dom.ts';
import { OverlayPainter } from './overlay.ts';
import {
  type PageMention,
  type PaintedMention,
  type Painter,
  type PaintMode,
  type Point,
  piecesUnder,
} from './painter.ts';
import type { Tone } from './tones.ts';

/**
 * Containers on which frameworks leave a sign that can be seen in the document: Vue, Angular, Astro, Qwik, React (under the names
 * that its starters use), Next, Nuxt, Gatsby, SvelteKit, Livewire, Alpine, Stimulus, Turbo.
 */
const FRAMEWORK_ROOTS = [
  '[data-v-app], [data-server-rendered], [ng-version], astro-island, [q\\:container], [data-reactroot], #root, #react-root',
  '#__next, #__nuxt, #___gatsby, #app, #app-root, #svelte, [data-sveltekit-hydrate], [wire\\:id], [x-data], [data-controller]',
  'turbo-frame',
].join(', ');

/**
 * Comments that frameworks find their place by: React's boundaries and what its server puts between texts, Vue's and Svelte's
 * fragments and empty branches, Lit's parts.
 */
const ANCHOR = /^(?:\/?\$[?!]?|\[!?|\]|v-if|\?lit\$.*| ?)$/;

/**
 * Those of them that a server has sent. The program that wakes such a page up compares all of its text with what it expects,
 * wherever that stands: by then there must be no element of ours in it.
 */
const SENT = /^(?:\/?\$[?!]?|\[!?|\]| )$/;

/** Longest text that may be cut into marks, in UTF-16 units: each cut copies what is behind it. */
const LONGEST = 100_000;

/** What painters need of the page's session. */
export interface PaintTools {
  /** For shadow trees in which something is painted. */
  sheet: CSSStyleSheet;
  /** What a text stands on, where its colour doesn't tell. */
  toneOf?: ((text: Node) => Tone) | undefined;
}

/** Paints each block with the painter that suits it: `marks` where the text stays as it is, `overlay` where somebody else's program owns it. */
export class PainterChoice implements Painter {
  readonly #marks: Painter | undefined;
  readonly #overlay: OverlayPainter;
  readonly #byBlock = new Map<Block, Painter>();
  readonly #chosen = new WeakMap<Block, Painter>();
  /** Texts, and elements around texts, that the page has changed after they were painted. */
  readonly #changed = new WeakSet<Node>();
  /** Whether a framework's server has sent the page; not known until it is needed. */
  #isSent: boolean | undefined;
  mode: PaintMode = 'auto';

  /** Without `marks` everything is overlaid. */
  constructor(tools: PaintTools, marks?: Painter) {
    this.#overlay = new OverlayPainter(tools);
    this.#marks = marks;
  }

  /** The page has changed a block that was painted: its text is overlaid from now on, for good. */
  pageChanged(block: Block): void {
    if (block.whole) this.#changed.add(block.whole);
    for (const { node } of block.pieces) {
      this.#changed.add(node);
      const root = node.isConnected && blockRootOf(node);
      if (root) this.#changed.add(root);
    }
  }

  /** Chooses before anything is painted: each look at a page's styles after a change has the browser work them out again. */
  choose(block: Block, mentions: readonly PageMention[]): void {
    if (mentions.length) this.#chosen.set(block, (this.#suitsMarks(block, mentions) && this.#marks) || this.#overlay);
  }

  paint(block: Block, mentions: readonly PageMention[]): PaintedMention[] {
    if (mentions.length === 0) return [];
    if (!this.#chosen.has(block)) this.choose(block, mentions);
    const painter = this.#chosen.get(block) ?? this.#overlay;
    this.#chosen.delete(block);
    this.#byBlock.set(block, painter);
    return painter.paint(block, mentions);
  }

  restore(block?: Block): void {
    if (!block) {
      this.#marks?.restore();
      this.#overlay.restore();
      this.#byBlock.clear();
      this.#isSent = undefined;
      return;
    }
    this.#byBlock.get(block)?.restore(block);
    this.#byBlock.delete(block);
  }

  dropCopies(root: ParentNode): void {
    this.#marks?.dropCopies(root);
  }

  /** Whether a block is painted with elements of ours. */
  hasElementsIn(block: Block): boolean {
    const painter = this.#byBlock.get(block);
    return painter !== undefined && painter !== this.#overlay;
  }

  at(point: Point): PaintedMention | undefined {
    return this.#marks?.at(point) ?? this.#overlay.at(point);
  }

  emphasise(mention?: PaintedMention): void {
    this.#overlay.emphasise(mention);
  }

  /** Whether a block may be painted with elements of ours. */
  #suitsMarks(block: Block, mentions: readonly PageMention[]): boolean {
    if (this.mode === 'overlay') return false;
    // Even where marks are wished for: what would move, or what our style sheet does not reach, or takes too long.
    if (block.pieces[0]?.node.getRootNode() !== document) return false;
    for (const { node } of piecesUnder(block, mentions)) if (node.length > LONGEST || !canHoldMarks(node)) return false;
    return this.mode === 'marks' || !this.#isOwned(block);
  }

  #isOwned({ pieces, whole }: Block): boolean {
    this.#isSent ??= hasSentText();
    if (this.#isSent) return true;
    if (whole && (this.#changed.has(whole) || closest(whole, FRAMEWORK_ROOTS) || whole.querySelector(FRAMEWORK_ROOTS)))
      return true;
    return pieces.some(
      ({ node }) => this.#changed.has(node) || isMadeByScript(node) || (!whole && this.#isUnderOwner(node)),
    );
  }

  #isUnderOwner(node: Text): boolean {
    const root = blockRootOf(node);
    if (root !== undefined && this.#changed.has(root)) return true;
    return node.parentElement !== null && closest(node.parentElement, FRAMEWORK_ROOTS) !== null;
  }
}

function hasSentText(): boolean {
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) if (SENT.test((comments.currentNode as Comment).data)) return true;
  return false;
}

/** Signs that no parser leaves: text beside text, empty text, a framework's anchor beside it. */
function isMadeByScript({ previousSibling, nextSibling }: Text): boolean {
  return [previousSibling, nextSibling].some(
    (sibling) => sibling instanceof Text || (sibling instanceof Comment && ANCHOR.test(sibling.data)),
  );
}

/**
 * In a flex or grid container bare text is one item; splitting it would make several and move them apart. And a form may have a field by the name
 * of anything that mark.js asks it.
 */
function canHoldMarks({ parentElement }: Text): boolean {
  if (parentElement instanceof HTMLFormElement) return false;
  return parentElement === null || !/flex|grid/.test(getComputedStyle(parentElement).display);
}
