/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { readPainted } from '../support/painted.ts';

let server: PageServer;
let firefox: FirefoxWithExtension;
/** One of the extension's own pages: it may change what is stored. */
let office: Page;
let pages = 0;

beforeAll(async () => {
  server = await servePages();
  firefox = await startFirefox({ port: server.port });
  office = await firefox.newExtensionPage('popup.html');
});
afterEach(() => office.evaluate(() => chrome.storage.local.clear()));
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const choose = (setting: string, value: unknown) =>
  office.evaluate((key, chosen) => chrome.storage.local.set({ [key]: chosen }), setting, value);
const expectPainted = (page: Page, texts: readonly string[]) =>
  expect.poll(() => page.evaluate(readPainted), { timeout: 10_000 }).toEqual(texts);
async function open(html: string, host = 'www.un.org'): Promise<Page> {
  const path = `/page-${++pages}`;
  server.set(path, html, host);
  const page = await firefox.newPage();
  await page.goto(firefox.url(host, path));
  return page;
}
const cardHeading = (page: Page) =>
  page.evaluate(
    () => document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open h2')?.textContent,
  );

const PAGE = `<p id="a">World <em>Summit</em> on<br>the Information Society and <a href="#x" id="link">the WSIS Forum</a></p>
  <p style="margin-top:3000px" id="b">The Tunis Agenda is long.</p>`;
const TEXTS = ['World ', 'Summit', ' on', 'the Information Society', 'WSIS Forum', 'Tunis Agenda'];

describe.each(['marks', 'overlay'])('painted as %s', (mode) => {
  it('opens the note by pointer, follows the page, and goes without a trace', async () => {
    await choose('enabled', false);
    const page = await open(PAGE);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await choose('paintMode', mode);
    await choose('enabled', true);
    await expectPainted(page, TEXTS);
    expect(await page.evaluate(() => document.querySelectorAll('mark').length)).toBe(mode === 'marks' ? 6 : 0);

    await page.bringToFront();
    const box = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('em') as Node);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x, box.y);
    await expect.poll(() => cardHeading(page)).toContain('World Summit');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardHeading(page)).toBeUndefined();

    await choose('enabled', false);
    await expectPainted(page, []);
    await page.evaluate(() => document.querySelector('wsis-lens-host')?.remove());
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await choose('enabled', true);
    await expectPainted(page, TEXTS);
    await page.evaluate(() => document.getElementById('b')?.replaceChildren('The Geneva Plan of Action'));
    await expectPainted(page, [...TEXTS.slice(0, 5), 'Geneva Plan of Action']);
    await page.close();
  });
});

describe('a living page', () => {
  it('in open shadow trees, in frames, and after its own changes', async () => {
    server.set('/inner', '<p>The Tunis Agenda</p>', 'www.itu.int');
    const page = await open(
      `<p>The WSIS Forum</p><div id="host"></div><iframe src="http://www.itu.int/inner"></iframe>
       <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>Geneva Plan of Action</p>';</script>`,
    );
    await expectPainted(page, ['WSIS Forum']);
    const inShadow = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('wsis-lens') ?? [])].map((range) => String(range.startContainer.textContent)),
      );
    await expect.poll(inShadow, { timeout: 10_000 }).toEqual(['Geneva Plan of Action']);
    await expect
      .poll(
        async () =>
          page
            .frames()
            .at(-1)
            ?.evaluate(() => document.querySelectorAll('mark').length),
        { timeout: 10_000 },
      )
      .toBe(1);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Tunis Commitment</p>'));
    await expectPainted(page, ['WSIS Forum', 'Tunis Commitment']);
    await page.close();
  });
});
