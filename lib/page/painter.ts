import type { Block } from './collect.ts';

/** A mention in a block of the page. */
export interface PageMention {
  /** Id of the concept. */
  concept: string;
  /** First UTF-16 unit in the block's text. */
  start: number;
  /** UTF-16 unit after the last in the block's text. */
  end: number;
}

/** A mention that is painted. */
export interface PaintedMention {
  concept: string;
  /** The elements that make it up, in the order of the page: more than one where the term is split over elements. */
  marks: HTMLElement[];
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
}
