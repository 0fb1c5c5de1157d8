/// <reference types="chrome" />
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';

const dataset = await readDataset();
let stage: Stage;
let options: Page;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await options.close();
  await stored('clear');
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const PAGE = '<p>The WSIS Forum met. The Tunis Agenda is long.</p>';
const ALL = ['WSIS Forum', 'Tunis Agenda'];

async function open(path = 'options.html'): Promise<Page> {
  options = await stage.openOwn(path);
  await options.locator('#dataset').waitFor();
  return options;
}

async function stored(how: 'get' | 'clear'): Promise<Record<string, unknown>> {
  const worker = await stage.browser.worker();
  if (how === 'get') return worker.evaluate(() => chrome.storage.local.get());
  await worker.evaluate(() => chrome.storage.local.clear());
  return {};
}

describe('the search', () => {
  it('finds what the address asks for, with stance, note and sources', async () => {
    await open('options.html?search=permanent');
    expect(await options.locator('#search-field').inputValue()).toBe('permanent');
    const first = options.locator('#found-positions > li').first();
    await expect.poll(() => first.getAttribute('data-position')).toBe('igf-permanent-mandate');
    expect(await first.locator('.stance').innerText()).toMatch(/▲\s*TCCM supports/);
    await first.locator('summary').click();
    expect(await first.locator('.note p').count()).toBeGreaterThan(0);
    expect(await first.locator('.sources a').first().getAttribute('href')).toMatch(/^https:/);
  });

  it.each([
    ['Форума по вопросам управления Интернетом', 'igf'],
    ['للمنتدى العالمي: منتدى إدارة الإنترنت', 'igf'],
    ['互联网治理论坛', 'igf'],
    ['IGF', 'igf'],
  ])('knows the term in %s', async (query, concept) => {
    const about = dataset.concepts.find(({ id }) => id === concept)?.positions ?? [];
    await open();
    await options.locator('#search-field').fill(query);
    await options.locator('#named', { hasText: 'Internet Governance Forum' }).waitFor();
    await expect
      .poll(() => options.locator('#found-positions > li').first().getAttribute('data-position'))
      .toSatisfy((id: string) => about.includes(id));
  });

  it('finds paragraphs, shows more when asked, and says when there is nothing', async () => {
    await open();
    await options.locator('#search-field').fill('paragraph 72 of the Tunis Agenda');
    await expect
      .poll(() => options.locator('#found-paragraphs > li').first().getAttribute('data-paragraph'))
      .toBe('tunis-agenda.72');
    await options.locator('#search-field').fill('internet');
    await expect.poll(() => options.locator('#found-positions > li').count()).toBe(10);
    await options.locator('#more-results').click();
    expect(await options.locator('#found-positions > li').count()).toBeGreaterThan(10);
    await options.locator('#search-field').fill('zzzzzz');
    await options.getByText('Nothing on record has these words.').waitFor();
  });
});

describe('sites', () => {
  it('a switch takes a site with all below it, and gives it back, in open pages at once', async () => {
    const page = await stage.openPainted(PAGE, { host: 'news.un.org' });
    const other = await stage.openPainted(PAGE, { host: 'www.itu.int' });
    await open();
    const { sites } = dataset;
    const un = sites.find(({ hosts }) => hosts.includes('un.org'))?.id;
    await options.locator('#find-site').fill('un.org');
    await options.locator(`#site-${un}`).uncheck();
    await expectPainted(page, []);
    await expectPainted(other, ALL);
    await options.locator('#off-sites', { hasText: 'un.org' }).waitFor();
    await options.getByRole('button', { name: 'Switch un.org on again' }).click();
    await expectPainted(page, ALL);
    expect(await options.locator(`#site-${un}`).isChecked()).toBe(true);
    await page.close();
    await other.close();
  });

  it('all of them are there, and the search narrows them', async () => {
    const { sites } = dataset;
    await open();
    const shown = options.locator('[id^="site-"][role="switch"]');
    expect(await shown.count()).toBe(sites.length);
    await options.locator('#find-site').fill('ICANN');
    await options.locator('#family-technical[open]').waitFor();
    const found = await shown.count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(sites.length / 10);
  });

  it.each([
    ['two words', 'is not the address of a site'],
    ['https://www.un.org/en', 'www.un.org is among the sites already.'],
  ])('adding %s is refused in words, and the browser is not asked', async (typed, words) => {
    await open();
    await watchRequests();
    await options.locator('#add-site').fill(typed);
    await options.locator('#add-site').press('Enter');
    await expect.poll(() => options.locator('#site-said').innerText()).toContain(words);
    expect(await asked()).toEqual([]);
  });

  it('adding a site asks the browser for just that one, and says when it was not given', async () => {
    await open();
    await watchRequests();
    await options.locator('#add-site').fill('https://www.example.org/a?b');
    await options.locator('#add-site').press('Enter');
    await options.getByText('www.example.org was not added').waitFor();
    expect(await asked()).toEqual([{ origins: ['*://www.example.org/*'] }]);
  });

  type World = { asked: unknown[] };
  /** The browser's own prompt can't be pressed by a program: here it is always declined. */
  const watchRequests = () =>
    options.evaluate(() => {
      const world = globalThis as unknown as World;
      world.asked = [];
      chrome.permissions.request = (async (what: unknown) => {
        // Only what a person has just pressed may ask.
        world.asked.push(navigator.userActivation.isActive ? what : 'too late');
        return false;
      }) as never;
    });
  const asked = () => options.evaluate(() => (globalThis as unknown as World).asked);
});

