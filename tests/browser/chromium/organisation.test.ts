/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';

const POLICY = {
  mutedConcepts: ['wsis-forum'],
  lookColour: 'green',
  colourScheme: 'dark',
  printMarks: true,
  locked: ['enabled', 'disabledHosts', 'mutedConcepts', 'lookColour', 'printMarks'],
};

/** A browser reads what an organisation decides from places of the whole machine, so here its answer is put in the place of that. */
const decided = (policy: object): void => {
  if (location.protocol !== 'chrome-extension:') return;
  Object.defineProperty(chrome.storage.managed, 'get', { value: () => Promise.resolve(policy) });
};

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

it('where nobody has decided anything, nothing is locked', async () => {
  const worker = await stage.browser.worker();
  expect(await worker.evaluate(() => chrome.storage.managed.get(null))).toEqual({});
  const options = await stage.openOwn('options.html');
  await options.locator('#site-un').waitFor({ state: 'attached' });
  expect(await options.locator('.locked').count()).toBe(0);
  await options.close();
});

describe('what the organisation has decided', () => {
  let page: Page;
  beforeAll(async () => {
    await (await stage.browser.worker()).evaluate(decided, POLICY);
    await stage.context.addInitScript(decided, POLICY);
    page = await stage.open('<p>The WSIS Forum met. The Tunis Agenda is long.</p>');
  });

  it('holds in pages', () => expectPainted(page, ['Tunis Agenda']));

  it('stands in the options as decided, and cannot be changed', async () => {
    const options = await stage.openOwn('options.html');
    const locked = async (id: string): Promise<[boolean, number]> => {
      const control = options.locator(`#${id}`);
      await control.waitFor({ state: 'attached' });
      return [await control.isDisabled(), await options.locator(`label[for="${id}"] .locked`).count()];
    };
    await options.locator('label[for="everywhere"] .locked').waitFor();
    for (const id of ['everywhere', 'site-un', 'term-wsis-forum', 'look-colour', 'print'])
      expect([id, await locked(id)]).toEqual([id, [true, 1]]);
    for (const id of ['theme-process', 'look-style', 'colour-scheme', 'rail'])
      expect([id, await locked(id)]).toEqual([id, [false, 0]]);
    expect(await options.locator('#look-colour').inputValue()).toBe('green');
    expect(await options.locator('#colour-scheme').inputValue()).toBe('dark');
    expect(await options.locator('#term-wsis-forum').isChecked()).toBe(false);
    expect(await options.locator('label[for="print"]').innerText()).toContain('Set by your organisation');
    // What is only a default is the person's to change.
    await options.locator('#colour-scheme').selectOption('light');
    await expect
      .poll(async () => (await stage.browser.worker()).evaluate(() => chrome.storage.local.get()))
      .toEqual({ colourScheme: 'light' });
    await options.close();
  });

  it('is not changed from a note, which says so', async () => {
    await page.bringToFront();
    await page.locator('mark').first().click();
    const card = page.locator('wsis-lens-host .card');
    await card.locator('button.mute').click();
    await expect.poll(() => card.locator('.said').innerText()).toBe('Set by your organisation');
    expect(await card.locator('h2').innerText()).toContain('Tunis Agenda');
    await expectPainted(page, ['Tunis Agenda']);
    await page.keyboard.press('Escape');
  });

  it('stands in the popup too', async () => {
    const popup = await stage.popupFor(page);
    await popup.locator('label[for="site"] .locked').waitFor();
    expect(await popup.locator('#everywhere').isDisabled()).toBe(true);
    expect(await popup.locator('#site').isDisabled()).toBe(true);
    await popup.locator('.muted summary').click();
    expect(await popup.locator('[data-unmute="wsis-forum"]').isDisabled()).toBe(true);
    await popup.close();
  });
});
