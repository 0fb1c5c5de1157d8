/** The one element of ours in a page besides the marks; everything that is drawn over the page lives in its shadow root. */
export const HOST_TAG = 'wsis-lens-host';

/** Class of our marks. */
export const MARK_CLASS = 'wsis-lens';

/** The mark that an event happened in, if any. */
export function markAt(target: EventTarget | null): HTMLElement | undefined {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest<HTMLElement>(`mark.${MARK_CLASS}[data-concept]`) ?? undefined;
}
