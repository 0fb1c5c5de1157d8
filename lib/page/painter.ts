import type { Block, Piece } from './collect.ts';
import { closest } from './dom.ts';

/** A mention in a block of the page. */
export interface PageMention {
  /** Id of the concept. */
  concept: string;
  /** First UTF-16 unit in the block's text. */
  start: number;
  /** UTF-16 unit after the last in the block's text. */
  end: number;
}

/** The concept that a target is about: itself, or the document whose paragraphs it refers to. */
export function conceptOf(target: string): string {
  const dot = target.indexOf('.');
  return dot < 0 ? target : target.slice(0, dot);
}

/** How mentions are painted: with elements, over the page, or as each text allows. */
export type PaintMode = 'auto' | 'marks' | 'overlay';

/** A mention that is painted. */
export interface PaintedMention {
  readonly concept: string;
  /** In UTF-16 units of its block's text, as in {@link PageMention}. */
  readonly start: number;
  readonly end: number;
  /** What it is made of, in the order of the page: our marks, or texts of the page. Never empty. */
  readonly nodes: readonly Node[];
  /** The element in which it begins. */
  readonly element: Element;
  /** Its boxes, in CSS pixels of the viewport; more than one where the term is broken over lines or elements. */
  boxes(): DOMRect[];
  /** Puts the keyboard there, where there is something that can have it, without leaving a tab stop behind. */
  focus(): void;
}

/** A place that somebody points at. */
export interface Point {
  target: EventTarget | null;
  /** CSS pixels of the viewport. */
  x: number;
  y: number;
}

/** Shows mentions in the page, and takes them away again. */
export interface Painter {
  /**
   * Paints the mentions of a block. Text that has changed since it was collected is left alone.
   *
   * @param mentions in the order of the text, without overlap
   */
  paint(block: Block, mentions: readonly PageMention[]): PaintedMention[];
  /** Takes away what was painted in a block (or everywhere), and leaves the page's own nodes as they were. */
  restore(block?: Block): void;
  /** Takes away what a page has copied of our paint in a part of it, as `cloneNode()` and `innerHTML` do. */
  dropCopies(root: ParentNode): void;
  /** The mention of this painter's at a place. */
  at(point: Point): PaintedMention | undefined;
  /** Shows one mention as the one that is looked at; none without it. */
  emphasise(mention?: PaintedMention): void;
}

/** Whether a mention is still in the page. */
export function isInPage({ nodes }: PaintedMention): boolean {
  return nodes[0]?.isConnected === true;
}

/** The parts of a block's text that lie in its text nodes. Offsets are UTF-16 units of the node's text. */
export interface Part {
  node: Text;
  start: number;
  end: number;
  /** Index of the mention that it is a part of. */
  mention: number;
}

/** Splits mentions up by text nodes, leaving out nodes that have changed since the block was collected. */
export function* partsOf(block: Block, mentions: readonly PageMention[]): Generator<Part> {
  for (const { node, start, data, next, from } of piecesUnder(block, mentions)) {
    const end = start + node.data.length;
    if (!node.isConnected || end > next || (data ?? block.text.slice(start, end)) !== node.data) continue;
    for (let at = from; at < mentions.length && (mentions[at] as PageMention).start < end; at++) {
      const mention = mentions[at] as PageMention;
      yield {
        node,
        start: Math.max(mention.start, start) - start,
        end: Math.min(mention.end, end) - start,
        mention: at,
      };
    }
  }
}

/** The text nodes in which mentions lie. `next` is where the next text node begins, `from` the index of the first mention in this one. */
export function* piecesUnder(
  { pieces, text }: Block,
  mentions: readonly PageMention[],
): Generator<Piece & { next: number; from: number }> {
  let from = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const { start } = piece;
    while (from < mentions.length && (mentions[from] as PageMention).end <= start) from++;
    if (from === mentions.length) return;
    const next = pieces[index + 1]?.start ?? text.length;
    if ((mentions[from] as PageMention).start < next) yield { ...piece, next, from };
  }
}

/** What follows a link takes the keyboard as that link does. */
export function linkAround(element: Element): HTMLElement | null {
  return closest(element, 'a[href], button, summary') as HTMLElement | null;
}
