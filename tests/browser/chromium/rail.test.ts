/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose } from '../support/painted.ts';
import { contrast } from '../support/pixels.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear()));
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const LONG = '<p>WSIS Forum</p><p style="margin-top:3000px">Tunis Agenda</p><div style="height:3000px"></div>';
const ticks = (page: Page) => page.locator('.rail i');

async function open(html = LONG): Promise<Page> {
  const page = await stage.openPainted(html);
  await choose(stage, 'rail', true);
  return page;
}

describe('the rail', () => {
  it('is there where it is chosen, moves nothing, and goes without a trace', async () => {
    const page = await stage.openPainted(LONG);
    const layout = () =>
      page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollHeight]);
    const before = await layout();
    await page.waitForTimeout(400);
    expect(await ticks(page).count()).toBe(0);
    await choose(stage, 'rail', true);
    await expect.poll(() => ticks(page).count()).toBe(2);
    expect(await layout()).toEqual(before);
    await choose(stage, 'rail', false);
    await expect.poll(() => page.locator('wsis-lens-host').count()).toBe(0);
    await page.close();
  });

  it('is chosen in the options', async () => {
    const page = await stage.openPainted(LONG);
    const options = await stage.openOwn('options.html');
    await options.locator('#rail').click();
    await expect.poll(() => ticks(page).count()).toBe(2);
    await options.close();
    await page.close();
  });

  it('has a tick where a mention stands, beside the scroll bar, in the colour of its theme', async () => {
    const page = await open(LONG.replace('Tunis Agenda', 'Internet Governance Forum'));
    await expect.poll(() => ticks(page).count()).toBe(2);
    const boxes = await Promise.all((await ticks(page).all()).map((tick) => tick.boundingBox()));
    const { height, width, share } = await page.evaluate(() => ({
      height: innerHeight,
      width: document.documentElement.clientWidth,
      share:
        (document.querySelectorAll('mark')[1]?.getBoundingClientRect().top ?? 0) /
        document.documentElement.scrollHeight,
    }));
    expect(boxes[0]?.y).toBeLessThan(10);
    expect(Math.abs((boxes[1]?.y ?? 0) - share * height)).toBeLessThanOrEqual(6);
    for (const box of boxes) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const colours = await ticks(page).evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(new Set(colours).size).toBe(2);
    await page.close();
  });

  it('stands where lines end, in right-to-left pages on the left, and is seen on white and on black', async () => {
    const page = await open(`<html dir="rtl"><body>${LONG}</body></html>`);
    await expect.poll(() => ticks(page).count()).toBe(2);
    expect((await ticks(page).first().boundingBox())?.x).toBe(0);
    const colours = await ticks(page)
      .first()
      .evaluate((tick) =>
        Array.from({ length: 8 }, (_, theme) => {
          (tick as HTMLElement).dataset.theme = String(theme);
          return getComputedStyle(tick).backgroundColor.match(/\d+/g)?.map(Number) as [number, number, number];
        }),
      );
    expect(new Set(colours.map(String)).size).toBe(8);
    for (const colour of colours) {
      expect(contrast(colour, [255, 255, 255])).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, [0, 0, 0])).toBeGreaterThanOrEqual(3);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await ticks(page).evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(new Set(forced).size).toBe(1);
    await page.close();
  });

  it('is pressed to go there', async () => {
    const page = await open();
    await ticks(page).nth(1).click();
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.close();
  });

  it('follows the page and what is muted', async () => {
    const page = await open();
    await expect.poll(() => ticks(page).count()).toBe(2);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Geneva Plan of Action</p>'));
    await expect.poll(() => ticks(page).count()).toBe(3);
    await choose(stage, 'mutedConcepts', ['wsis-forum']);
    await expect.poll(() => ticks(page).count()).toBe(2);
    await choose(stage, 'enabled', false);
    await expect.poll(() => page.locator('wsis-lens-host').count()).toBe(0);
    await page.close();
  });

  it('leaves the pointer what lies under it, and is not drawn where nothing scrolls', async () => {
    const page = await open();
    await expect.poll(() => ticks(page).count()).toBe(2);
    const under = await page.evaluate(
      () => document.elementFromPoint(document.documentElement.clientWidth - 3, 100)?.localName,
    );
    expect(under).not.toBe('wsis-lens-host');
    await page.close();
    const short = await open('<p>WSIS Forum</p>');
    await short.waitForTimeout(500);
    expect(await ticks(short).count()).toBe(0);
    await short.close();
  });
});
