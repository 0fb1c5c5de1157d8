/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { panelOver } from '../support/surfaces.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
  for (const page of stage.context.pages().slice(1)) await page.close();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const PAGE = `<!doctype html><title>A page of forums</title>
  <p>It rained. The WSIS Forum met, and the Tunis Agenda was read.</p>
  <p id="below" style="margin-top: 2000px">Then the IGF Secretariat wrote a letter.</p>`;

async function open(): Promise<{ page: Page; panel: Page }> {
  const page = await stage.openPainted(PAGE);
  return { page, panel: await panelOver(stage, page) };
}

const sentences = (panel: Page) => panel.locator('.passages .sentence').allInnerTexts();

describe('the panel', () => {
  it('lists the mentions in the order of the page, in their sentences, with the positions beside them', async () => {
    const { panel } = await open();
    expect(await sentences(panel)).toEqual([
      'The WSIS Forum met, and the Tunis Agenda was read.',
      'Then the IGF Secretariat wrote a letter.',
    ]);
    const terms = panel.locator('.passages [data-target]');
    expect(await terms.allInnerTexts()).toEqual(['WSIS Forum', 'Tunis Agenda', 'IGF Secretariat']);
    const beside = panel.locator('.passages > li').nth(1).locator('[data-position]');
    expect(await beside.first().innerText()).toMatch(/TCCM (supports|calls for|welcomes)/);
  });

  it('goes to a mention that is pressed, and opens its note there', async () => {
    const { page, panel } = await open();
    await panel.locator('[data-target="igf-secretariat"]').click();
    await expect.poll(() => page.locator('.card h2').allInnerTexts()).toEqual(['IGF Secretariat']);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  it('takes the keyboard: Enter on a mention goes there', async () => {
    const { page, panel } = await open();
    await panel.locator('[data-target="tunis-agenda"]').focus();
    await panel.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.card h2').allInnerTexts())
      .toEqual(['Tunis Agenda for the Information Society']);
  });

  it('marks the sentence that a person reads as they scroll', async () => {
    const { page, panel } = await open();
    const current = panel.locator('[aria-current] .sentence');
    await page.bringToFront();
    await expect.poll(() => current.allInnerTexts()).toEqual(['The WSIS Forum met, and the Tunis Agenda was read.']);
    await page.locator('#below').evaluate((place) => place.scrollIntoView({ block: 'center' }));
    await expect.poll(() => current.allInnerTexts()).toEqual(['Then the IGF Secretariat wrote a letter.']);
  });

  it('is narrowed down by theme and by words', async () => {
    const { panel } = await open();
    await panel.locator('#search').fill('secretariat');
    expect(await sentences(panel)).toEqual(['Then the IGF Secretariat wrote a letter.']);
    await panel.locator('#search').fill('');
    await panel.locator('[data-chart="wsis-framework"]').click();
    expect(await sentences(panel)).toEqual(['The WSIS Forum met, and the Tunis Agenda was read.']);
  });

  it('follows the page as it changes, and says how it stands when annotations go', async () => {
    const { page, panel } = await open();
    await page.locator('#below').evaluate((place) => {
      place.textContent = 'Nothing but the Global Digital Compact.';
    });
    await expect.poll(() => sentences(panel)).toContain('Nothing but the Global Digital Compact.');
    await (await stage.browser.worker()).evaluate(() => chrome.storage.local.set({ enabled: false }));
    await expect.poll(() => panel.locator('.state').getAttribute('data-status')).toBe('off');
    expect(await panel.locator('.passages').count()).toBe(0);
  });

  it('follows the person from tab to tab', async () => {
    const { page } = await open();
    const other = await stage.openPainted('<p>Only the Tunis Commitment.</p>');
    const panel = await stage.context.newPage();
    await panel.goto(`chrome-extension://${stage.browser.extensionId}/sidepanel.html`);
    await other.bringToFront();
    await expect.poll(() => sentences(panel)).toEqual(['Only the Tunis Commitment.']);
    await page.bringToFront();
    await expect.poll(() => sentences(panel)).toHaveLength(2);
  });

  it('is offered by the popup', async () => {
    const { page } = await open();
    const popup = await stage.popupFor(page);
    expect(await popup.locator('#open-panel').innerText()).toBe('Read along in the side panel');
  });
});
