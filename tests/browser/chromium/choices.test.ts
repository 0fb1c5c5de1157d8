/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

const HOSTS = ['dgc.un.org', 'news.un.org', 'press.un.org', 'sdgs.un.org', 'www.itu.int', 'www.un.org'];

describe('what is chosen in several windows at once', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.errors).toEqual([]);
  });

  it('is kept, all of it', async () => {
    const pages = await Promise.all(HOSTS.map((host) => stage.open('<p>WSIS Forum</p>', { host })));
    const popups = [];
    for (const page of pages) popups.push(await stage.popupFor(page));
    for (const popup of popups) await popup.locator('#site').waitFor();
    const worker = await stage.browser.worker();
    const off = async () => (await worker.evaluate(() => chrome.storage.local.get('disabledHosts'))).disabledHosts;
    for (let round = 0; round < 3; round++) {
      for (const expected of [HOSTS, []]) {
        await Promise.all(popups.map((popup) => popup.locator('#site').evaluate((each: HTMLElement) => each.click())));
        await expect.poll(off).toEqual(expected);
      }
    }
    for (const each of [...popups, ...pages]) await each.close();
  });
});
