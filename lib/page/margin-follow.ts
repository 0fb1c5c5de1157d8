import { contains, nameOf, parentOf, rare } from './dom.ts';
import { HOST_TAG } from './host.ts';
import { MARKER, placeMarker } from './margin-place.ts';
import type { ParagraphAnchor } from './paragraph-anchor.ts';

/** What tells that something may have moved: scrolling, unfolding, images and fonts that arrive, animations that end. */
const MOVES = ['scroll', 'toggle', 'load', 'transitionend', 'animationend', 'fullscreenchange'] as const;

/** Keeps markers beside their paragraphs, whatever moves in the page; once a frame at most. */
export class MarginLayout {
  readonly #layer: HTMLElement;
  readonly #sizes = new ResizeObserver(() => this.#soon());
  #anchors: readonly ParagraphAnchor[] = [];
  /** For each of them the boxes around it that scroll. */
  #boxes: Element[][] = [];
  #stop: AbortController | undefined;
  #frame = 0;

  /** @param layer holds the markers; its upper left corner is where their places are counted from */
  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  follow(anchors: readonly ParagraphAnchor[]): void {
    this.#anchors = anchors;
    if (anchors.length === 0) return;
    this.#start();
    this.#measure();
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#anchors = [];
  }

  #start(): void {
    if (this.#stop) return;
    this.#stop = new AbortController();
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    for (const type of MOVES) document.addEventListener(type, () => this.#soon(), options);
    // What is laid out anew for another size may scroll elsewhere.
    addEventListener('resize', () => this.#measure(), options);
    document.fonts.addEventListener('loadingdone', () => this.#soon(), options);
    for (const element of [document.documentElement, document.body]) this.#sizes.observe(element);
  }

  #measure(): void {
    this.#boxes = this.#anchors.map(({ element }) => boxesAround(element));
    this.#soon();
  }

  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #place(): void {
    const origin = this.#layer.getBoundingClientRect();
    // All is measured before anything is moved: each layout is computed once.
    const places = this.#anchors.map((anchor, index) => placeOf(anchor, this.#boxes[index] ?? []));
    this.#anchors.forEach(({ marker }, index) => {
      const place = places[index];
      marker.hidden = !place;
      if (!place) return;
      marker.style.left = `${place.left - origin.left}px`;
      marker.style.top = `${place.top - origin.top}px`;
      marker.style.width = `${place.width}px`;
      marker.classList.toggle('slim', place.isSlim);
    });
  }
}

interface MarkerPlace {
  left: number;
  top: number;
  width: number;
  isSlim: boolean;
}

/** Where a paragraph's marker goes, in CSS pixels of the viewport; undefined where its beginning can't be seen. */
function placeOf(anchor: ParagraphAnchor, boxes: readonly Element[]): MarkerPlace | undefined {
  const line = anchor.line();
  if (!line) return undefined;
  const middle = (line.top + line.bottom) / 2;
  const shown = { left: 0, right: document.documentElement.clientWidth };
  for (const box of boxes) {
    const { left, right, top, bottom } = rare(box, 'getBoundingClientRect').call(box);
    if (middle < top || middle > bottom) return undefined;
    shown.left = Math.max(shown.left, left);
    shown.right = Math.min(shown.right, right);
  }
  if (isCovered(anchor.element, line.left + 1, middle)) return undefined;
  const mirrored = getComputedStyle(anchor.element).direction === 'rtl';
  const { left, width } = placeMarker(anchor.beside(line, mirrored), shown, mirrored);
  return { left, top: middle - MARKER / 2, width, isSlim: width < MARKER };
}

/** The boxes around an element that scroll by themselves: what lies outside them isn't seen. */
function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  const { scrollingElement, documentElement, body } = document;
  const isBodysOwn = getComputedStyle(documentElement).overflowY !== 'visible';
  for (let at: Node | null = element; at instanceof Element; at = parentOf(at)) {
    if (at === scrollingElement || at === documentElement || (at === body && !isBodysOwn)) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) boxes.push(at);
  }
  return boxes;
}

/** True where a header that stays, or a dialog, lies over a point of an element. */
function isCovered(element: Element, x: number, y: number): boolean {
  const there = document.elementFromPoint(x, y);
  if (!there || nameOf(there) === HOST_TAG || contains(there, element) || contains(element, there)) return false;
  for (let at: Node | null = there; at instanceof Element && !contains(at, element); at = parentOf(at))
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
}
