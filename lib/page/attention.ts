import { closest, matches, nameOf } from './dom.ts';
import { HOST_TAG } from './host.ts';
import type { PaintedMention, Point } from './painter.ts';

/** How long the pointer rests on a mention before its note opens, and how long the note waits when it leaves; milliseconds. */
const OPEN_AFTER = 120;
const CLOSE_AFTER = 300;

/** A point at which there is no text, for what happens to an element and at no place. */
const NOWHERE = { x: -1, y: -1 };

export interface AttentionOptions {
  /** The mention at a place. */
  at(point: Point): PaintedMention | undefined;
  /** The first mention in an element. */
  firstIn(element: Element): PaintedMention | undefined;
  /** Whether a mention is in the page as it was painted. */
  has(mention: PaintedMention): boolean;
  /** Somebody looks at a mention. `pinned`: on purpose, so the note stays until it is closed. */
  open(mention: PaintedMention, how: { pinned: boolean }): void;
  /** Nobody looks any more. */
  close(): void;
  /** Somebody wants the note gone, whatever keeps it open. */
  dismiss(): void;
  /** True while the note stays open whatever the pointer does. */
  isPinned(): boolean;
  /** Somebody wants to go into the note that is open, by keyboard. @returns false where none is open */
  enter(): boolean;
}

export interface Attention {
  /** Whether a look that began with an event may open a note: not one that was there when somebody closed the note, or came by no move of theirs. */
  heeds(began: Event): boolean;
  /** Looks again under the pointer: what it rested on may have been painted anew. */
  refresh(): void;
  stop(): void;
}

/** Notices when somebody looks at a mention: by pointer, by touch, by keyboard. Takes no event away from the page. */
export function watchAttention(options: AttentionOptions): Attention {
  const { at, firstIn, has, open, close, dismiss, isPinned, enter } = options;
  const stop = new AbortController();
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void): void =>
    document.addEventListener(type, listener, { signal: stop.signal, capture: true, passive: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (action: () => void, wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  const isOurs = (target: EventTarget | null): boolean => target instanceof Element && nameOf(target) === HOST_TAG;

  const isMention = (target: EventTarget | null): boolean =>
    target instanceof Element && at({ target, ...NOWHERE })?.element === target;

  /** The mention under the pointer, and where the pointer is. */
  let over: PaintedMention | undefined;
  let point: Point = { target: null, x: 0, y: 0 };
  let frame = 0;
  /** Whether the note on what the pointer is over was closed by Escape: it opens again once the pointer has left and come back. */
  let isSpent = false;
  /** When the pointer first moved after that; `Infinity`: it rests, and what comes to lie under it opens nothing. */
  let moved = 0;

  const follow = (event: PointerEvent): void => {
    if (moved === Infinity && (event.clientX !== point.x || event.clientY !== point.y)) moved = event.timeStamp;
    point = pointOf(event);
  };

  const look = (): void => {
    frame = 0;
    const mention = at(point);
    if (mention === over) return;
    over = mention;
    if (moved === Infinity) return;
    isSpent = false;
    if (isPinned()) return;
    // A press may have come meanwhile, whose note stays.
    if (mention) later(() => isPinned() || open(mention, { pinned: false }), OPEN_AFTER);
    else later(() => isPinned() || close(), CLOSE_AFTER);
  };
  // Overlaid text has no events of its own: where the pointer moves, we look, once a frame.
  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    follow(event);
    frame ||= requestAnimationFrame(look);
  });
  on('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    follow(event);
    if (isOurs(event.target)) {
      // Into the note, on the way from its mention.
      cancelAnimationFrame(frame);
      frame = 0;
      clearTimeout(timer);
      over = undefined;
      return;
    }
    frame ||= requestAnimationFrame(look);
  });
  on('pointerout', (event) => {
    // Out of the window, or out of the note onto nothing of ours.
    if ((event.relatedTarget === null || isOurs(event.target)) && !isPinned()) {
      over = undefined;
      later(close, CLOSE_AFTER);
    }
  });

  on('click', (event) => {
    if (isOurs(event.target)) return;
    const mention = at(pointOf(event));
    clearTimeout(timer);
    // A click on a link goes where the link goes.
    if (mention && !closest(mention.element, 'a[href]')) open(mention, { pinned: true });
    else if (!mention) close();
  });

  on('focusin', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || isOurs(target) || !matches(target, ':focus-visible')) return;
    // Only what is itself the link or the mention, not a page region that happens to hold mentions.
    const isLook = isMention(target) || matches(target, 'a[href], button, summary');
    const mention = isLook ? (at({ target, ...NOWHERE }) ?? firstIn(target)) : undefined;
    if (mention) {
      clearTimeout(timer);
      open(mention, { pinned: true });
    } else close();
  });

  const leave = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    frame = 0;
    over = point.target ? at(point) : undefined;
    isSpent = true;
    moved = Infinity;
    dismiss();
  };

  /** True for what Enter does nothing on: the page's body, or a mention of ours. */
  const isText = (target: EventTarget | null): boolean => target === document.body || isMention(target);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') leave();
      // From the mention into its note: the one key that a mention without a link has no other use for.
      else if (event.key === 'Enter' && isPinned() && isText(event.target) && enter()) event.preventDefault();
    },
    { signal: stop.signal, capture: true },
  );
  return {
    heeds: ({ timeStamp }) => timeStamp >= moved,
    refresh() {
      if (!point.target || (over && has(over))) return;
      over = undefined;
      point.target = document.elementFromPoint(point.x, point.y);
      if (isSpent) over = at(point);
      else look();
    },
    stop() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      stop.abort();
    },
  };
}

function pointOf({ clientX: x, clientY: y, target }: MouseEvent): Point {
  return { target, x, y };
}
