/// <reference types="chrome" />
import type { BrowserContext, Page } from 'playwright';
import { type ChromiumOptions, type ChromiumWithExtension, startChromium } from '../../../scripts/browser/chromium.ts';
import { type PageServer, type Page as ServedPage, servePages } from '../../../scripts/browser/serve.ts';

/** Chromium with the extension, and a server that answers for every host. */
export interface Stage {
  context: BrowserContext;
  browser: ChromiumWithExtension;
  server: PageServer;
  /** Opens a page under a host name, without waiting for annotations. */
  open(html: ServedPage, options?: { host?: string; path?: string }): Promise<Page>;
  /** Opens a page and waits until something is painted. */
  openPainted(html: ServedPage, options?: { host?: string; path?: string }): Promise<Page>;
  /** Opens the popup as a page that speaks of another page's tab. */
  popupFor(page: Page): Promise<Page>;
  /** Opens one of the extension's own pages: `options.html#sites`. */
  openOwn(path: string): Promise<Page>;
  /** The browser's number for the tab that a page is in. */
  tabOf(page: Page): Promise<number>;
  /** Errors that pages and the extension threw since the stage was set. */
  errors: string[];
  close(): Promise<void>;
}

let pages = 0;

export async function setStage(options: ChromiumOptions = {}): Promise<Stage> {
  const server = await servePages();
  const browser = await startChromium({ port: server.port, ...options });
  const { context } = browser;
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));

  const open: Stage['open'] = async (html, { host = 'www.un.org', path = `/page-${++pages}` } = {}) => {
    server.set(path, html, host);
    const page = await context.newPage();
    await page.goto(`http://${host}${path}`);
    return page;
  };
  const tabOf = async (page: Page): Promise<number> => {
    await page.bringToFront();
    const worker = await browser.worker();
    const id = await worker.evaluate(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
    );
    if (id === undefined) throw new Error('the page is in no tab');
    return id;
  };

  return {
    context,
    browser,
    server,
    errors,
    open,
    tabOf,
    async openPainted(html, where) {
      const page = await open(html, where);
      await page.locator('mark.wsis-lens').first().waitFor();
      return page;
    },
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
      return page;
    },
    async popupFor(page) {
      const tab = await tabOf(page);
      const popup = await context.newPage();
      await popup.goto(`chrome-extension://${browser.extensionId}/popup.html?tab=${tab}`);
      await popup.locator('.state[data-status]').waitFor();
      return popup;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The texts of all marks in a page, in its order. */
export function markTexts(page: Page): Promise<string[]> {
  return page.locator('mark.wsis-lens').allInnerTexts();
}
