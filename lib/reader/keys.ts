import type { Desk } from './desk.ts';

/** What keys do with Control, or with Command on a Mac; nothing that the browser would do as well or better. */
const WITH_CONTROL: Record<string, (desk: Desk) => void> = {
  f: (desk) => desk.switchPane('finding', true),
  o: (desk) => desk.pickFile(),
  p: (desk) => void desk.print(),
  s: (desk) => void desk.save(),
  '+': (desk) => desk.view.zoom('in'),
  '=': (desk) => desk.view.zoom('in'),
  '-': (desk) => desk.view.zoom('out'),
  '0': (desk) => {
    desk.view.scaleValue = 'auto';
  },
};

const ALONE: Record<string, (desk: Desk) => void> = {
  n: (desk) => desk.view.goToNext('next'),
  j: (desk) => desk.view.goToNext('next'),
  ArrowRight: (desk) => desk.view.goToNext('next'),
  p: (desk) => desk.view.goToNext('previous'),
  k: (desk) => desk.view.goToNext('previous'),
  ArrowLeft: (desk) => desk.view.goToNext('previous'),
  Home: (desk) => desk.goToPage(1),
  End: (desk) => desk.goToPage(desk.view.pageCount),
  t: (desk) => desk.switchPane('thumbnails'),
  '/': (desk) => desk.switchPane('finding', true),
  F3: (desk) => desk.switchPane('finding', true),
};

/** Keys that scroll what has the keyboard. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', ' ']);

/** The keyboard of the reader. @returns stops watching */
export function watchKeys(desk: Desk): () => void {
  const stop = new AbortController();
  addEventListener(
    'keydown',
    (event) => {
      if (desk.state.kind !== 'open' && event.key !== 'o') return;
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (altKey || event.defaultPrevented) return;
      const isControl = ctrlKey || metaKey;
      const target = event.composedPath()[0];
      const isTyped = target instanceof Element && target.closest('input, select, textarea, button, a[href]') !== null;
      const action = isControl ? WITH_CONTROL[key.toLowerCase()] : isTyped || shiftKey ? undefined : ALONE[key];
      if (action) {
        event.preventDefault();
        action(desk);
      } else if (!isControl && !isTyped && SCROLLING.has(key)) desk.view.container.focus({ preventScroll: true });
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
