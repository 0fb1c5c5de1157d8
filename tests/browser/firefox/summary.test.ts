/// <reference types="chrome" />
/** Popup and side panel, each as a page that speaks of another page's tab. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { readPainted } from '../support/painted.ts';

let server: PageServer;
let firefox: FirefoxWithExtension;
/** One of the extension's own pages: it may change what is stored, and ask for tabs. */
let office: Page;
let pages = 0;

beforeAll(async () => {
  server = await servePages();
  firefox = await startFirefox({ port: server.port });
  office = await firefox.newExtensionPage('options.html');
});
afterEach(() => office.evaluate(() => chrome.storage.local.clear()));
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const TEXTS = ['WSIS Forum', 'Tunis Agenda', 'IGF Secretariat'];
const PAGE = `<!doctype html><title>A page of forums</title>
  <p>It rained. The WSIS Forum met, and the Tunis Agenda was read.</p>
  <p id="below" style="margin: 2000px 0">Then the IGF Secretariat wrote a letter.</p>`;

const expectPainted = (page: Page, texts: readonly string[]) =>
  expect.poll(() => page.evaluate(readPainted)).toEqual(texts);

async function open(surface: 'popup' | 'sidepanel'): Promise<{ page: Page; own: Page }> {
  const path = `/summary-${++pages}`;
  server.set(path, PAGE, 'www.un.org');
  const page = await firefox.newPage();
  await page.goto(firefox.url('www.un.org', path));
  await expectPainted(page, TEXTS);
  const tab = await office.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(wanted))?.id,
    path,
  );
  return { page, own: await firefox.newExtensionPage(`${surface}.html?tab=${tab}`) };
}

const press = (own: Page, selector: string) =>
  own.evaluate((wanted) => (document.querySelector(wanted) as HTMLElement).click(), selector);
const type = (own: Page, text: string) =>
  own.evaluate((typed) => {
    const field = document.querySelector('#search') as HTMLInputElement;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
const texts = (own: Page, selector: string) =>
  own.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim()),
    selector,
  );
const noteIn = (page: Page) =>
  page.evaluate(
    () => document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open h2')?.textContent,
  );

describe('the popup', () => {
  it('counts by theme, is narrowed down, and goes to a mention', async () => {
    const { page, own } = await open('popup');
    await expect.poll(() => texts(own, '#total')).toEqual(['3']);
    expect(await own.evaluate(() => document.querySelectorAll('[data-chart]').length)).toBe(2);
    await type(own, 'secretariat');
    await expect
      .poll(() => own.evaluate(() => [...document.querySelectorAll<HTMLElement>('.themes [data-concept]')].length))
      .toBe(1);
    await press(own, '[data-concept="igf-secretariat"]');
    await expect.poll(() => noteIn(page)).toBe('IGF Secretariat');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  it('mutes a theme and shows it again, and switches the site off', async () => {
    const { page, own } = await open('popup');
    await expect.poll(() => texts(own, '#total')).toEqual(['3']);
    await press(own, '[data-theme="wsis-framework"] .mute');
    await expectPainted(page, ['IGF Secretariat']);
    await expect.poll(() => texts(own, '#muted')).toEqual(['2 mentions of muted terms are not shown.']);
    await press(own, '[data-unmute="wsis-framework"]');
    await expectPainted(page, TEXTS);
    await press(own, '#site');
    await expectPainted(page, []);
    await expect
      .poll(() => own.evaluate(() => document.querySelector<HTMLElement>('.state')?.dataset.status))
      .toBe('off');
  });

  it('writes a brief of the page', async () => {
    const { own } = await open('popup');
    await expect.poll(() => texts(own, '#total')).toEqual(['3']);
    await own.evaluate(() => {
      // A driver's click is no person's: what would be copied is caught instead.
      navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
      (document.querySelector('#copy-brief') as HTMLElement).click();
    });
    await expect
      .poll(() => own.evaluate(() => (window as unknown as { copied?: string }).copied))
      .toMatch(/# A page of forums[\s\S]*IGF Secretariat/);
  });
});

describe('the side panel', () => {
  it('lists sentences with their positions, marks the one in view, and goes to a mention', async () => {
    const { page, own } = await open('sidepanel');
    await expect
      .poll(() => texts(own, '.passages .sentence'))
      .toEqual(['The WSIS Forum met, and the Tunis Agenda was read.', 'Then the IGF Secretariat wrote a letter.']);
    expect((await texts(own, '.passages li:nth-child(2) [data-position]')).join()).toContain('TCCM');
    await press(own, '[data-target="igf-secretariat"]');
    await expect.poll(() => noteIn(page)).toBe('IGF Secretariat');
    await page.bringToFront();
    await expect
      .poll(() => texts(own, '[aria-current] .sentence'))
      .toEqual(['Then the IGF Secretariat wrote a letter.']);
  });

  it('is narrowed down, and follows what is switched off', async () => {
    const { own } = await open('sidepanel');
    await expect.poll(() => texts(own, '.passages .sentence')).toHaveLength(2);
    await type(own, 'secretariat');
    await expect.poll(() => texts(own, '.passages .sentence')).toHaveLength(1);
    await office.evaluate(() => chrome.storage.local.set({ enabled: false }));
    await expect
      .poll(() => own.evaluate(() => document.querySelector<HTMLElement>('.state')?.dataset.status))
      .toBe('off');
  });
});

it('a note is pinned, and copied with a link to its mention', async () => {
  const { page } = await open('popup');
  await page.bringToFront();
  await page.evaluate(() => {
    const mark = document.querySelector('mark.wsis-lens') as HTMLElement;
    mark.click();
  });
  await expect.poll(() => noteIn(page)).toBe('WSIS Forum');
  const inCard = (selector: string) =>
    page.evaluate(
      (wanted) => document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector(wanted)?.textContent,
      selector,
    );
  const click = async (name: string) => {
    const at = await page.evaluate((wanted) => {
      const box = document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector(`button.${wanted}`);
      const { x = 0, y = 0, width = 0, height = 0 } = box?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    }, name);
    await page.mouse.click(at.x, at.y);
  };
  await click('copy');
  await expect.poll(() => inCard('.said')).toBe('Copied.');
  await click('pin');
  await page.mouse.click(900, 800);
  await page.evaluate(() => scrollTo(0, 1500));
  await new Promise((done) => setTimeout(done, 500));
  expect(await noteIn(page)).toBe('WSIS Forum');
  await page.keyboard.press('Escape');
  await expect.poll(() => noteIn(page)).toBe(undefined);
});
