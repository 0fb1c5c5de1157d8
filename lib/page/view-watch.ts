import type { PaintedMention } from './painter.ts';

/** How often we look at most while somebody scrolls, in milliseconds. */
const EVERY = 150;
/** Where people read, as a share of the height of the window. */
const READING_LINE = 1 / 3;

export interface ViewWatchOptions {
  /** All mentions, in the order of the page. */
  mentions(): readonly PaintedMention[];
  /** Told when it has become another one; null where none is in view. */
  inView(index: number | null): void;
}

/** Tells which mention a person reads at, as they scroll. @returns stops telling */
export function watchView({ mentions, inView }: ViewWatchOptions): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: number | null | undefined;
  const look = (): void => {
    timer = undefined;
    const index = indexInView(mentions());
    if (index === told) return;
    told = index;
    inView(index);
  };
  const soon = (): void => {
    timer ??= setTimeout(look, EVERY);
  };
  const options = { capture: true, passive: true, signal: stop.signal };
  document.addEventListener('scroll', soon, options);
  addEventListener('resize', soon, options);
  look();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

/** The number of the mention that stands nearest to where people read, among those that are in view. */
function indexInView(mentions: readonly PaintedMention[]): number | null {
  const line = innerHeight * READING_LINE;
  const distance = (index: number): number => {
    const box = mentions[index]?.boxes()[0];
    // What isn't shown has no box; what is out of view is as good as far away.
    if (!box || (box.width === 0 && box.height === 0) || box.bottom <= 0 || box.top >= innerHeight) return Infinity;
    return Math.abs((box.top + box.bottom) / 2 - line);
  };
  // Most pages run from top to bottom: look where the line would be, and all around only where that is not so.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.boxes()[0]?.bottom ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const near = nearest(range(Math.max(0, low - 8), Math.min(mentions.length, low + 8)), distance);
  return near ?? nearest(range(0, mentions.length), distance);
}

function nearest(indices: readonly number[], distance: (index: number) => number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const index of indices) {
    const far = distance(index);
    if (far >= least) continue;
    least = far;
    best = index;
  }
  return best;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
