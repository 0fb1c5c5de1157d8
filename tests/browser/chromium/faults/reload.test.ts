/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { expectPainted } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function reload(): Promise<void> {
  const worker = await stage.browser.worker();
  const next = stage.context.waitForEvent('serviceworker');
  await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
  await next;
}

describe('the extension is brought up to date under open pages', () => {
  it.each([
    ['marks', '<p>The WSIS Forum</p>'],
    ['overlay', '<p>The WSIS Forum</p><div id="root"><p>The Tunis Agenda</p></div>'],
    ['a note that is open', '<p>The WSIS Forum</p>'],
  ])('%s: each page is annotated once, by the new one', async (what, html) => {
    const page = await stage.openPainted(html);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const before = html.includes('root') ? ['WSIS Forum', 'Tunis Agenda'] : ['WSIS Forum'];
    await expectPainted(page, before);
    const mark = page.locator('mark.wsis-lens');
    const token = await mark.getAttribute('data-wsis-lens');
    if (what.startsWith('a note')) {
      await mark.hover();
      await page.locator('.card').waitFor();
    }
    await reload();
    await expect.poll(() => mark.first().getAttribute('data-wsis-lens'), { timeout: 20_000 }).not.toBe(token);
    await expectPainted(page, before);
    expect(await page.evaluate(() => document.querySelectorAll('wsis-lens-host').length)).toBeLessThanOrEqual(1);
    // What is new is found, once, and the note opens.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The Geneva Plan of Action</p>'));
    await expectPainted(page, [...before, 'Geneva Plan of Action']);
    await page.mouse.move(600, 700);
    await mark.first().hover();
    await expect.poll(() => page.locator('.card h2').innerText()).toBe('WSIS Forum');
    expect(errors).toEqual([]);
    await page.close();
  });
});
