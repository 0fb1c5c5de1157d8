/// <reference types="chrome" />
/** What can be done on our surfaces, done by keyboard alone. The note card's is in card.test.ts. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tabTo, walkByTab } from '../support/by-keyboard.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';
import { closeSurfaces, openSurface, panelOver, SURFACES } from '../support/surfaces.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await closeSurfaces(stage);
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const PAGE = `<!doctype html><title>A page of forums</title>
  <p>The WSIS Forum met. The Tunis Agenda is long.</p>
  <p style="margin-top: 2000px">Then the IGF Secretariat wrote to the WSIS Forum.</p>`;
const heading = (page: Page) => page.locator('.card h2').allInnerTexts();
const stored = async (): Promise<Record<string, unknown>> =>
  (await stage.browser.worker()).evaluate(() => chrome.storage.local.get());

/** The sample is text alone. */
const OWN = SURFACES.filter(({ ours, name }) => ours === 'html' && name !== 'sample');

it.each(OWN)('$name: Tab comes to everything, and one sees where it is', async (surface) => {
  const page = await openSurface(stage, surface);
  const { stops, missed, unseen } = await walkByTab(page);
  expect(missed).toEqual([]);
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(2);
});

describe('the popup', () => {
  async function open(): Promise<{ page: Page; popup: Page }> {
    const page = await stage.openPainted(PAGE);
    const popup = await stage.popupFor(page);
    await popup.locator('.theme').first().waitFor();
    return { page, popup };
  }

  it('narrows down, goes to a mention, and shows positions', async () => {
    const { page, popup } = await open();
    await tabTo(popup, '[data-chart]:nth-child(2)');
    await popup.keyboard.press('Enter');
    expect(await popup.locator('.theme').count()).toBe(1);
    await popup.keyboard.press('Space');
    expect(await popup.locator('.theme').count()).toBe(2);
    await tabTo(popup, '#search');
    await popup.keyboard.type('secretariat');
    await tabTo(popup, '[data-concept="igf-secretariat"]');
    await popup.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toEqual(['IGF Secretariat']);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await popup.keyboard.press('Shift+Tab');
    await tabTo(popup, '[name="view"]');
    await popup.keyboard.press('ArrowRight');
    expect(await popup.locator('[data-position]').count()).toBeGreaterThan(0);
  });

  it('mutes a theme, shows it again, and switches off', async () => {
    const { page, popup } = await open();
    await tabTo(popup, '[data-theme="wsis-framework"] .mute');
    await popup.keyboard.press('Enter');
    await expectPainted(page, ['IGF Secretariat']);
    await tabTo(popup, '.muted summary');
    await popup.keyboard.press('Enter');
    await tabTo(popup, '[data-unmute="wsis-framework"]');
    await popup.keyboard.press('Enter');
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda', 'IGF Secretariat', 'WSIS Forum']);
    await popup.keyboard.press('Shift+Tab');
    await tabTo(popup, '#site');
    await popup.keyboard.press('Space');
    await expectPainted(page, []);
  });

  it('copies a brief in another format', async () => {
    const { popup } = await open();
    await tabTo(popup, '.export summary');
    await popup.keyboard.press('Enter');
    await tabTo(popup, '#format');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    expect(await popup.locator('#format').inputValue()).toBe('csv');
    await tabTo(popup, '#copy-brief');
    await popup.keyboard.press('Enter');
    await expect.poll(() => popup.locator('.export [role=status]').innerText()).toBe('Copied.');
  });
});

it('the panel: searched, and from a sentence to its place in the page', async () => {
  const page = await stage.openPainted(PAGE);
  const panel = await panelOver(stage, page);
  await tabTo(panel, '#search');
  await panel.keyboard.type('secretariat');
  await expect.poll(() => panel.locator('.passages > li').count()).toBe(1);
  await tabTo(panel, '[data-target="igf-secretariat"]');
  await panel.keyboard.press('Space');
  await expect.poll(() => heading(page)).toEqual(['IGF Secretariat']);
});

describe('the options', () => {
  it('find a position, and a term that is switched off', async () => {
    const options = await stage.openOwn('options.html');
    await options.locator('#dataset').waitFor();
    await tabTo(options, '#search-field');
    await options.keyboard.type('permanent');
    await options.locator('#found-positions li').first().waitFor();
    await tabTo(options, '#found-positions summary');
    await options.keyboard.press('Enter');
    expect(await options.locator('#found-positions details[open]').count()).toBe(1);
    await tabTo(options, '#find-term');
    await options.keyboard.type('Tunis Agenda');
    await tabTo(options, '#term-tunis-agenda');
    await options.keyboard.press('Space');
    await expect.poll(stored).toMatchObject({ mutedConcepts: ['tunis-agenda'] });
  });

  it('a colour scheme and a look are chosen, and everything is reset', async () => {
    const options = await stage.openOwn('options.html');
    await options.locator('#dataset').waitFor();
    await tabTo(options, '#colour-scheme');
    await options.keyboard.press('ArrowDown');
    await expect.poll(stored).toMatchObject({ colourScheme: 'light' });
    await tabTo(options, '#reset-settings');
    await options.keyboard.press('Enter');
    await options.locator('dialog[open]').waitFor();
    await options.keyboard.press('Escape');
    await expect.poll(() => options.locator('dialog[open]').count()).toBe(0);
    await expect.poll(stored).toMatchObject({ colourScheme: 'light' });
    expect(await options.evaluate(() => document.activeElement?.id)).toBe('reset-settings');
    await options.keyboard.press('Enter');
    await options.locator('dialog[open]').waitFor();
    await tabTo(options, '#reset-yes');
    await options.keyboard.press('Enter');
    await expect.poll(stored).toEqual({});
  });
});

it('the first page: from term to term in the sample, and off', async () => {
  const welcome = await stage.openOwn('welcome.html');
  await welcome.locator('aside li').first().waitFor();
  await tabTo(welcome, '#sample-next');
  await welcome.keyboard.press('Enter');
  await expect.poll(() => welcome.frameLocator('iframe.sample').locator('.card h2').count()).toBe(1);
  await welcome.bringToFront();
  await tabTo(welcome, '[role="switch"]');
  await welcome.keyboard.press('Space');
  await expect.poll(stored).toMatchObject({ enabled: false });
});
