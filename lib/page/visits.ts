/** Resolves when somebody sees the page: a page that is only prepared ahead (prerendered) isn't anybody's yet. */
export async function whenPageShows(): Promise<void> {
  if (!(document as Document & { prerendering?: boolean }).prerendering) return;
  await new Promise((done) => document.addEventListener('prerenderingchange', done, { once: true }));
}

/** Tells whenever the page comes back out of the back-forward cache. @returns stops telling */
export function whenPageReturns(returned: () => void): () => void {
  const stop = new AbortController();
  addEventListener('pageshow', ({ persisted }) => persisted && returned(), { signal: stop.signal });
  return () => stop.abort();
}

/** Whether the document is the browser's viewer with a PDF file in it, where there is no text to be had. */
export function isPdf(): boolean {
  return document.contentType === 'application/pdf';
}

/** Whether somebody has come here through the history, or has loaded the page again. */
export function hasReturned(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'back_forward' || visit?.type === 'reload';
}
