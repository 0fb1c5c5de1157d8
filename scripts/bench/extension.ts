/// <reference types="chrome" />
/** What the built extension does to a page, seen from the page and from the browser. */
import type { CDPSession, Page } from 'playwright';
import type { ChromiumWithExtension } from '../browser/chromium.ts';

export interface ExtensionFigures {
  /** Mentions painted: marks, or ranges of highlights. */
  painted: number;
  /** Milliseconds from the switch to the first and to the last of them; with the worker awake, and with the worker stopped. */
  first: number;
  last: number;
  firstCold: number;
  lastCold: number;
  /** Longest task of the page's thread over 50 ms while annotations come and go; 0 where there is none. Milliseconds. */
  longestTask: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Memory of the page's JavaScript and DOM wrappers with annotations less that without, in bytes. */
  heap: number;
  /** Milliseconds from the switch to the page as it was. */
  off: number;
}

interface Watch {
  seen: number[];
  longest: number;
  shift: number;
}

/** Counts what is painted, once a frame, from a page's own side. */
function watchPage(): void {
  const watch: Watch = { seen: [], longest: 0, shift: 0 };
  Object.assign(window, { watch });
  const observe = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type });
  observe('longtask', ({ duration }) => {
    watch.longest = Math.max(watch.longest, duration);
  });
  observe('layout-shift', ({ value = 0 }) => {
    watch.shift += value;
  });
}

/** Milliseconds until something is painted, and until no more comes; or until all is gone. */
function waitForPaint(gone: boolean): Promise<{ first: number; last: number; painted: number }> {
  return new Promise((done) => {
    const began = performance.now();
    let painted = -1;
    let [first, last] = [0, 0];
    const look = (): void => {
      const highlights = (CSS.highlights as unknown as Map<string, Set<unknown>>).get('wsis-lens')?.size ?? 0;
      const now = document.getElementsByClassName('wsis-lens').length + highlights;
      if (now !== painted) last = performance.now();
      painted = now;
      if (!gone && now > 0) first ||= performance.now();
      const quiet = performance.now() - last;
      if ((gone ? now === 0 : now > 0) && quiet > 1500) done({ first: first - began, last: last - began, painted });
      else if (performance.now() - began > 60_000) done({ first: Number.NaN, last: Number.NaN, painted });
      else setTimeout(look, 4);
    };
    look();
  });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return usedSize + (embedderHeapUsedSize ?? 0);
}

export async function stopWorker(browser: ChromiumWithExtension, session: CDPSession): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type === 'service_worker' && url.includes(browser.extensionId))
      await session.send('Target.closeTarget', { targetId });
  }
}

/** Switches annotations on and off on a page that is at rest. */
export async function measureExtension(
  browser: ChromiumWithExtension,
  url: string,
  paintMode: 'marks' | 'overlay',
): Promise<ExtensionFigures> {
  const page = await browser.context.newPage();
  const office = await browser.context.newPage();
  await office.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  const choose = (chosen: object): Promise<void> =>
    office.evaluate((values) => chrome.storage.local.set(values), chosen);
  await choose({ enabled: false, paintMode });
  await page.goto(url);
  await page.bringToFront();
  const session = await browser.context.newCDPSession(page);
  await page.waitForTimeout(1000);
  // What the functions below are compiled with expects this helper.
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.evaluate(watchPage);
  const before = await heapOf(session);

  const turn = async (enabled: boolean, where: Page): Promise<{ first: number; last: number; painted: number }> => {
    const seen = where.evaluate(waitForPaint, !enabled);
    await choose({ enabled });
    return seen;
  };
  const warm = await turn(true, page);
  const heap = (await heapOf(session)) - before;
  const off = await turn(false, page);
  await stopWorker(browser, session);
  const cold = await turn(true, page);
  const { longest, shift } = await page.evaluate(() => (window as unknown as { watch: Watch }).watch);
  await page.close();
  await office.close();
  return {
    painted: warm.painted,
    first: warm.first,
    last: warm.last,
    firstCold: cold.first,
    lastCold: cold.last,
    longestTask: longest,
    shift,
    heap,
    off: off.last,
  };
}
