import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>t</title><p>The Internet Governance Forum and the Tunis Agenda.</p>';

let stage: Stage;
afterEach(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

/** The note on the Forum, opened in a page. */
async function openNote(): Promise<Page> {
  const page = await stage.openPainted(PAGE);
  await page.locator('mark[data-concept="igf"]').click();
  await page.locator('.card h2').waitFor();
  return page;
}

/** Middle of an element from left to right, in CSS pixels. */
async function middle(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return box.x + box.width / 2;
}

describe('Arabic', () => {
  it('the popup is in Arabic and mirrored', async () => {
    stage = await setStage({ locale: 'ar' });
    const popup = await stage.popupFor(await stage.openPainted(PAGE));
    await popup.locator('.theme').first().waitFor();
    expect(await popup.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await popup.locator('header').innerText()).toContain('إشارتان');
    expect(await middle(popup, '.theme h2 .count')).toBeLessThan(await middle(popup, '.theme h2 span'));
    expect(await middle(popup, '#everywhere')).toBeLessThan(await middle(popup, '.switch span'));
    expect(await popup.locator('[data-concept="igf"] [lang="ar"]').innerText()).toBe('منتدى إدارة الإنترنت');
  });

  it('the note is in Arabic and mirrored; what is in English says so and runs from left to right', async () => {
    stage = await setStage({ locale: 'ar' });
    const page = await openNote();
    expect(await page.locator('.card').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.card h2').innerText()).toBe('منتدى إدارة الإنترنت');
    expect(await page.locator('.card .english').innerText()).toBe('Internet Governance Forum');
    expect(await middle(page, '.card .close')).toBeLessThan(await middle(page, '.card h2'));
    const gloss = await page
      .locator('.card .gloss')
      .evaluate((element: HTMLElement) => [element.lang, getComputedStyle(element).direction]);
    expect(gloss).toEqual(['en', 'ltr']);
    expect(await page.locator('.card').innerText()).toContain('الحواشي مكتوبة باللغة الإنكليزية');
  });
});

it.each([
  ['ru', 1, '1 упоминание'],
  ['ru', 3, '3 упоминания'],
  ['ru', 5, '5 упоминаний'],
  ['fr', 2, '2 mentions'],
  ['zh_TW', 2, '2處提及'],
])('%s: %d mentions', async (locale, count, words) => {
  stage = await setStage({ locale });
  const popup = await stage.popupFor(await stage.openPainted(`<p>${'The WSIS Forum. '.repeat(count)}</p>`));
  await expect.poll(() => popup.locator('.total').innerText()).toBe(words);
});

it('a browser in English: English words, English names, and nothing about the language of notes', async () => {
  stage = await setStage();
  const page = await openNote();
  expect(await page.locator('.card').evaluate((card: HTMLElement) => [card.lang, card.dir])).toEqual(['en', 'ltr']);
  expect(await page.locator('.card h2').innerText()).toBe('Internet Governance Forum');
  expect(await page.locator('.card .english, .card .language').count()).toBe(0);
});

it('the note keeps its own direction in a page that runs the other way', async () => {
  stage = await setStage({ locale: 'fr' });
  const page = await stage.openPainted(
    '<!doctype html><html lang="ar" dir="rtl"><title>t</title><p>منتدى إدارة الإنترنت</p>',
  );
  await page.locator('mark').click();
  await page.locator('.card h2').waitFor();
  expect(await page.locator('.card').evaluate((card) => getComputedStyle(card).direction)).toBe('ltr');
  expect(await middle(page, '.card .close')).toBeGreaterThan(await middle(page, '.card h2'));
});
