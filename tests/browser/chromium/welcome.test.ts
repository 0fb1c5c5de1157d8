/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';

let stage: Stage;
let welcome: Page;
beforeAll(async () => {
  stage = await setStage({ welcome: true });
  const isIt = (page: Page): boolean => page.url().endsWith('/welcome.html');
  welcome = stage.context.pages().find(isIt) ?? (await stage.context.waitForEvent('page', isIt));
  await welcome.locator('aside li').first().waitFor();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

describe('after the installation', () => {
  const sample = () => welcome.frameLocator('iframe.sample');
  const count = () => welcome.locator('#sample-count').innerText();
  const painted = () => {
    const frame = welcome.frames().find((each) => each.url().endsWith('/sample.html'));
    return frame?.evaluate(() => [...(CSS.highlights.get('wsis-lens') ?? [])].length);
  };

  it('one page opens, asks for nothing, and has chosen nothing', async () => {
    expect(stage.context.pages().filter((page) => page.url().includes('welcome'))).toHaveLength(1);
    const worker = await stage.browser.worker();
    expect(await worker.evaluate(() => chrome.storage.local.get())).toEqual({});
    expect(stage.server.requests).toEqual([]);
  });

  it('shows terms in the sample, and what the popup would count', async () => {
    await expect.poll(painted).toBeGreaterThan(5);
    await expect.poll(count).toBe(`${await painted()} mentions`);
    expect(await welcome.locator('aside li').count()).toBeGreaterThan(2);
    expect(await welcome.locator('mark, wsis-lens-host').count()).toBe(0);
  });

  it('a pointer on a term opens its note', async () => {
    await welcome.bringToFront();
    const frame = welcome.locator('iframe.sample');
    await frame.scrollIntoViewIfNeeded();
    const inFrame = await sample()
      .locator('article p')
      .first()
      .evaluate((paragraph) => {
        const range = document.createRange();
        const text = paragraph.firstChild as Text;
        const start = text.data.indexOf('Tunis Agenda');
        range.setStart(text, start);
        range.setEnd(text, start + 5);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    const box = await frame.boundingBox();
    await welcome.mouse.move((box?.x ?? 0) + inFrame.x, (box?.y ?? 0) + inFrame.y, { steps: 3 });
    await expect.poll(() => sample().locator('.card h2').innerText()).toContain('Tunis Agenda');
    await welcome.mouse.move(2, 2);
  });

  it('the keyboard goes from term to term', async () => {
    await welcome.locator('#sample-next').focus();
    await welcome.keyboard.press('Enter');
    await expect.poll(() => sample().locator('.card h2').innerText()).toContain('World Summit');
    await welcome.keyboard.press('Escape');
    await sample().locator('.card').waitFor({ state: 'hidden' });
  });

  it('the switch is the one of the popup: the sample and every page follow', async () => {
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    await welcome.bringToFront();
    await welcome.locator('#everywhere').uncheck();
    await expectPainted(page, []);
    await expect.poll(painted).toBe(0);
    await expect.poll(count).toBe('Annotations are off.');
    await welcome.locator('#everywhere').check();
    await expectPainted(page, ['WSIS Forum']);
    await expect.poll(painted).toBeGreaterThan(5);
    await page.close();
  });

  it('leads to the options', async () => {
    const opened = stage.context.waitForEvent('page');
    await welcome.locator('#to-options').click();
    const options = await opened;
    await options.locator('#dataset').waitFor();
    await options.close();
  });
});
