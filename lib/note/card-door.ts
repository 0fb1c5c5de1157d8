/**
 * The note card is a script of its own that the background puts into a page when somebody first looks at a mention.
 * It and the content script share their isolated world; this is the door between them.
 */
import type { Note } from './note.ts';

export interface CardEvents {
  /** The card has closed. `returnFocus` puts the keyboard back where it came from, if it was in the card. */
  closed(returnFocus: () => void): void;
  /** The person asked for the note of a related concept. */
  related(concept: string): void;
}

/** What a note stands beside. */
export interface Anchor {
  readonly element: Element;
  /** In CSS pixels of the viewport; none where it isn't shown. */
  boxes(): DOMRect[];
  /** Puts the keyboard back there. */
  focus(): void;
}

export interface Card {
  /** Shows a note beside a mention, or says that it could not be had. */
  show(content: Note | 'failed', anchor: Anchor): void;
  hide(): void;
  /** Puts the keyboard into the card. @returns false where it isn't open */
  focus(): boolean;
  /** Takes the card's element out of the page. */
  remove(): void;
}

export type CreateCard = (events: CardEvents) => Card;

const KEY = Symbol.for('wsis-lens:create-card');

type World = typeof globalThis & { [KEY]?: CreateCard };

export function offerCard(create: CreateCard): void {
  (globalThis as World)[KEY] = create;
}

export function findCard(): CreateCard | undefined {
  return (globalThis as World)[KEY];
}
