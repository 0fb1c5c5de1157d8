/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MadePdf, makePdf, type TextLine } from '../../support/make-pdf.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose } from '../support/painted.ts';
import { expectWords, openReader, openReaderAt, readPaintedWords } from '../support/reader-page.ts';

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

/** CSS pixels to a point at 100 %. */
const PIXELS = 96 / 72;

/** Every word that is painted on the first page lies where it is drawn, to within so many CSS pixels. */
async function expectExact(
  page: Page,
  pdf: MadePdf,
  lines: readonly TextLine[],
  words: readonly string[],
): Promise<void> {
  for (const zoom of [1, 2]) {
    await page.locator('#zoom').selectOption(String(zoom));
    await expect
      .poll(() => page.locator('.page[data-page-number="1"]').evaluate((element) => element.clientWidth))
      .toBeCloseTo(595 * PIXELS * zoom, -1);
    for (const { text, left, right, top, bottom } of await expectWords(page, 1, words)) {
      const middle = 842 - (top + bottom) / 2;
      const line = lines.find(({ y, size = 11 }) => middle > y - size * 0.4 && middle < y + size);
      if (!line) throw new Error(`"${text}" is on no line`);
      const drawn = pdf.place(line, text.replace(/[^\p{L}\p{N}]+$/u, ''));
      expect(Math.abs(left - drawn.left) * PIXELS * zoom, `${text}, ${zoom}`).toBeLessThan(2);
      expect(Math.abs(right - drawn.right) * PIXELS * zoom, `${text}, ${zoom}`).toBeLessThan(2);
    }
  }
}

describe('mentions lie on their words', () => {
  const LATIN: TextLine[] = [
    { text: 'After long talks the Internet Governance Forum met, and then the', x: 60, y: 760, font: 'times' },
    { text: 'WSIS Forum was held as the Tunis Agenda had it.', x: 60, y: 745, font: 'times' },
    { text: 'Wide gaps: multistakeholder talks and (IGF) letters', x: 60, y: 700, size: 10, wordSpacing: 7 },
    { text: 'Wide letters: the Global Digital Compact', x: 60, y: 660, charSpacing: 0.9, font: 'courier' },
  ];
  it('in fonts that every viewer has, whatever the browser puts in their place', async () => {
    const pdf = await makePdf([LATIN]);
    const { page } = await openReader(stage, pdf.bytes);
    await expectExact(page, pdf, LATIN, [
      ...['Internet', 'Governance', 'Forum', 'WSIS', 'Forum', 'Tunis', 'Agenda', 'multistakeholder', 'IGF'],
      ...['Global', 'Digital', 'Compact'],
    ]);
  });

  it('in Russian, and in Arabic with its joined letters', async () => {
    const lines: TextLine[] = [
      { text: 'Это обсудил Форум по вопросам управления Интернетом', x: 60, y: 760, font: 'dejavu' },
      { text: 'ثم ناقش منتدى إدارة الإنترنت ذلك كله', x: 200, y: 720, size: 14, font: 'dejavu' },
    ];
    const pdf = await makePdf([lines]);
    const { page } = await openReader(stage, pdf.bytes);
    await expectExact(page, pdf, lines, [
      ...['Форум', 'по', 'вопросам', 'управления', 'Интернетом'],
      ...['منتدى', 'إدارة', 'الإنترنت'],
    ]);
  });

  it('on pages that are turned', async () => {
    const line: TextLine = { text: 'They held the Internet Governance Forum', x: 60, y: 760 };
    const pdf = await makePdf([[line]], { rotate: 90 });
    const { page } = await openReader(stage, pdf.bytes);
    const [first] = await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    // Turned clockwise: what was up is right, what was left is up.
    const { left, right } = pdf.place(line, 'Internet');
    expect(first?.top).toBeCloseTo(left, 0);
    expect(first?.bottom).toBeCloseTo(right, 0);
    expect(first?.left).toBeGreaterThan(750);
  });
});

