/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { type MadePdf, makePdf, type TextLine } from '../../support/make-pdf.ts';
import { readPaintedWords } from '../support/reader-page.ts';

let server: PageServer;
let firefox: FirefoxWithExtension;
/** One of the extension's own pages: it may change what is stored, and knows the tabs. */
let office: Page;
let pdf: MadePdf;

const LINES: TextLine[] = [
  { text: 'They held the Internet Governance Forum in the year after', x: 60, y: 760, font: 'times' },
  { text: 'ثم ناقش منتدى إدارة الإنترنت ذلك كله', x: 200, y: 720, size: 14, font: 'dejavu' },
];
const WORDS = ['Internet', 'Governance', 'Forum', 'منتدى', 'إدارة', 'الإنترنت'];

beforeAll(async () => {
  server = await servePages();
  pdf = await makePdf([LINES, ...new Array(20).fill([]), [{ text: 'The Tunis Agenda', x: 60, y: 700 }]]);
  server.set('/a.pdf', { body: Buffer.from(pdf.bytes), type: 'application/pdf' }, 'www.un.org');
  server.set('/page', '<p>Nothing</p>', 'www.un.org');
  firefox = await startFirefox({ port: server.port });
  office = await firefox.newExtensionPage('popup.html');
});
afterEach(() => office.evaluate(() => chrome.storage.local.clear()));
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const FILE = 'http://www.un.org/a.pdf';
const openReader = (): Promise<Page> => firefox.newExtensionPage(`reader.html?${new URLSearchParams({ file: FILE })}`);

async function expectWords(page: Page, number: number, words: readonly string[]) {
  let painted: ReturnType<typeof readPaintedWords> = [];
  await expect
    .poll(
      async () => {
        painted = await page.evaluate(readPaintedWords, number);
        return painted.map(({ text }) => text);
      },
      { timeout: 20_000 },
    )
    .toEqual(words);
  return painted;
}

/** Addresses of all tabs that the extension may see. */
const addresses = (): Promise<(string | undefined)[]> =>
  office.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url));

describe('the reader', () => {
  it('marks words where they are drawn', async () => {
    const page = await openReader();
    for (const { text, left, right, top } of await expectWords(page, 1, WORDS)) {
      const line = LINES.find(({ y }) => Math.abs(842 - y - top) < 20) as TextLine;
      const drawn = pdf.place(line, text);
      expect(Math.abs(left - drawn.left), text).toBeLessThan(1.5);
      expect(Math.abs(right - drawn.right), text).toBeLessThan(1.5);
    }
    await page.close();
  });

  it('counts all pages, goes to one that was never drawn, opens the note, and is switched off', async () => {
    const page = await openReader();
    await expectWords(page, 1, WORDS);
    const tab = await office.evaluate(
      async () => (await chrome.tabs.query({})).find(({ url }) => url?.includes('/reader.html'))?.id,
    );
    const popup = await firefox.newExtensionPage(`popup.html?tab=${tab}`);
    await expect
      .poll(() => popup.evaluate(() => document.getElementById('total')?.textContent), { timeout: 20_000 })
      .toBe('3');
    await popup.evaluate(
      (tabId) => chrome.runtime.sendMessage({ type: 'jump', data: { tab: tabId, targets: ['tunis-agenda'] } }),
      tab,
    );
    await expectWords(page, 22, ['Tunis', 'Agenda']);
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open h2')?.textContent,
        ),
      )
      .toContain('Tunis Agenda');
    await office.evaluate(() => chrome.storage.local.set({ enabled: false }));
    await expectWords(page, 22, []);
    await popup.close();
    await page.close();
  });
});

describe('if PDF files are to open in the reader at once', () => {
  it('one that is told by its name does, and the original can be had without a loop', async () => {
    await office.evaluate(() => chrome.storage.local.set({ openPdfs: true }));
    const page = await firefox.newPage();
    await page.goto(firefox.url('www.un.org', '/page'));
    await page.evaluate((file) => {
      location.href = file;
    }, FILE);
    const reader = `/reader.html?${new URLSearchParams({ file: FILE })}`;
    await expect
      .poll(async () => (await addresses()).some((url) => url?.endsWith(reader)), { timeout: 20_000 })
      .toBe(true);
    await expectWords(page, 1, WORDS);
    await page.evaluate(() => document.getElementById('original')?.click());
    await expect.poll(addresses, { timeout: 20_000 }).toContain(FILE);
    await new Promise((done) => setTimeout(done, 1500));
    expect(await addresses()).toContain(FILE);
    await page.close();
  });
});
