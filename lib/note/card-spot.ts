import type { Anchor } from './card-door.ts';
import { placeCard, type Rect, within } from './place.ts';

/** How often we look whether the page has moved its words by itself, in milliseconds. */
const LOOK = 100;
/** How high a card is at most, in CSS pixels. */
const HIGHEST = 460;

/** Where the card is on the screen: beside its mention, which it follows, or where it is kept. */
export class CardSpot {
  readonly #box: HTMLElement;
  readonly #host: Element;
  readonly #lost: () => void;
  #anchor: Anchor | undefined;
  /** Where the mention was when the card was put beside it. */
  #lines: Rect | undefined;
  #isKept = false;
  #following: AbortController | undefined;
  /** In the next frame: where a size is observed it is not to be changed. */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#place()));

  /** @param lost called when the mention that the card stands beside is out of sight */
  constructor(box: HTMLElement, host: Element, lost: () => void) {
    this.#box = box;
    this.#host = host;
    this.#lost = lost;
  }

  /** Stands beside a mention from now on, and goes where that goes: the page may be scrolled, zoomed, or laid out anew. */
  beside(anchor: Anchor): void {
    this.#anchor = anchor;
    this.#isKept = false;
    this.#follow();
    this.#place();
  }

  /** Stays where it is from now on, whatever the page does. */
  keep(): void {
    this.#isKept = true;
    this.#follow();
  }

  /** Stays where it is, unless that is over the lines of a mention that is now looked at. */
  clear(anchor: Anchor): void {
    this.#anchor = anchor;
    const lines = linesOf(anchor);
    const { top, bottom, left, right } = this.#box.getBoundingClientRect();
    const isOver = lines && top < lines.bottom && bottom > lines.top && left < lines.right && right > lines.left;
    if (isOver) this.#placeBeside(lines, anchor);
    this.keep();
    this.#place();
  }

  /** @param x CSS pixels */
  moveBy(x: number, y: number): void {
    // Where it is moved to it may have more room.
    const { style, scrollTop } = this.#box;
    style.maxHeight = '';
    this.#box.scrollTop = scrollTop;
    this.#moveInside(x, y);
  }

  leave(): void {
    this.#following?.abort();
    this.#sizes.disconnect();
    this.#anchor = undefined;
  }

  #follow(): void {
    this.#following?.abort();
    this.#following = new AbortController();
    const options = { capture: true, passive: true, signal: this.#following.signal };
    document.addEventListener('scroll', ({ target }) => target !== this.#host && this.#place(), options);
    addEventListener('resize', () => this.#place(), options);
    // The note may be unfolded.
    this.#sizes.disconnect();
    this.#sizes.observe(this.#box);
    // No event tells that the page has put something in above the mention.
    const timer = setInterval(() => this.#hasMoved() && this.#place(), LOOK);
    this.#following.signal.addEventListener('abort', () => clearInterval(timer));
  }

  #hasMoved(): boolean {
    const lines = !this.#isKept && this.#anchor ? linesOf(this.#anchor) : this.#lines;
    return lines?.top !== this.#lines?.top || lines?.left !== this.#lines?.left;
  }

  #place(): void {
    if (!this.#following || this.#following.signal.aborted) return;
    if (this.#isKept) {
      this.#moveInside(0, 0);
      return;
    }
    const anchor = this.#anchor;
    const lines = anchor?.element.isConnected ? linesOf(anchor) : undefined;
    if (!anchor || !lines || lines.bottom < 0 || lines.top > viewport().height) this.#lost();
    else this.#placeBeside(lines, anchor);
  }

  #placeBeside(lines: Rect, { element }: Anchor): void {
    this.#lines = lines;
    const { style, scrollTop } = this.#box;
    style.maxHeight = '';
    const mirrored = getComputedStyle(element).direction === 'rtl';
    const { top, left, maxHeight } = placeCard(lines, this.#box.getBoundingClientRect(), viewport(), mirrored);
    style.maxHeight = `min(${HIGHEST}px, ${maxHeight}px)`;
    style.top = `${top}px`;
    style.left = `${left}px`;
    // It was as long as it can be for a moment, and had less to scroll.
    this.#box.scrollTop = scrollTop;
  }

  #moveInside(x: number, y: number): void {
    const box = this.#box.getBoundingClientRect();
    const { left, top } = within({ left: box.left + x, top: box.top + y }, box, viewport());
    this.#box.style.left = `${left}px`;
    this.#box.style.top = `${top}px`;
  }
}

function viewport(): { width: number; height: number } {
  // In quirks mode the root element is as high as the whole page.
  const { clientWidth: width, clientHeight } = document.documentElement;
  return { width, height: Math.min(clientHeight, innerHeight) };
}

/** The lines that a mention stands on, from side to side no wider than its first box: the card begins where the term begins. */
function linesOf(anchor: Anchor): Rect | undefined {
  const boxes = anchor.boxes();
  const [first, last = first] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return undefined;
  return { left: first.left, right: first.right, top: first.top, bottom: Math.max(first.bottom, last.bottom) };
}
