/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { documentPdf } from '../support/document-pdf.ts';
import { openReader } from '../support/reader-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

/** What has the keyboard: its id, else what it says, else what it is. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.id || at?.getAttribute('aria-label') || at?.className || at?.localName || '';
  });

async function tabTo(page: Page, what: string | RegExp, key = 'Tab'): Promise<void> {
  const way: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    way.push(at);
    if (typeof what === 'string' ? at === what : what.test(at)) return;
  }
  throw new Error(`the keyboard does not come to ${what}: ${way.join(', ')}`);
}

it('everything in the reader can be done by keyboard', { timeout: 120_000 }, async () => {
  const numbers = Array.from({ length: 60 }, (_, index) => String(index + 1));
  const { pdf, places } = await documentPdf({ title: 'A text', symbol: 'A/RES/80/173', numbers });
  const { page } = await openReader(stage, pdf.bytes);
  await page.locator('.paper-margin .marker').first().waitFor();
  const isAt = (number: number) => expect.poll(() => page.locator('#page-number').inputValue()).toBe(String(number));

  // Small pages: in from the toolbar, on to a page, out again.
  await tabTo(page, 'thumbnails-switch');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Page 3');
  await page.keyboard.press('Enter');
  await isAt(3);
  await page.keyboard.press('t');
  await tabTo(page, 'thumbnails-switch', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.thumbnails').count()).toBe(0);

  // Along the toolbar, as in any.
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).not.toBe('thumbnails-switch');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('thumbnails-switch');
  await tabTo(page, 'page-number');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await isAt(2);
  await tabTo(page, 'zoom');
  await page.keyboard.press('Escape');

  // Search, and back to the text.
  await page.keyboard.press('Control+f');
  await expect.poll(() => focused(page)).toBe('find');
  await page.keyboard.type('day 40');
  await expect.poll(() => page.locator('#found').innerText()).toBe('1 of 1');
  await isAt(places.get('39')?.page as number);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('pages');

  // Through the text.
  await page.keyboard.press('Home');
  await isAt(1);
  await page.keyboard.press('n');
  await isAt(2);
  await page.keyboard.press('End');
  await isAt(await page.locator('.page').count());
  await page.keyboard.press('Control+=');
  const before = await page.locator('#zoom').inputValue();
  await page.keyboard.press('Control+-');
  await expect.poll(() => page.locator('#zoom').inputValue()).not.toBe(before);

  // From marker to marker, into the note and back.
  const heading = (): Promise<string | null> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('wsis-lens-host')]
          .map((host) => host.shadowRoot?.querySelector('.card:popover-open h2')?.textContent)
          .find(Boolean) ?? null,
    );
  await tabTo(page, /^Note on paragraph/);
  const marker = await focused(page);
  const number = /paragraph (\w+)/.exec(marker)?.[1] as string;
  await page.keyboard.press('Enter');
  await expect.poll(heading).toContain(`paragraph ${number}`);
  // What has the keyboard is on the screen.
  await isAt(places.get(number)?.page as number);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('card');
  await page.keyboard.press('Escape');
  await expect.poll(heading).toBe(null);
  expect(await focused(page)).toBe(marker);
});