describe('themes and terms', () => {
  it('a term, and a theme, are muted and come back in open pages at once', async () => {
    const page = await stage.openPainted(PAGE);
    await open();
    await options.locator('#find-term').fill('Tunis Agenda');
    await options.locator('#term-tunis-agenda').uncheck();
    await expectPainted(page, ['WSIS Forum']);
    await options.locator('#term-tunis-agenda').check();
    await expectPainted(page, ALL);

    const theme = dataset.concepts.find(({ id }) => id === 'tunis-agenda')?.theme;
    await options.locator(`#theme-${theme}`).uncheck();
    await expect.poll(() => page.locator('mark').allInnerTexts()).not.toContain('Tunis Agenda');
    expect(await options.locator('#term-tunis-agenda').isDisabled()).toBe(true);
    await options.locator(`#theme-${theme}`).check();
    await expectPainted(page, ALL);
    await page.close();
  });
});

describe('appearance', () => {
  it('the sample and open pages follow how terms are painted', async () => {
    const page = await stage.openPainted(PAGE);
    await open();
    const sample = options.frameLocator('iframe.sample');
    await options.locator('#paint').selectOption('marks');
    await expect.poll(() => sample.locator('mark').count()).toBeGreaterThan(5);
    await options.locator('#paint').selectOption('overlay');
    await expect.poll(() => sample.locator('mark').count()).toBe(0);
    await expectPainted(page, ALL);
    expect(await page.locator('mark').count()).toBe(0);
    await page.close();
  });

  it('terms in the sample and in open pages look as chosen', async () => {
    const page = await stage.openPainted(PAGE);
    await open();
    await options.locator('#paint').selectOption('marks');
    const sample = options.frameLocator('iframe.sample').locator('mark').first();
    const looks = () =>
      Promise.all(
        [sample, page.locator('mark').first()].map((mark) =>
          mark.evaluate((each) => getComputedStyle(each).backgroundColor),
        ),
      );
    await sample.waitFor();
    const before = await looks();
    await options.locator('#look-colour').selectOption('violet');
    await expect.poll(async () => (await looks()).every((colour, index) => colour !== before[index])).toBe(true);
    const line = () =>
      page
        .locator('mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(await line()).toBe('underline');
    await options.locator('#look-style').selectOption('underline');
    await expect.poll(looks).not.toContain(before[0]);
    expect(await line()).toBe('underline');
    await page.close();
  });

  it('only the sample is annotated, never the page around it', async () => {
    await open('options.html?search=IGF');
    await options.locator('#paint').selectOption('marks');
    await options.frameLocator('iframe.sample').locator('mark').first().waitFor();
    expect(await options.locator('mark, wsis-lens-host').count()).toBe(0);
  });

  it('our own pages are light or dark as chosen, wherever they are open', async () => {
    const popup = await stage.openOwn('popup.html?tab=0');
    await open();
    const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper(options);
    await options.locator('#colour-scheme').selectOption('dark');
    await expect.poll(() => paper(options)).not.toBe(light);
    await expect.poll(() => paper(popup)).toBe(await paper(options));
    await options.locator('#colour-scheme').selectOption('light');
    await expect.poll(() => paper(options)).toBe(light);
    await popup.close();
  });
});

describe('shortcuts', () => {
  it('are those in force, and the way to change them is the browser’s own page', async () => {
    await open();
    const inForce = await (await stage.browser.worker()).evaluate(() => chrome.commands.getAll());
    expect(inForce.length).toBeGreaterThan(3);
    for (const { name, shortcut } of inForce) {
      const words = await options.locator(`[data-command="${name}"] dd`).innerText();
      expect(words, name).toBe(shortcut || 'none');
    }
    const opened = stage.context.waitForEvent('page');
    await options.locator('#change-shortcuts').click();
    const page = await opened;
    await expect.poll(() => page.url()).toBe('chrome://extensions/shortcuts');
    await page.close();
  });
});

describe('the dataset', () => {
  it('says its version, its date, what it holds, and every source with what rests on it', async () => {
    const { version, positions, sources, formCounts } = dataset;
    await open();
    expect(await options.locator('#edition').innerText()).toContain(version);
    expect(await options.locator('.figures').innerText()).toContain(String(positions.length));
    expect(await options.locator('tr[data-language="ru"] td').first().innerText()).toBe(String(formCounts.ru));
    expect(await options.locator('.source a').count()).toBe(sources.length);
    const [most] = [...sources].sort((a, b) => b.positions - a.positions);
    await options.locator('#find-source').fill(most?.title ?? '');
    await options.getByText(`${most?.positions} positions rest on it`).first().waitFor();
    expect(await options.locator('.source a').count()).toBeLessThan(sources.length);
  });
});

describe('the settings file', () => {
  const choose = (values: object) => options.evaluate((all) => chrome.storage.local.set(all), values as never);
  async function load(text: string): Promise<void> {
    const path = join(tmpdir(), 'settings-under-test.json');
    await writeFile(path, text);
    await options.locator('#settings-file').setInputFiles(path);
  }

  it('carries everything that was chosen out and back, and resets it only when asked twice', async () => {
    const page = await stage.openPainted(PAGE);
    await open();
    await choose({ mutedConcepts: ['tunis-agenda'], paintMode: 'overlay' });
    await expectPainted(page, ['WSIS Forum']);
    const download = options.waitForEvent('download');
    await options.locator('#save-settings').click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      wsisLens: 'settings',
      settings: { mutedConcepts: ['tunis-agenda'], paintMode: 'overlay' },
    });

    await options.locator('#reset-settings').click();
    await options.getByRole('button', { name: 'Keep settings' }).click();
    await expectPainted(page, ['WSIS Forum']);
    await options.locator('#reset-settings').click();
    await options.locator('#reset-yes').click();
    await expectPainted(page, ALL);
    expect(await stored('get')).toEqual({});

    await load(text);
    await options.getByText('The settings of settings-under-test.json are in force.').waitFor();
    await expectPainted(page, ['WSIS Forum']);
    await page.close();
  });

  it('a file that is wrong names the fields and how to mend them, and changes nothing', async () => {
    await open();
    await choose({ mutedConcepts: ['igf'] });
    const settings = { enabled: false, paintMode: 'loud', printMarks: 'yes' };
    await load(JSON.stringify({ wsisLens: 'settings', version: 1, settings }));
    const said = options.locator('#file-said');
    await expect.poll(() => said.innerText()).toContain('Nothing was changed.');
    const lines = await said.locator('li').allInnerTexts();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/settings\.paintMode: .*auto.*; write one of these names/);
    expect(lines[1]).toMatch(/settings\.printMarks: .*; write true or false/);
    expect(await stored('get')).toEqual({ mutedConcepts: ['igf'] });
  });

  it('sites of the file are asked for one press later, since only the person can allow them', async () => {
    await open();
    const sites = ['www.example.org'];
    await load(JSON.stringify({ wsisLens: 'settings', version: 1, settings: { rail: true }, sites }));
    await options.locator('#allow-sites').waitFor();
    expect(await options.locator('#file-said').innerText()).toContain('www.example.org');
    expect(await stored('get')).toEqual({ rail: true });
  });
});

