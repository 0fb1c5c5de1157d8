/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressAction } from '../support/action.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';

const HOST = 'www.example.org';
const PAGE = '<p>The WSIS Forum met.</p><iframe src="/uncovered-frame"></iframe>';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  stage.server.set('/uncovered-frame', '<p>The Tunis Agenda</p>', HOST);
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

describe('a site that is not covered', () => {
  it('is annotated once where the person says so, with its frames, and not when it is loaded again', async () => {
    const page = await stage.open(PAGE, { host: HOST });
    const popup = await pressAction(stage, page);
    const status = () => popup.evaluate<string>(`document.querySelector('.state')?.dataset.status`);
    await expect.poll(status).toBe('uncovered');
    await expectPainted(page, []);
    await popup.evaluate(`document.getElementById('once').click()`);
    await expectPainted(page, ['WSIS Forum']);
    await expect.poll(() => page.frames()[1]?.locator('mark').allInnerTexts()).toEqual(['Tunis Agenda']);
    await expect.poll(status).toBe('annotated');
    expect(await popup.evaluate(`document.getElementById('total').textContent`)).toBe('2');

    // All that works elsewhere works here: notes, settings.
    await page.locator('mark').first().hover();
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('WSIS Forum');
    const worker = await stage.browser.worker();
    await worker.evaluate(() => chrome.storage.local.set({ mutedConcepts: ['wsis-forum'] }));
    await expectPainted(page, []);
    await worker.evaluate(() => chrome.storage.local.clear());
    await expectPainted(page, ['WSIS Forum']);

    await page.reload();
    await page.waitForTimeout(500);
    await expectPainted(page, []);
    expect((await worker.evaluate(() => chrome.permissions.getAll())).origins).not.toContain(`*://${HOST}/*`);
    await page.close();
  });

  it('asks the browser for this one site when the person presses "always"', async () => {
    const page = await stage.open(PAGE, { host: HOST });
    const popup = await pressAction(stage, page);
    await expect.poll(() => popup.evaluate(`document.getElementById('always') !== null`)).toBe(true);
    // The browser's prompt waits for a person; what it is asked is told here.
    const asked = await popup.evaluate(`new Promise((done) => {
      const { request } = chrome.permissions;
      chrome.permissions.request = (what) => { done(what); return Promise.resolve(false); };
      document.getElementById('always').click();
    })`);
    expect(asked).toEqual({ origins: [`*://${HOST}/*`] });
    await page.close();
  });
});
