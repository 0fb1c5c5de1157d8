/**
 * The note card is a script of its own that the background puts into a page when somebody first looks at a mention.
 * It and the content script share their isolated world; this is the door between them.
 */
import type { Block } from '../page/collect.ts';
import type { Note } from './note.ts';

/** What a note outlasts: `page`, that its mention goes; `always`, that somebody presses elsewhere too. */
export type Hold = 'page' | 'always';

/** Light, dark, or as the system is. */
export type Scheme = 'system' | 'light' | 'dark';

export interface CardEvents {
  /** The card has closed. `returnFocus` puts the keyboard back where it came from, if it was in the card. */
  closed(returnFocus: () => void): void;
  /** The person asked for the note of a related concept. */
  related(concept: string): void;
  /** The person goes on to the next mention of the page, or back to the one before. */
  step(direction: 'next' | 'previous'): void;
  /** The person wants no mentions of a concept any more, or wants them back. @returns false where that is not theirs to choose */
  mute(concept: string, muted: boolean): Promise<boolean>;
  /** From here on the note stays open as long as this says; undefined: as it would without. */
  hold(hold: Hold | undefined): void;
  /** What a copied note cites as its page; without it, this document. An empty address is left out. */
  page?(): { title: string; url: string };
}

/** What a note stands beside. */
export interface Anchor {
  readonly element: Element;
  /** In CSS pixels of the viewport; none where it isn't shown. */
  boxes(): DOMRect[];
  /** Puts the keyboard back there. */
  focus(): void;
}

/** A mention as an anchor, with where it stands in its block's text: UTF-16 units. */
interface MentionAnchor extends Anchor {
  readonly start: number;
  readonly end: number;
}

export interface Card {
  /** Shows a note beside a mention, or says that it could not be had. @param block that the mention is painted in, if it is */
  show(content: Note | 'failed', anchor: MentionAnchor, block?: Block): void;
  /** Is light or dark from now on. */
  wear(scheme: Scheme): void;
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