describe('text as it is laid out', () => {
  it('terms go on over lines, broken words and columns, not into notes, heads and page numbers', async () => {
    const column = (x: number, y: number, lines: string[]): TextLine[] =>
      lines.map((text, index) => ({ text, x, y: y - index * 14 }));
    const pdf = await makePdf([
      [
        { text: 'Statement on the World Summit on the', x: 60, y: 800, size: 8 },
        ...column(60, 740, [
          'This column tells about the',
          'multi-',
          'stakeholder model and the Internet Gover-',
          'nance Forum; then of the Tunis',
        ]),
        { text: '7', x: 224, y: 702, size: 6 },
        ...column(330, 740, ['Agenda and, at its end,', 'about the Information', 'Society as it is here.']),
        { text: 'Internet', x: 290, y: 40 },
      ],
    ]);
    const { page } = await openReader(stage, pdf.bytes);
    const words = await expectWords(page, 1, [
      ...['multi-', 'stakeholder', 'model', 'Internet', 'Gover-', 'nance', 'Forum', 'Tunis', 'Agenda'],
      ...['Information', 'Society'],
    ]);
    expect(words.map(({ left }) => left > 300)).toEqual([...new Array(8).fill(false), true, true, true]);
  });

  it('Chinese terms in a font that is not in the file are found over the end of a line', async () => {
    const { chinesePdf } = await import('../support/chinese-pdf.ts');
    const { page } = await openReader(stage, await chinesePdf(['会议讨论了互联网治', '理论坛的工作。']));
    await expectWords(page, 1, ['互联网治', '理论坛']);
  });
});

const PAGES: TextLine[][] = [
  [{ text: 'The Internet Governance Forum is on the first page.', x: 60, y: 700 }],
  ...Array.from({ length: 28 }, (_, index) => [{ text: `Nothing of note is on page ${index + 2}.`, x: 60, y: 700 }]),
  [
    { text: 'The Internet Governance Forum is on the last page too,', x: 60, y: 700 },
    { text: 'with the Tunis Agenda.', x: 60, y: 680 },
  ],
];

