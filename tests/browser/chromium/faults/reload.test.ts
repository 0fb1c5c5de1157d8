/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { expectPainted } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Puts our script into a page as the extension does with open pages when it has been brought up to date. */
async function putAgain(tab: number): Promise<void> {
  const worker = await stage.browser.worker();
  await worker.evaluate(
    (tabId) =>
      chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/content-scripts/content.js'] }),
    tab,
  );
}

describe('our script comes into a page in which it is already', () => {
  it.each([
    ['with marks', '<p>The WSIS Forum</p>', ['WSIS Forum']],
    [
      'with marks and overlay',
      '<p>The WSIS Forum</p><div id="root">The Tunis Agenda</div>',
      ['WSIS Forum', 'Tunis Agenda'],
    ],
    ['with a note that is open', '<p>The WSIS Forum</p>', ['WSIS Forum']],
    ['in frames', '<p>The WSIS Forum</p><iframe srcdoc="<p>The Tunis Agenda</p>"></iframe>', ['WSIS Forum']],
  ])('%s: the page is annotated once, by the newest', async (what, html, painted) => {
    const page = await stage.openPainted(html);
    await expectPainted(page, painted);
    const tab = await stage.tabOf(page);
    const mark = page.locator('mark.wsis-lens').first();
    const token = await mark.getAttribute('data-wsis-lens');
    if (what.includes('note')) {
      await mark.hover();
      await page.locator('.card').waitFor();
      await page.mouse.move(600, 700);
    }
    for (let times = 0; times < 3; times++) await putAgain(tab);
    await expect.poll(() => mark.getAttribute('data-wsis-lens')).not.toBe(token);
    await expectPainted(page, painted);
    // What is new is found once, and the note opens once.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The Geneva Plan of Action</p>'));
    await expectPainted(page, [...painted, 'Geneva Plan of Action']);
    await mark.hover();
    await expect.poll(() => page.locator('.card h2').allInnerTexts()).toEqual(['WSIS Forum']);
    expect(stage.errors).toEqual([]);
    await page.close();
  });
});
