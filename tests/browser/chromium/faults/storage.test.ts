/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { stopWorker } from '../../support/worker-control.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const stored = async (): Promise<Record<string, unknown>> =>
  (await stage.browser.worker()).evaluate(() => chrome.storage.local.get());

describe('storage that holds what nobody can have chosen', () => {
  it('is set back as far as need be; the person is told once, in the popup and the options', async () => {
    const spoilt = {
      enabled: 'perhaps',
      disabledHosts: ['a.example', 7],
      paintMode: null,
      mutedThemes: [],
      lookColour: 'green',
    };
    await (await stage.browser.worker()).evaluate((values) => chrome.storage.local.set(values), spoilt);
    await stopWorker(stage);
    // What is asked next starts the worker.
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    await expect.poll(stored).toMatchObject({ disabledHosts: ['a.example'], lookColour: 'green', settingsReset: true });
    const popup = await stage.popupFor(page);
    const options = await stage.openOwn('options.html');
    for (const each of [popup, options]) await each.locator('.trouble').waitFor();
    await popup.locator('.trouble button').click();
    for (const each of [popup, options]) await expect.poll(() => each.locator('.trouble').count()).toBe(0);
    expect(await stored()).not.toHaveProperty('settingsReset');
    for (const each of [popup, options, page]) await each.close();
  });
});

describe('storage that fails', () => {
  it.each([
    ['is full', 'set', 'QUOTA_BYTES quota exceeded'],
    ['takes nothing', 'set', 'IO error: .../LOCK: No space left on device'],
  ])('%s: a switch stays as it is, the person is told, nothing is thrown', async (_, method, message) => {
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    const popup = await stage.popupFor(page);
    const errors: string[] = [];
    popup.on('pageerror', (error) => errors.push(String(error)));
    await popup.evaluate(
      ([name, words]) => {
        Object.defineProperty(chrome.storage.local, name as string, {
          value: () => Promise.reject(new Error(words)),
          configurable: true,
        });
      },
      [method, message],
    );
    await popup.locator('#everywhere').dispatchEvent('click');
    await popup.locator('.trouble[role=alert]').waitFor();
    expect(await popup.locator('#everywhere').isChecked()).toBe(true);
    expect(await page.locator('mark.wsis-lens').count()).toBe(1);
    expect(errors).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('gives nothing: pages are left alone, and come back with it', async () => {
    await (await stage.browser.worker()).evaluate(() => {
      const { get } = chrome.storage.local;
      Object.assign(globalThis, { mend: () => Object.assign(chrome.storage.local, { get }) });
      Object.assign(chrome.storage.local, { get: () => Promise.reject(new Error('IO error: Corruption')) });
    });
    const page = await stage.open('<p>The WSIS Forum</p>');
    await page.waitForTimeout(600);
    expect(await page.locator('mark.wsis-lens').count()).toBe(0);
    await (await stage.browser.worker()).evaluate(() => (globalThis as never as { mend(): void }).mend());
    await page.reload();
    await page.locator('mark.wsis-lens').waitFor();
    await page.close();
  });
});
