/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { outlineOf } from '../../../lib/summary/outline.ts';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import { documentPage, readLine, readMarkers, wholeNumbering } from '../support/document-page.ts';

const library = new Library(await readDataset());
const compact = library.document('gdc');
if (!compact) throw new Error('the dataset knows the Global Digital Compact');
const NUMBERS = outlineOf(library, compact).map(({ number }) => number);
const HTML = documentPage({ title: 'Global Digital Compact', numbers: wholeNumbering(NUMBERS) });

let server: PageServer;
let firefox: FirefoxWithExtension;
/** One of the extension's own pages: it may change what is stored. */
let office: Page;

beforeAll(async () => {
  server = await servePages();
  firefox = await startFirefox({ port: server.port });
  office = await firefox.newExtensionPage('popup.html');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const choose = (setting: string, value: unknown) =>
  office.evaluate((key, chosen) => chrome.storage.local.set({ [key]: chosen }), setting, value);

async function expectBeside(page: Page, numbers: readonly string[] = NUMBERS): Promise<void> {
  await expect.poll(async () => (await page.evaluate(readMarkers)).map(({ number }) => number)).toEqual(numbers);
  await expect
    .poll(async () => {
      const wrong: string[] = [];
      for (const { number, middle, right } of await page.evaluate(readMarkers)) {
        const line = await page.evaluate(readLine, `p-${number.replace(/[()]/g, '')}`);
        if (!line || Math.abs(line.middle - middle) > 2 || right > line.left) wrong.push(number);
      }
      return wrong;
    })
    .toEqual([]);
}

it('markers stand beside paragraphs, open their notes, follow, and go without a trace', async () => {
  await choose('paintMode', 'overlay');
  await choose('enabled', false);
  server.set('/compact', HTML, 'www.un.org');
  const page = await firefox.newPage();
  await page.goto(firefox.url('www.un.org', '/compact'));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await choose('enabled', true);
  await expectBeside(page);

  await page.bringToFront();
  await page.evaluate(() => document.getElementById('p-28')?.scrollIntoView());
  await page.evaluate(() => {
    const above = Object.assign(document.createElement('div'), { id: 'above' });
    above.style.height = '50px';
    document.body.prepend(above);
  });
  await expectBeside(page);
  await page.evaluate(() => document.getElementById('above')?.remove());
  await expectBeside(page);

  await page.evaluate(() => document.getElementById('p-28')?.scrollIntoView({ block: 'center' }));
  await expectBeside(page);
  const marker = (await page.evaluate(readMarkers)).find(({ number }) => number === '28');
  if (!marker) throw new Error('paragraph 28 has a note');
  await page.mouse.click((marker.left + marker.right) / 2, marker.middle);
  const heading = () =>
    page.evaluate(
      () => document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open h2')?.textContent,
    );
  await expect.poll(heading).toMatch(/, paragraph 28$/);
  await page.keyboard.press('Escape');
  await expect.poll(heading).toBeUndefined();

  await choose('enabled', false);
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.close();
});

it.each(['wsis-plus-20-zero-draft', 'wsis-plus-20-revision-1'])(
  'markers stand beside the paragraphs of a page numbered as %s is, and what it says of itself is marked',
  async (id) => {
    await choose('enabled', true);
    await choose('paintMode', 'marks');
    const document = library.document(id);
    const [title] = document?.recognise.titles ?? [];
    if (!document || !title) throw new Error(`the dataset knows ${id} and its title`);
    const numbers = outlineOf(library, document).map(({ number }) => number);
    const [first] = numbers;
    const html = documentPage({ title, numbers: wholeNumbering(numbers) }).replace(
      '<p id="end">',
      `<p id="said">See paragraph ${first} above, and paragraphs 29 to 82 of the Tunis Agenda.</p><p id="end">`,
    );
    server.set(`/${id}`, html, 'www.un.org');
    const page = await firefox.newPage();
    await page.goto(firefox.url('www.un.org', `/${id}`));
    await expectBeside(page, numbers);
    const said = () =>
      page.evaluate(() =>
        [...window.document.querySelectorAll<HTMLElement>('#said mark')].map((mark) => [
          mark.dataset.concept,
          mark.textContent,
        ]),
      );
    await expect.poll(said).toEqual([
      [`${id}.${first}`, `paragraph ${first} above`],
      ['tunis-agenda.29-82', 'paragraphs 29 to 82 of the Tunis Agenda'],
    ]);
    await page.close();
  },
);
