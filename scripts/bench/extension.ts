/// <reference types="chrome" />
/** What the built extension does to a page, seen from the page and from the browser. */
import type { CDPSession, Page } from 'playwright';
import type { ChromiumWithExtension } from '../browser/chromium.ts';
import { type ThreadFigures, traceThread } from './thread.ts';

export type Mode = 'auto' | 'overlay';

/** What a person would notice. Milliseconds by the clock. */
export interface SeenFigures {
  /** Mentions painted: marks, or ranges of highlights. */
  painted: number;
  /** From the switch to the first and to the last of them; with the worker awake, and with the worker stopped. */
  first: number;
  last: number;
  firstCold: number;
  lastCold: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Memory of the page's JavaScript and DOM wrappers with annotations less that without, in bytes. */
  heap: number;
  /** From the switch to the page as it was. */
  off: number;
}

/** Counts what shifts, from a page's own side. */
function watchShifts(): void {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const { value = 0 } of list.getEntries() as (PerformanceEntry & { value?: number })[])
      (window as unknown as { shift: number }).shift += value;
  }).observe({ type: 'layout-shift' });
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
      if ((gone ? now === 0 : now > 0) && quiet > 1000) done({ first: first - began, last: last - began, painted });
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

/** The extension in a browser, with a page of its own from which it is switched and asked. */
export class Desk {
  readonly #browser: ChromiumWithExtension;
  readonly #office: Page;

  private constructor(browser: ChromiumWithExtension, office: Page) {
    this.#browser = browser;
    this.#office = office;
  }

  static async open(browser: ChromiumWithExtension): Promise<Desk> {
    const office = await browser.context.newPage();
    await office.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    return new Desk(browser, office);
  }

  /** Processor time of reading and painting a page in which nothing is done yet, and of taking the paint away again. */
  async thread(url: string, mode: Mode, nothing: boolean): Promise<ThreadFigures & { off: number }> {
    const { page, session } = await this.#openQuiet(url, mode);
    const on = await traceThread(page, session, async () => {
      await this.#choose({ enabled: true });
      await this.#settled(nothing);
    });
    const off = await traceThread(page, session, async () => {
      await this.#choose({ enabled: false });
      await page.waitForTimeout(1000);
    });
    await page.close();
    return { ...on, longest: Math.max(on.longest, off.longest), off: off.time };
  }

  /** What a person would notice, on a page that is at rest. */
  async seen(url: string, mode: Mode): Promise<SeenFigures> {
    const { page, session } = await this.#openQuiet(url, mode);
    // What the functions below are compiled with expects this helper.
    await page.evaluate('globalThis.__name ??= (named) => named');
    await page.evaluate(watchShifts);
    const before = await heapOf(session);
    const turn = async (enabled: boolean): Promise<{ first: number; last: number; painted: number }> => {
      const seen = page.evaluate(waitForPaint, !enabled);
      await this.#choose({ enabled });
      return seen;
    };
    const warm = await turn(true);
    const heap = (await heapOf(session)) - before;
    const off = await turn(false);
    await stopWorker(this.#browser, session);
    const cold = await turn(true);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    await page.close();
    return {
      painted: warm.painted,
      first: warm.first,
      last: warm.last,
      firstCold: cold.first,
      lastCold: cold.last,
      shift,
      heap,
      off: off.last,
    };
  }

  async #openQuiet(url: string, paintMode: Mode): Promise<{ page: Page; session: CDPSession }> {
    await this.#choose({ enabled: false, paintMode });
    const page = await this.#browser.context.newPage();
    await page.goto(url);
    await page.bringToFront();
    await page.waitForTimeout(500);
    return { page, session: await this.#browser.context.newCDPSession(page) };
  }

  #choose(chosen: object): Promise<void> {
    return this.#office.evaluate((values) => chrome.storage.local.set(values), chosen);
  }

  /** Waits until the number on the button stays as it is; where there is none, long enough. Asks the browser, not the page. */
  async #settled(nothing: boolean): Promise<void> {
    const number = (): Promise<string> =>
      this.#office.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      });
    let last = '';
    for (let quiet = 0, looks = 0; quiet < 4 && looks < 200; looks++) {
      await this.#office.waitForTimeout(250);
      const now = await number();
      quiet = now === last && (now !== '' || (nothing && looks > 12)) ? quiet + 1 : 0;
      last = now;
    }
  }
}
