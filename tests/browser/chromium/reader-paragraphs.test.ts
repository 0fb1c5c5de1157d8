/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { outlineOf } from '../../../lib/summary/outline.ts';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { wholeNumbering } from '../support/document-page.ts';
import { type DocumentPdf, documentPdf } from '../support/document-pdf.ts';
import { openReader } from '../support/reader-page.ts';

const library = new Library(await readDataset());

/** A PDF file with the numbering of a document of the record. */
async function fileOf(id: string): Promise<DocumentPdf & { numbers: string[] }> {
  const document = library.document(id);
  if (!document) throw new Error(`the dataset knows ${id}`);
  const numbers = outlineOf(library, document).map(({ number }) => number);
  const title = document.recognise.titles[0] ?? document.titles.en?.title ?? 'A text';
  const file = await documentPdf({ title, symbol: document.symbols[0], numbers: wholeNumbering(numbers) });
  return { ...file, numbers };
}

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
  expect(stage.errors.splice(0)).toEqual([]);
});
afterAll(() => stage.close());

/** In points from the upper left corner of its page. */
interface SeenMarker {
  number: string;
  page: number;
  left: number;
  right: number;
  middle: number;
}

/** Runs in the page: it is self-contained. */
function readMarkers(): SeenMarker[] {
  const root = document.querySelector('.paper-margin')?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>('.marker') ?? [])].map((marker) => {
    const { left, right, top, bottom } = marker.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const page = [...document.querySelectorAll<HTMLElement>('.page')].find((each) => {
      const box = each.getBoundingClientRect();
      return middle >= box.top && middle <= box.bottom;
    });
    const box = page?.getBoundingClientRect() ?? new DOMRect();
    const scale = Number.parseFloat(page ? getComputedStyle(page).getPropertyValue('--scale-factor') : '1');
    return {
      number: marker.dataset.paragraph ?? '',
      page: Number(page?.dataset.pageNumber),
      left: (left - box.left) / scale,
      right: (right - box.left) / scale,
      middle: (middle - box.top) / scale,
    };
  });
}

/** Each marker stands before the line that its number begins, and no other paragraph has one. */
async function expectBeside(page: Page, { numbers, places }: DocumentPdf & { numbers: string[] }): Promise<void> {
  await expect
    .poll(async () => (await page.evaluate(readMarkers)).map(({ number }) => number), { timeout: 20_000 })
    .toEqual(numbers);
  await expect
    .poll(async () =>
      (await page.evaluate(readMarkers)).filter(({ number, page: on, right, left, middle }) => {
        const place = places.get(number);
        // The middle of a line of 11 points is about a third of that above its base.
        const isBeside = place && on === place.page && Math.abs(middle - (842 - place.y - 3.3)) < 2.5;
        return !isBeside || right > place.x || left < 0;
      }),
    )
    .toEqual([]);
}

const heading = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('wsis-lens-host')]
        .map((host) => host.shadowRoot?.querySelector('.card:popover-open h2')?.textContent)
        .find(Boolean) ?? null,
  );

describe('a PDF file that is a document of the record', () => {
  it.each(['wsis-plus-20-zero-draft', 'wsis-plus-20-revision-1', 'wsis-plus-20-outcome', 'gdc'])(
    '%s has markers beside its paragraphs that have a note',
    async (id) => {
      const file = await fileOf(id);
      const { page } = await openReader(stage, file.pdf.bytes);
      await expectBeside(page, file);
    },
  );

  it('keeps them there at another size, and in another window', async () => {
    const file = await fileOf('wsis-plus-20-outcome');
    const { page } = await openReader(stage, file.pdf.bytes);
    for (const zoom of ['2', '0.5', 'page-fit']) {
      await page.locator('#zoom').selectOption(zoom);
      await expectBeside(page, file);
    }
    await page.setViewportSize({ width: 700, height: 600 });
    await expectBeside(page, file);
    await page.locator('#thumbnails-switch').click();
    await expectBeside(page, file);
  });

  it('opens a note at its marker, by pointer and by keyboard', async () => {
    const file = await fileOf('wsis-plus-20-zero-draft');
    const { page } = await openReader(stage, file.pdf.bytes);
    await expectBeside(page, file);
    const [first] = file.numbers;
    await page.locator(`.paper-margin .marker[data-paragraph="${first}"]`).click();
    await expect.poll(() => heading(page)).toContain(first);
    await page.keyboard.press('Escape');
    await expect.poll(() => heading(page)).toBe(null);
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toContain(first);
  });

  it('lists its paragraphs in the popup, and goes to their page', async () => {
    const file = await fileOf('wsis-plus-20-outcome');
    const { page } = await openReader(stage, file.pdf.bytes);
    await expectBeside(page, file);
    const popup = await stage.popupFor(page);
    await popup.locator('.outline summary').click();
    expect(await popup.locator('.outline button').count()).toBe(file.numbers.length);
    expect(await popup.locator('.outline button:disabled').count()).toBe(0);
    const last = file.numbers.at(-1) as string;
    await popup.locator(`.outline button[data-paragraph="${last}"]`).click();
    await page.bringToFront();
    await expect.poll(() => page.locator('#page-number').inputValue()).toBe(String(file.places.get(last)?.page));
    await expect.poll(() => heading(page)).toContain(last.replace(/\(.*/, ''));
  });

  it('lists them in the side panel too', async () => {
    const file = await fileOf('wsis-plus-20-revision-1');
    const { page } = await openReader(stage, file.pdf.bytes);
    await expectBeside(page, file);
    const tab = await stage.tabOf(page);
    const panel = await stage.openOwn(`sidepanel.html?tab=${tab}`);
    await expect.poll(() => panel.locator('.outline button').count()).toBe(file.numbers.length);
    await panel.locator('.outline button').first().click();
    await page.bringToFront();
    await expect.poll(() => heading(page)).not.toBe(null);
  });

  it('has no markers while annotations are off, and again when they are on', async () => {
    const file = await fileOf('wsis-plus-20-revision-1');
    const { page } = await openReader(stage, file.pdf.bytes);
    await expectBeside(page, file);
    await page.locator('#marks-switch').click();
    await expect.poll(async () => (await page.evaluate(readMarkers)).length).toBe(0);
    await page.locator('#marks-switch').click();
    await expectBeside(page, file);
  });

  it('gives way to another file that is none', async () => {
    const file = await fileOf('wsis-plus-20-revision-1');
    const { page } = await openReader(stage, file.pdf.bytes);
    await expectBeside(page, file);
    const other = await documentPdf({ title: 'Minutes of a meeting', numbers: wholeNumbering(file.numbers) });
    await page.evaluate(
      (content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(content)], 'minutes.pdf', { type: 'application/pdf' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [...other.pdf.bytes],
    );
    await expect.poll(() => page.locator('.name').innerText()).toBe('minutes.pdf');
    await expect.poll(() => page.locator('.textLayer').count()).toBeGreaterThan(0);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('nothing');
    expect(await popup.locator('.outline').count()).toBe(0);
    expect(await page.evaluate(readMarkers)).toEqual([]);
  });
});
