import { HOST_TAG, MARK_CLASS, markAt } from './host.ts';

/** How long the pointer rests on a mention before its note opens, and how long the note waits when it leaves; milliseconds. */
const OPEN_AFTER = 120;
const CLOSE_AFTER = 300;

export interface AttentionOptions {
  /** Somebody looks at a mention. `pinned`: on purpose, so the note stays until it is closed. */
  open(mark: HTMLElement, how: { pinned: boolean }): void;
  /** Nobody looks any more. */
  close(): void;
  /** True while the note stays open whatever the pointer does. */
  isPinned(): boolean;
  /** Somebody wants to go into the note that is open, by keyboard. @returns false where none is open */
  enter(): boolean;
}

export interface Attention {
  /** Looks again under the pointer: what it rested on may have been painted anew. */
  refresh(): void;
  stop(): void;
}

/** Notices when somebody looks at a mention: by pointer, by touch, by keyboard. Takes no event away from the page. */
export function watchAttention({ open, close, isPinned, enter }: AttentionOptions): Attention {
  const stop = new AbortController();
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void): void =>
    document.addEventListener(type, listener, { signal: stop.signal, capture: true, passive: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the pointer came over last, and where, in CSS pixels of the viewport. */
  let over: { mark: HTMLElement | undefined; x: number; y: number } | undefined;
  const later = (action: () => void, wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  const isOurs = (target: EventTarget | null): boolean => target instanceof Element && target.localName === HOST_TAG;

  on('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = markAt(event.target);
    over = { mark, x: event.clientX, y: event.clientY };
    if (mark) {
      if (!isPinned()) later(() => open(mark, { pinned: false }), OPEN_AFTER);
    } else if (isOurs(event.target)) clearTimeout(timer);
    else if (!isPinned()) later(close, CLOSE_AFTER);
  });

  on('click', (event) => {
    if (isOurs(event.target)) return;
    const mark = markAt(event.target);
    clearTimeout(timer);
    // A click on a link goes where the link goes.
    if (mark && !mark.closest('a[href]')) open(mark, { pinned: true });
    else if (!mark) close();
  });

  on('focusin', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || isOurs(target) || !target.matches(':focus-visible')) return;
    const mark = markAt(target) ?? target.querySelector<HTMLElement>(`mark.${MARK_CLASS}`);
    // Only what is itself the link or the mention, not a page region that happens to hold mentions.
    if (mark && (target === mark || target.matches('a[href], button, summary'))) {
      clearTimeout(timer);
      open(mark, { pinned: true });
    } else close();
  });

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') close();
      // From the mention into its note: the one key that a mention without a link has no other use for.
      else if (event.key === 'Enter' && markAt(event.target) === event.target && enter()) event.preventDefault();
    },
    { signal: stop.signal, capture: true },
  );

  return {
    refresh() {
      if (!over?.mark || over.mark.isConnected) return;
      const mark = markAt(document.elementFromPoint(over.x, over.y));
      over.mark = mark;
      if (mark && !isPinned()) later(() => open(mark, { pinned: false }), OPEN_AFTER);
    },
    stop() {
      clearTimeout(timer);
      stop.abort();
    },
  };
}
