/// <reference types="chrome" />
import type { CDPSession, Page } from 'playwright';
import { type ChromiumWithExtension, startChromium } from '../browser/chromium.ts';
import { type PageServer, servePages } from '../browser/serve.ts';

/** What lives in a place, once all garbage is collected; the heap in bytes. */
interface Living {
  heap: number;
  [what: string]: number;
}

const TERMS = ['WSIS Forum', 'Tunis Agenda', 'Internet Governance Forum', 'Geneva Plan of Action'];

/** A page of some paragraphs, other ones for each number. */
function pageOf(number: number): string {
  const term = (n: number): string => TERMS[(number + n) % TERMS.length] as string;
  const paragraphs = Array.from(
    { length: 20 },
    (_, n) => `<p>${number}.${n} The ${term(n)} and the <b>${term(n + 1)}</b>.</p>`,
  );
  return `<!doctype html><title>${number}</title><div id="root"><p>The ${term(0)}</p></div>${paragraphs.join('')}<iframe srcdoc="<p>${term(2)}</p>"></iframe>`;
}

/** One tab of a browser with the built extension, in which somebody reads for a long time. */
export class SoakBench {
  readonly #browser: ChromiumWithExtension;
  readonly #server: PageServer;
  readonly #page: Page;
  readonly #session: CDPSession;
  /** What was not as it should be on the way. */
  readonly faults: string[] = [];
  #gone = 0;

  private constructor(browser: ChromiumWithExtension, server: PageServer, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#server = server;
    this.#page = page;
    this.#session = session;
    browser.context.on('weberror', (error) => this.faults.push(String(error.error())));
    for (let number = 0; number < 8; number++) server.set(`/${number}`, pageOf(number));
  }

  static async open(): Promise<SoakBench> {
    const server = await servePages();
    const browser = await startChromium({ port: server.port });
    const page = await browser.context.newPage();
    return new SoakBench(browser, server, page, await browser.context.newCDPSession(page));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Reads so many pages more: each is annotated, has a note opened, is switched off and on, and grows a paragraph. */
  async go(pages: number): Promise<void> {
    for (let n = 0; n < pages; n++) {
      const number = this.#gone++ % 8;
      await this.#page.goto(`http://www.un.org/${number}`);
      await this.#until(40);
      if (number === 0) {
        await this.#page.locator('mark.wsis-lens').first().hover();
        await this.#page.locator('.card').waitFor();
        await this.#page.mouse.move(900, 850);
      }
      await this.#choose(false);
      await this.#until(0);
      await this.#choose(true);
      await this.#until(40);
      await this.#page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The Tunis Agenda</p>'));
      await this.#until(41);
    }
  }

  /** Measures on the same page each time. */
  async measure(): Promise<{ page: Living; worker: Living }> {
    await this.#page.goto('http://www.un.org/0');
    await this.#until(40);
    return { page: await this.#measurePage(), worker: await this.#measureWorker() };
  }

  async #measurePage(): Promise<Living> {
    // What the last pages left goes in a later round of collecting than what they held.
    for (let round = 0; round < 3; round++) await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    const { documents, nodes, jsEventListeners } = await this.#session.send('Memory.getDOMCounters');
    return { heap: usedSize, documents, nodes, listeners: jsEventListeners };
  }

  async #measureWorker(): Promise<Living> {
    await this.#browser.worker();
    const { targetInfos } = await this.#session.send('Target.getTargets');
    const target = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(this.#browser.extensionId),
    );
    if (!target) throw new Error('the worker is not running');
    const { sessionId } = await this.#session.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    const ask = (id: number, method: string): Promise<{ usedSize?: number }> =>
      new Promise((done) => {
        const hear = (event: { sessionId: string; message: string }): void => {
          const reply = JSON.parse(event.message);
          if (event.sessionId !== sessionId || reply.id !== id) return;
          this.#session.off('Target.receivedMessageFromTarget', hear);
          done(reply.result);
        };
        this.#session.on('Target.receivedMessageFromTarget', hear);
        void this.#session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      });
    for (let round = 1; round <= 3; round++) await ask(round, 'HeapProfiler.collectGarbage');
    const { usedSize = Number.NaN } = await ask(4, 'Runtime.getHeapUsage');
    await this.#session.send('Target.detachFromTarget', { sessionId });
    return { heap: usedSize };
  }

  async #choose(enabled: boolean): Promise<void> {
    const worker = await this.#browser.worker();
    await worker.evaluate((on) => chrome.storage.local.set({ enabled: on }), enabled);
  }

  /** Waits until just so many mentions are painted in the page's own document. */
  async #until(painted: number): Promise<void> {
    const isSo = (wanted: number): boolean => {
      const marks = document.querySelectorAll('mark.wsis-lens').length;
      const overlaid = (CSS.highlights.get('wsis-lens') as { size: number } | undefined)?.size ?? 0;
      return wanted === 0 ? marks + overlaid === 0 : marks + overlaid >= wanted;
    };
    await this.#page.waitForFunction(isSo, painted, { timeout: 20_000 });
  }
}
