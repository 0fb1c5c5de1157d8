import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

const ANNOTATED = '<!doctype html><title>t</title><p>The Internet Governance Forum and the WSIS Forum met.</p>';

describe('the popup says how it stands', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it('annotated: total, themes, and the same number on the button', async () => {
    const page = await stage.openPainted(ANNOTATED);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
    expect(await popup.locator('#total').innerText()).toBe('2');
    expect(await popup.locator('.theme').count()).toBe(2);
    const tab = await stage.tabOf(page);
    const badge = await (await stage.browser.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
    expect(badge).toBe('2');
    await popup.close();
    await page.close();
  });

  it('nothing found', async () => {
    const page = await stage.open('<p>The weather was fine.</p>');
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('nothing');
    await popup.close();
    await page.close();
  });

  it('off everywhere, and off on this site only; the button then shows no number', async () => {
    const page = await stage.openPainted(ANNOTATED);
    const popup = await stage.popupFor(page);
    await popup.locator('#site').click();
    await expect.poll(() => popup.locator('.state').innerText()).toContain('off on www.un.org');
    await popup.locator('#everywhere').click();
    await expect.poll(() => popup.locator('.state').innerText()).toContain('off everywhere');
    const tab = await stage.tabOf(page);
    const worker = await stage.browser.worker();
    await expect.poll(() => worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toBe('');
    await popup.locator('#everywhere').click();
    await popup.locator('#site').click();
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
    await popup.close();
    await page.close();
  });

  it('site not covered: nothing is painted, and the popup says so', async () => {
    const page = await stage.open(ANNOTATED, { host: 'www.example.org' });
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('uncovered');
    expect(await page.locator('mark').count()).toBe(0);
    expect(await popup.locator('#site').count()).toBe(0);
    await popup.close();
    await page.close();
  });

  it('a page that no extension may read', async () => {
    const page = await stage.context.newPage();
    await page.goto('chrome://version');
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('forbidden');
    await popup.close();
    await page.close();
  });

  it('a tab that is gone', async () => {
    const popup = await stage.context.newPage();
    await popup.goto(`chrome-extension://${stage.browser.extensionId}/popup.html?tab=123456789`);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('forbidden');
    await popup.close();
  });

  it('corrupt settings count as unset', async () => {
    const worker = await stage.browser.worker();
    await worker.evaluate(() => chrome.storage.local.set({ enabled: 'perhaps', disabledHosts: { odd: 1 } }));
    const page = await stage.openPainted(ANNOTATED);
    const popup = await stage.popupFor(page);
    await popup.locator('#site').click();
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('off');
    await worker.evaluate(() => chrome.storage.local.clear());
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
    await popup.close();
    await page.close();
  });
});
