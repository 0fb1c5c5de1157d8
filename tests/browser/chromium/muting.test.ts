/// <reference types="chrome" />
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, countedIn, expectPainted } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear()));
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const PAGE = `<p>The WSIS Forum met. The Tunis Agenda is long.</p><p>Then the WSIS Forum met again.</p>
  <iframe src="/muted-frame"></iframe>`;
const FRAME = '<p>The WSIS Forum in a frame, and the Tunis Agenda.</p>';
const ALL = ['WSIS Forum', 'Tunis Agenda', 'WSIS Forum'];

async function open() {
  stage.server.set('/muted-frame', FRAME, 'www.un.org');
  const page = await stage.open(PAGE);
  await expectPainted(page, ALL);
  const frame = page.frames()[1];
  if (!frame) throw new Error('the page has no frame');
  const inFrame = () => frame.locator('mark.wsis-lens').allInnerTexts();
  await expect.poll(inFrame).toEqual(['WSIS Forum', 'Tunis Agenda']);
  return { page, inFrame };
}

describe.each(['marks', 'overlay'])('a muted term, painted as %s', (mode) => {
  it('is neither painted nor counted, in any frame or tab, and comes back', async () => {
    const other = await stage.open('<p>WSIS Forum</p>', { host: 'www.itu.int' });
    const { page, inFrame } = await open();
    await choose(stage, 'paintMode', mode);
    await choose(stage, 'mutedConcepts', ['wsis-forum']);
    await expectPainted(page, ['Tunis Agenda']);
    await expectPainted(other, []);
    if (mode === 'marks') await expect.poll(inFrame).toEqual(['Tunis Agenda']);
    expect(await countedIn(stage, page)).toBe(2);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('#muted').innerText()).toContain('3 mentions of muted terms');
    await popup.close();

    await choose(stage, 'mutedConcepts', []);
    await expectPainted(page, ALL);
    await expectPainted(other, ['WSIS Forum']);
    expect(await countedIn(stage, page)).toBe(5);
    await page.close();
    await other.close();
  });
});

it('a muted theme takes all of its terms', async () => {
  const { page } = await open();
  const popup = await stage.popupFor(page);
  const theme = popup.locator('.theme', { has: popup.locator('[data-concept="tunis-agenda"]') });
  await choose(stage, 'mutedThemes', [await theme.getAttribute('data-theme')]);
  await expect.poll(() => popup.locator('[data-concept="tunis-agenda"]').count()).toBe(0);
  await popup.close();
  await page.close();
});

it('what is muted is not walked to', async () => {
  const { page } = await open();
  await choose(stage, 'mutedConcepts', ['wsis-forum']);
  await expectPainted(page, ['Tunis Agenda']);
  const popup = await stage.popupFor(page);
  await popup.locator('[data-concept="tunis-agenda"]').click();
  await page.bringToFront();
  const next = async () =>
    (await stage.browser.worker()).evaluate(() => {
      (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('next-mention');
    });
  await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
  await next();
  await page.waitForTimeout(300);
  expect(await page.locator('.card h2').innerText()).toContain('Tunis Agenda');
  await popup.close();
  await page.close();
});

it('a note that is open closes when its term is muted', async () => {
  const { page } = await open();
  await page.locator('mark').first().click();
  await page.locator('.card h2').waitFor();
  await choose(stage, 'mutedConcepts', ['wsis-forum']);
  await page.locator('.card').waitFor({ state: 'hidden' });
  await page.close();
});

it('nothing is matched again, but what the page adds is muted too', async () => {
  const { page } = await open();
  const worker = await stage.browser.worker();
  await worker.evaluate(() => {
    const counter = globalThis as unknown as { asked: number };
    counter.asked = 0;
    chrome.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type === 'match') counter.asked++;
    });
  });
  const asked = () => worker.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  await choose(stage, 'mutedConcepts', ['wsis-forum']);
  await expectPainted(page, ['Tunis Agenda']);
  await choose(stage, 'mutedConcepts', []);
  await expectPainted(page, ALL);
  expect(await asked()).toBe(0);
  await choose(stage, 'mutedConcepts', ['wsis-forum']);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>WSIS Forum and Tunis Commitment</p>'));
  await expectPainted(page, ['Tunis Agenda', 'Tunis Commitment']);
  expect(await asked()).toBeGreaterThan(0);
  await page.close();
});
