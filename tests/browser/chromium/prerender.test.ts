/// <reference types="chrome" />
import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { findBrowser } from '../../../scripts/find-browser.mjs';

let server: PageServer;
let browser: Browser;
// Not Playwright: Chromium prepares no page ahead while a driver like it is attached.
beforeAll(async () => {
  server = await servePages();
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') as string,
    headless: true,
    enableExtensions: [resolve('.output/chrome-mv3')],
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The number on the extension's button in the tab of the one UN page. */
async function badge(): Promise<string | undefined> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  return worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://www.un.org/*' });
    return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
  });
}

it('a page that is prepared ahead counts only once somebody sees it', async () => {
  server.set('/ahead', '<p>Tunis Agenda</p><p>Tunis Commitment</p>');
  server.set(
    '/now',
    `<p>WSIS Forum</p><a href="/ahead">on</a>
     <script type="speculationrules">{"prerender":[{"source":"list","urls":["/ahead"],"eagerness":"immediate"}]}</script>`,
  );
  // The page after the installation comes to the front, and what lies behind it is not drawn.
  const welcome = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
  const page = await browser.newPage();
  await page.goto('http://www.un.org/now');
  await expect.poll(() => server.requests.filter((path) => path.endsWith('/ahead')).length).toBe(1);
  await expect.poll(badge).toBe('1');
  await page.click('a');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('mark').length), { timeout: 10_000 }).toBe(2);
  const activated = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart,
  );
  expect(activated).toBeGreaterThan(0);
  await expect.poll(badge, { timeout: 10_000 }).toBe('2');
});
