/**
 * What tells of all mentions of a page at once is a script of its own, put into pages when somebody asks for it: a panel, an export.
 * It shares an isolated world with the content script; this is the door between them.
 */
import type { Block } from './collect.ts';
import type { PaintedMention } from './painter.ts';

/** A mention with the block that it is painted in. */
export interface Place {
  mention: PaintedMention;
  block: Block;
}

/** A mention as it is told of outside its page. Offsets and lengths are UTF-16 units. */
export interface ListedMention {
  /** Its number among all mentions of the frame, in the order of the page. */
  index: number;
  /** Target id: a concept, or paragraphs of a document. */
  target: string;
  /** As it stands in the page: from `start` to `end`. */
  text: string;
  /** Up to 32 units right before and after it. */
  prefix: string;
  suffix: string;
  /**
   * Place in `document.body.textContent`, as a W3C TextPositionSelector names it; nothing that we paint changes that text. Null in
   * a shadow tree, which is no part of it: there `text`, `prefix` and `suffix` come from the tree's own text.
   */
  start: number | null;
  end: number | null;
  /** The sentence around it for people, white space collapsed; cut off with an ellipsis where it is long. */
  sentence: string;
  /** Where the mention stands in `sentence`. */
  at: [start: number, end: number];
  /** The same for mentions in the same paragraph, cell or heading; grows in the order of the page. */
  block: number;
}

export interface List {
  mentions: ListedMention[];
  /** How many more there are. */
  more: number;
}

interface SurveyPorts {
  /** All mentions that are painted now, in the order of the page. */
  places(): Place[];
  /** Told the number of the mention that a person reads at, as they scroll; null where none is in view. */
  inView(index: number | null): void;
  /** Goes to a mention by its number. */
  goTo(index: number): void;
}

export interface Survey {
  list(): List;
  /** Tells which mention is in view, for about a minute from now; `false`: not any more. */
  watchView(on: boolean): void;
  /** Shows the strip by the scroll bar, anew where mentions have changed; null takes it away. @param themes by concept */
  showRail(themes: Readonly<Record<string, number>> | null): void;
  stop(): void;
}

export type CreateSurvey = (ports: SurveyPorts) => Survey;

const KEY = Symbol.for('wsis-lens:create-survey');

type World = typeof globalThis & { [KEY]?: CreateSurvey };

export function offerSurvey(create: CreateSurvey): void {
  (globalThis as World)[KEY] = create;
}

export function findSurvey(): CreateSurvey | undefined {
  return (globalThis as World)[KEY];
}
