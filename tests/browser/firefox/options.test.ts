/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { readPainted } from '../support/painted.ts';

let server: PageServer;
let firefox: FirefoxWithExtension;
beforeAll(async () => {
  server = await servePages();
  firefox = await startFirefox({ port: server.port });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const QUERY = 'Форума по вопросам управления Интернетом';
const press = (page: Page, selector: string) =>
  page.evaluate((wanted) => (document.querySelector(wanted) as HTMLElement).click(), selector);
const type = (page: Page, selector: string, text: string) =>
  page.evaluate(
    (wanted, typed) => {
      const field = document.querySelector(wanted) as HTMLInputElement;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );

it('the options search the record, and switch a site and a term in open pages', async () => {
  server.set('/options', '<p>The WSIS Forum met. The Tunis Agenda is long.</p>', 'www.un.org');
  const page = await firefox.newPage();
  await page.goto(firefox.url('www.un.org', '/options'));
  const painted = () => page.evaluate(readPainted);
  await expect.poll(painted).toEqual(['WSIS Forum', 'Tunis Agenda']);

  const options = await firefox.newExtensionPage(`options.html?search=${encodeURIComponent(QUERY)}`);
  const text = (selector: string) =>
    options.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
  await expect.poll(() => text('#named')).toContain('Internet Governance Forum');
  await expect.poll(() => text('#found-positions li')).toContain('TCCM');

  await type(options, '#find-term', 'Tunis Agenda');
  await expect.poll(() => text('.theme details[open]')).toContain('Tunis Agenda');
  await press(options, '#term-tunis-agenda');
  await expect.poll(painted).toEqual(['WSIS Forum']);
  await type(options, '#find-site', 'un.org');
  await press(options, '[id^="site-"][role="switch"]');
  await expect.poll(painted).toEqual([]);
  await press(options, '#off-sites button');
  await expect.poll(painted).toEqual(['WSIS Forum']);
  expect(await options.evaluate(() => document.querySelectorAll('[data-command]').length)).toBeGreaterThan(2);
});

it('the sample of the first page is annotated in its frame', async () => {
  const welcome = await firefox.newExtensionPage('welcome.html');
  await expect
    .poll(() => welcome.evaluate(() => document.querySelector('#sample-count')?.textContent))
    .toMatch(/^\d+ mentions$/);
});
