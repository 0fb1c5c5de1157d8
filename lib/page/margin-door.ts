/**
 * Markers beside paragraphs are drawn by a script of their own, put into pages that are recognised as a document of the record. It shares an
 * isolated world with the content script; this is the door between them.
 */
import type { STANCE_SIGNS } from '../ui/words.ts';
import type { PaintedMention } from './painter.ts';

/** A document of the record, as a page that shows it needs it. */
export interface PageDocument {
  id: string;
  /** Headings at which its text begins and ends, where it stands in a longer one. */
  begins: readonly string[];
  ends: readonly string[];
  /** Its paragraphs that have a note. */
  paragraphs: readonly NotedParagraph[];
}

export interface NotedParagraph {
  /** Target id. */
  target: string;
  /** As target ids write it: `72`, `29b`. */
  key: string;
  /** As printed. */
  number: string;
  stances: readonly (keyof typeof STANCE_SIGNS)[];
  /** Whether TCCM has commented on this very paragraph. */
  commented: boolean;
}

/** How somebody looks at a marker: has pressed it, or has come upon it with the pointer. */
export type MarkerLook = { pinned: true } | { pinned: false; began: PointerEvent };

export interface MarginEvents {
  /** Somebody looks at a paragraph's marker. */
  open(paragraph: PaintedMention, how: MarkerLook): void;
}

/** The markers beside the paragraphs of a page. */
export interface Margin {
  /** Paragraphs that have a marker, in the order of the page. */
  readonly paragraphs: readonly PaintedMention[];
  /** Keys of the paragraphs of the document that are in the page and have a note. */
  readonly found: readonly string[];
  /** Looks for paragraphs again, as the page has changed. */
  refresh(): void;
  /** Takes the markers out of the page. */
  remove(): void;
}

export type CreateMargin = (document: PageDocument, events: MarginEvents) => Margin;

const KEY = Symbol.for('wsis-lens:create-margin');

type World = typeof globalThis & { [KEY]?: CreateMargin };

export function offerMargin(create: CreateMargin): void {
  (globalThis as World)[KEY] = create;
}

export function findMargin(): CreateMargin | undefined {
  return (globalThis as World)[KEY];
}
