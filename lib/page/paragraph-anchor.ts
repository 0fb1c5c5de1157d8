import { closest, rare } from './dom.ts';
import type { NotedPlace } from './noted-places.ts';
import type { PaintedMention } from './painter.ts';
import type { FoundParagraph } from './paragraphs.ts';

/** The highest share of the viewport that a paragraph may take for its note to stand clear of all of it. */
const CLEAR = 0.4;

/** How far a list's number of three figures reaches out before its text, in parts of the size of its letters. */
const LIST_NUMBER = 2.4;

/** A paragraph of the page that has a note: what the note stands beside, and where the walk through the page stops. */
export class ParagraphAnchor implements PaintedMention {
  readonly found: FoundParagraph;
  /** Keys of the noted paragraphs that it stands for. */
  readonly keys: readonly string[];
  readonly concept: string;
  /** The number, in UTF-16 units of the text that it stands in. */
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Node[];
  readonly marker: HTMLElement;

  constructor({ noted, found, keys }: NotedPlace<FoundParagraph>, marker: HTMLElement) {
    this.found = found;
    this.keys = keys;
    this.concept = noted.target;
    this.start = found.start;
    this.end = found.end;
    this.nodes = [found.node];
    this.marker = marker;
  }

  get element(): Element {
    return this.found.element;
  }

  /** The line that its number stands on, in CSS pixels of the viewport; undefined where it isn't shown. */
  line(): DOMRect | undefined {
    const { start, end } = this;
    const { node } = this.found;
    const range = new Range();
    range.setStart(node, Math.min(start, node.length));
    // A list's number is not in the text: then it is the first letter that tells the line.
    range.setEnd(node, Math.min(Math.max(end, start + 1), node.length));
    const boxes = [...range.getClientRects()].filter(({ height }) => height > 0);
    const [first] = boxes;
    if (!first) return undefined;
    // In right-to-left text a number and its sign are boxes of their own.
    const same = boxes.filter(({ top, bottom }) => top < first.bottom && bottom > first.top);
    const left = Math.min(...same.map((box) => box.left));
    return new DOMRect(left, first.y, Math.max(...same.map((box) => box.right)) - left, first.height);
  }

  /** From where to where its first line reaches, the number that a list puts before it included. */
  beside({ left, right }: DOMRect, mirrored: boolean): { left: number; right: number } {
    if (this.end > this.start) return { left, right };
    const number = LIST_NUMBER * Number.parseFloat(getComputedStyle(this.element).fontSize);
    return mirrored ? { left, right: right + number } : { left: left - number, right };
  }

  boxes(): DOMRect[] {
    const line = this.line();
    if (!line) return [];
    const block = closest(this.element, 'td, li')?.closest('tr, li') ?? this.element;
    const { x, y, width, bottom } = rare(block, 'getBoundingClientRect').call(block);
    if (bottom - line.top > innerHeight * CLEAR || bottom < line.bottom) return [line];
    return [line, new DOMRect(x, y, width, bottom - y)];
  }

  focus(): void {
    this.marker.focus({ preventScroll: true });
  }
}
