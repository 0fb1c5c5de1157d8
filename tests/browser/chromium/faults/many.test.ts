/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../../scripts/browser/bundle.ts';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { choose } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

type World = { chosen: typeof import('../../../../lib/settings.ts') };

/** One of the extension's own pages, with the way by which all of them choose. */
async function openWindow(code: string): Promise<Page> {
  const page = await stage.openOwn('options.html');
  await page.evaluate(code);
  return page;
}

describe('many at once', () => {
  it('two windows choose at the same time: nothing chosen is lost', async () => {
    const code = `${await bundle('lib/settings.ts', 'chosen')}; globalThis.chosen = chosen`;
    const windows = await Promise.all([openWindow(code), openWindow(code)]);
    await Promise.all(
      windows.map((each, window) =>
        each.evaluate(async (number) => {
          const { chosen } = globalThis as never as World;
          await Promise.all(
            Array.from({ length: 40 }, async (_, n) => {
              await chosen.muteConcept(`window-${number}-${n}`, true);
              await chosen.setSite(`site-${number}-${n}.example`, false);
              // An even number of times: it ends as it began.
              await chosen.enabledEverywhere.update((on) => !on);
            }),
          );
        }, window),
      ),
    );
    const [first, second] = await Promise.all(
      windows.map((each) =>
        each.evaluate(() => (globalThis as never as World).chosen.settings.mutedConcepts.getValue()),
      ),
    );
    expect(first).toHaveLength(80);
    expect(second).toEqual(first);
    const stored = await (await stage.browser.worker()).evaluate(() => chrome.storage.local.get());
    expect(stored.disabledHosts).toHaveLength(80);
    expect(stored.enabled).toBe(true);
    await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
    for (const each of windows) await each.close();
  });

  it('two popups switch in turn, faster than anybody: both show what is stored, and the page does as it says', async () => {
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    const popups = [await stage.popupFor(page), await stage.popupFor(page)];
    const switches = popups.map((popup) => popup.locator('input[type=checkbox], [role=switch]').first());
    for (let n = 0; n < 7; n++) await Promise.all(switches.map((each) => each.dispatchEvent('click')));
    const worker = await stage.browser.worker();
    await expect
      .poll(async () => {
        const { enabled = true } = await worker.evaluate(() => chrome.storage.local.get('enabled'));
        const shown = await Promise.all(
          switches.map((each) => each.evaluate((input) => (input as HTMLInputElement).checked)),
        );
        return [(await page.locator('mark.wsis-lens').count()) === 1, ...shown].every((is) => is === enabled);
      })
      .toBe(true);
    await choose(stage, 'enabled', true);
    for (const each of [...popups, page]) await each.close();
  });

  it('100 tabs: switched off and on they all follow, and each has its number', async () => {
    const pages: Page[] = [];
    for (let n = 0; n < 100; n += 10)
      pages.push(...(await Promise.all(Array.from({ length: 10 }, () => stage.open('<p>The WSIS Forum</p>')))));
    const painted = async (): Promise<number> => {
      const counts = await Promise.all(pages.map((page) => page.locator('mark.wsis-lens').count()));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await expect.poll(painted, { timeout: 30_000 }).toBe(100);
    await choose(stage, 'enabled', false);
    await expect.poll(painted, { timeout: 30_000 }).toBe(0);
    await choose(stage, 'enabled', true);
    await expect.poll(painted, { timeout: 30_000 }).toBe(100);
    const numbers = (): Promise<number> =>
      stage.browser.worker().then((worker) =>
        worker.evaluate(async () => {
          const tabs = await chrome.tabs.query({ url: '*://www.un.org/*' });
          const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id as number })));
          return texts.filter((text) => text === '1').length;
        }),
      );
    await expect.poll(numbers, { timeout: 30_000 }).toBe(100);
    for (const page of pages) await page.close();
  });
});