describe('by keyboard alone', () => {
  /** Goes on with Tab until an element has the keyboard. */
  async function tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      const there = await options.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
      if (there) return;
      await options.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${selector}`);
  }

  it('to a section, through the search, a site, a term and a choice, and to the end of the page', async () => {
    const page = await stage.openPainted(PAGE);
    await open();
    await options.bringToFront();
    await tabTo('nav a[href="#search"]');
    await options.keyboard.press('Enter');
    await tabTo('#search-field');
    await options.keyboard.type('permanent');
    await options.locator('#found-positions > li').first().waitFor();
    await tabTo('#found-positions summary');
    await options.keyboard.press('Enter');
    await tabTo('#found-positions .sources a');

    await tabTo('#find-site');
    await options.keyboard.type('itu.int');
    await tabTo('[id^="site-"][role="switch"]');
    await options.keyboard.press('Space');
    await options.locator('#off-sites', { hasText: 'itu.int' }).waitFor();
    await tabTo('#off-sites button');
    await options.keyboard.press('Enter');
    await options.locator('#off-sites').waitFor({ state: 'detached' });

    await tabTo('#find-term');
    await options.keyboard.type('Tunis Agenda');
    await tabTo('#term-tunis-agenda');
    await options.keyboard.press('Space');
    await expectPainted(page, ['WSIS Forum']);
    await options.bringToFront();

    await tabTo('#colour-scheme');
    await options.keyboard.press('ArrowDown');
    await expect.poll(async () => (await stored('get')).colourScheme).toBe('light');
    await tabTo('#reset-settings');
    await options.keyboard.press('Enter');
    await options.locator('dialog[open]').waitFor();
    await options.keyboard.press('Escape');
    await options.locator('dialog').waitFor({ state: 'detached' });
    await options.locator('#reset-settings:focus').waitFor();
    expect((await stored('get')).mutedConcepts).toEqual(['tunis-agenda']);
    await options.keyboard.press('Enter');
    await tabTo('#reset-yes');
    await options.keyboard.press('Enter');
    await expectPainted(page, ALL);
    await page.close();
  });
});

it('the popup leads there', async () => {
  const page = await stage.openPainted(PAGE);
  const popup = await stage.popupFor(page);
  const opened = stage.context.waitForEvent('page');
  await popup.locator('#all-options').click();
  options = await opened;
  await options.locator('#dataset').waitFor();
  expect(options.url()).toBe(`chrome-extension://${stage.browser.extensionId}/options.html`);
  await page.close();
});