describe('the reader does as pages do', () => {
  it('opens notes, by pointer and by keyboard', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    const place = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('wsis-lens') as Iterable<StaticRange>)] as [StaticRange];
      const { left, top } = (range.startContainer.parentElement as HTMLElement).getBoundingClientRect();
      return { x: left + 8, y: top + 6 };
    });
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Internet Governance Forum');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card:popover-open').count()).toBe(0);
  });

  it('counts the whole document for the popup and the button, and goes to pages that were never drawn', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('3');
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
    expect(await popup.locator('label[for="site"]').innerText()).toContain('www.un.org');
    const tab = await stage.tabOf(page);
    await expect
      .poll(async () => (await stage.browser.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab))
      .toBe('3');

    await popup.locator('button[data-concept="tunis-agenda"]').click();
    await expect.poll(() => page.locator('#page-number').inputValue()).toBe('30');
    await expectWords(page, 30, ['Internet', 'Governance', 'Forum', 'Tunis', 'Agenda']);
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
    // The keyboard goes into the note.
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('wsis-lens-host')?.shadowRoot?.activeElement !== null))
      .toBe(true);

    // Round, and back on the first page.
    await popup.locator('button[data-concept="igf"]').click();
    await expect.poll(() => page.locator('#page-number').inputValue()).toBe('1');
  });

  it('lists all mentions of the document with their sentences, and goes to each', async () => {
    const { page, address } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('3');
    const tab = await stage.tabOf(page);
    const ask = (type: string, data: object) =>
      popup.evaluate((message) => chrome.runtime.sendMessage(message), { type, data: { tab, ...data } });
    const { res: list } = await ask('list', {});
    expect(list).toMatchObject({ url: address, more: 0 });
    expect(
      list.mentions.map(({ target, sentence }: { target: string; sentence: string }) => [target, sentence]),
    ).toEqual([
      ['igf', 'The Internet Governance Forum is on the first page.'],
      ['igf', 'The Internet Governance Forum is on the last page too, with the Tunis Agenda.'],
      ['tunis-agenda', 'The Internet Governance Forum is on the last page too, with the Tunis Agenda.'],
    ]);
    const { res } = await ask('goToListed', { frame: 0, index: 2, target: 'tunis-agenda' });
    expect(res).toEqual({ found: true });
    await expect.poll(() => page.locator('#page-number').inputValue()).toBe('30');
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
  });

  it('is switched off and on from the popup and the toolbar, as a whole and for the host of the file', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    const popup = await stage.popupFor(page);
    await popup.locator('#site').click();
    await expectWords(page, 1, []);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('off');
    await popup.locator('#site').click();
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    await page.bringToFront();
    await page.locator('#marks-switch').click();
    await expectWords(page, 1, []);
    await page.locator('#marks-switch').click();
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
  });

  it('leaves out what is muted, on all pages', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('3');
    await choose(stage, 'mutedConcepts', ['igf']);
    await expectWords(page, 1, []);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('1');
  });

  it('searches, and annotations stay on their words meanwhile', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    await page.keyboard.press('Control+f');
    await page.locator('#find').fill('governance forum');
    await expect.poll(() => page.locator('#found').innerText()).toBe('1 of 2');
    await expect.poll(() => page.locator('.textLayer .highlight').count()).toBeGreaterThan(0);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#page-number').inputValue()).toBe('30');
    await expect.poll(() => page.locator('#found').innerText()).toBe('2 of 2');
    await page.locator('#find').fill('not in here');
    await expect.poll(() => page.locator('#found').innerText()).toBe('Not found');
    await page.keyboard.press('Escape');
    expect(await page.locator('.find-bar').count()).toBe(0);
  });

  it('has pages, thumbnails, zoom and paper', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await page.locator('#page-number').fill('12');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.page[data-page-number="12"] .textLayer').count()).toBe(1);
    await page.locator('#thumbnails-switch').click();
    await expect.poll(() => page.locator('.thumbnail[data-page="12"] canvas').count()).toBe(1);
    // Far away nothing is drawn.
    expect(await page.locator('.thumbnail').count()).toBe(30);
    expect(await page.locator('.thumbnail canvas').count()).toBeLessThan(15);
    await page.locator('.thumbnail[data-page="14"]').click();
    await expect.poll(() => page.locator('#page-number').inputValue()).toBe('14');
    await page.locator('#zoom').selectOption('page-fit');
    const height = () => page.locator('.page[data-page-number="14"]').evaluate((element) => element.clientHeight);
    await expect.poll(height).toBeLessThan(900);
    await page.locator('#paper-switch').click();
    await expect
      .poll(() =>
        page
          .locator('.canvasWrapper')
          .first()
          .evaluate((element) => getComputedStyle(element).filter),
      )
      .toContain('invert');
  });

  it('is light or dark as chosen, at once; pages stay white, a little softer in the dark', async () => {
    const { page } = await openReader(stage, (await makePdf(PAGES)).bytes);
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    const colours = () =>
      page.evaluate(() => {
        const of = (selector: string, pseudo?: string) =>
          getComputedStyle(document.querySelector(selector) as Element, pseudo).backgroundColor;
        return [of('body'), of('.toolbar'), of('.page'), of('.page', '::before')];
      });
    const light = await colours();
    const [desk, bar, paper, veil] = light;
    await choose(stage, 'colourScheme', 'dark');
    await expect.poll(colours).not.toEqual(light);
    const dark = await colours();
    expect(dark).toEqual([
      expect.not.stringContaining(`${desk}`),
      expect.not.stringContaining(`${bar}`),
      paper,
      'rgba(0, 0, 0, 0.08)',
    ]);
    expect(veil).toBe('rgba(0, 0, 0, 0)');
    // Whatever the system has.
    await page.emulateMedia({ colorScheme: 'dark' });
    await choose(stage, 'colourScheme', 'light');
    await expect.poll(colours).toEqual(light);
    await choose(stage, 'colourScheme', 'system');
    await expect.poll(colours).toEqual(dark);
    // It is so when it is opened anew.
    await choose(stage, 'colourScheme', 'light');
    await page.reload();
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    await expect.poll(colours).toEqual(light);
  });

  it('opens files of the person, chosen or dropped, and asks no host about them', async () => {
    const page = await openReaderAt(stage);
    await expect.poll(() => page.locator('#panel h2').innerText()).toContain('Read a PDF file');
    const { bytes } = await makePdf(PAGES);
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#panel button').click();
    await (await chooser).setFiles({ name: 'mine.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
    await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
    expect(await page.locator('.name').innerText()).toBe('mine.pdf');
    const other = (await makePdf([[{ text: 'The Tunis Agenda', x: 60, y: 700 }]])).bytes;
    await page.evaluate(
      (content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(content)], 'other.pdf', { type: 'application/pdf' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [...other],
    );
    await expectWords(page, 1, ['Tunis', 'Agenda']);
    expect(await page.locator('.name').innerText()).toBe('other.pdf');
    expect(await page.evaluate(readPaintedWords, 2)).toEqual([]);
  });
});
