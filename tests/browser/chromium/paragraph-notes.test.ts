/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { outlineOf } from '../../../lib/summary/outline.ts';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { documentPage, readLine, readMarkers, type SeenMarker, wholeNumbering } from '../support/document-page.ts';
import { choose } from '../support/painted.ts';

const library = new Library(await readDataset());
const noted = library.dataset.documents.map((document) => ({
  document,
  numbers: outlineOf(library, document).map(({ number }) => number),
}));
const compact = noted.find(({ document }) => document.id === 'gdc');
if (!compact) throw new Error('the dataset knows the Global Digital Compact');
const COMPACT = {
  title: 'Global Digital Compact',
  numbers: wholeNumbering(compact.numbers),
};

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  // So that nothing but our own element is added to a page.
  await choose(stage, 'paintMode', 'overlay');
});
afterEach(() => choose(stage, 'enabled', true));
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const markers = (page: Page): Promise<SeenMarker[]> => page.evaluate(readMarkers);

async function openDocument(html: string, where: { host?: string; path?: string } = {}): Promise<Page> {
  const page = await stage.open(html, where);
  await page.bringToFront();
  await expect.poll(async () => (await markers(page)).filter(({ isShown }) => isShown).length).toBeGreaterThan(0);
  return page;
}

/** Markers stand at the lines of their numbers, clear of the text, on the side where lines begin. */
async function expectBeside(page: Page, numbers: readonly string[], side: 'left' | 'right' = 'left'): Promise<void> {
  await expect.poll(async () => (await markers(page)).map(({ number }) => number)).toEqual(numbers);
  await expect
    .poll(async () => {
      const wrong: string[] = [];
      for (const { number, middle, left, right } of await markers(page)) {
        const line = await page.evaluate(readLine, `p-${number.replace(/[()]/g, '')}`);
        const isClear = line && (side === 'left' ? right <= line.left : left >= line.right);
        if (!line || Math.abs(line.middle - middle) > 2 || !isClear)
          wrong.push(`${number} ${JSON.stringify({ middle, left, right, line })}`);
      }
      return wrong;
    })
    .toEqual([]);
}

const outerHtml = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML.replace(/<wsis-lens-host[^>]*><\/wsis-lens-host>/, ''));

const cardHeading = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open h2')?.textContent ??
      undefined,
  );

describe('markers', () => {
  const recognised = noted.filter(
    ({ document: { recognise, titles, symbols }, numbers }) =>
      numbers.length > 0 && (recognise.titles.length > 0 || titles.en || symbols.length > 0),
  );

  it('are known for the drafts that TCCM has commented on', () => {
    const ids = recognised.map(({ document }) => document.id);
    expect(ids).toEqual(expect.arrayContaining(['wsis-plus-20-zero-draft', 'wsis-plus-20-revision-1']));
  });

  it.each(recognised.map(({ document, numbers }) => [document.id, document, numbers] as const))(
    'of %s stand beside the paragraphs that have a note, and beside no other',
    async (_, document, numbers) => {
      const title = document.recognise.titles[0] ?? document.titles.en?.title ?? 'A text';
      const page = await openDocument(
        documentPage({ title, symbol: document.symbols[0], numbers: wholeNumbering(numbers) }),
      );
      await expectBeside(page, numbers);
      await page.close();
    },
  );

  it.each(['cell', 'list'] as const)('where numbers are set by a %s', async (set) => {
    const page = await openDocument(documentPage({ ...COMPACT, set }));
    await expectBeside(page, compact.numbers);
    await page.close();
  });

  it('say whether TCCM has spoken of the paragraph, or a position bears on it', async () => {
    const page = await openDocument(documentPage(COMPACT));
    for (const { number, label } of await markers(page)) {
      const paragraph = library.paragraph('gdc', number);
      expect(label).toContain(`paragraph ${number}`);
      expect(label.includes('TCCM'), label).toBe(paragraph?.comments.some(({ stance }) => stance) === true);
    }
    await page.close();
  });

  it('by the address alone', async () => {
    const tunis = noted.find(({ document }) => document.id === 'tunis-agenda')?.numbers ?? [];
    const page = await openDocument(documentPage({ title: 'A text without a name', numbers: wholeNumbering(tunis) }), {
      host: 'www.itu.int',
      path: '/net/wsis/docs2/tunis/off/6rev1.html',
    });
    await expectBeside(page, tunis);
    await page.close();
  });

  it('on the other side where text runs from right to left', async () => {
    const page = await openDocument(documentPage({ ...COMPACT, attributes: 'dir="rtl" lang="ar"' }));
    await expectBeside(page, compact.numbers, 'right');
    await page.close();
  });

  it('inside what is shown where there is no margin, without a bar to scroll sideways', async () => {
    for (const attributes of ['', 'dir="rtl"']) {
      const page = await openDocument(
        documentPage({ ...COMPACT, attributes, style: 'body { margin: 2px; max-width: none }' }),
      );
      for (const { left, right } of await markers(page)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.clientWidth));
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true);
      await page.close();
    }
  });

  it('are none on a page that only speaks of the document', async () => {
    const page = await stage.open(documentPage({ ...COMPACT, title: 'What the Global Digital Compact says' }));
    await page.waitForTimeout(800);
    expect(await markers(page)).toEqual([]);
    expect(await page.locator('wsis-lens-host').count()).toBe(0);
    await page.close();
  });
});

describe('the page', () => {
  it('keeps its elements, its layout and its tab stops, and is as before when annotations are off', async () => {
    await choose(stage, 'enabled', false);
    const page = await stage.open(documentPage(COMPACT));
    const layout = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('html, html *:not(wsis-lens-host)')].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [each.localName, x, y, width, height];
        }),
      );
    const before = { html: await page.evaluate(() => document.documentElement.outerHTML), layout: await layout() };
    await choose(stage, 'enabled', true);
    await expectBeside(page, compact.numbers);
    expect(await outerHtml(page)).toBe(before.html);
    expect(await layout()).toEqual(before.layout);

    await page.bringToFront();
    const stops: string[] = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 20) ?? ''));
    }
    expect(stops.slice(0, 2)).toEqual(['To the end', 'To the beginning']);
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('wsis-lens-host');

    await choose(stage, 'enabled', false);
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before.html);
    await choose(stage, 'enabled', true);
    await expectBeside(page, compact.numbers);
    await page.close();
  });

  it('is not disturbed: no change is seen while markers follow', async () => {
    const page = await openDocument(documentPage(COMPACT));
    const changes = await page.evaluate(async () => {
      let records = 0;
      const observer = new MutationObserver((list) => {
        records += list.length;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      for (let y = 0; y < 2000; y += 200) {
        scrollTo(0, y);
        await new Promise((done) => requestAnimationFrame(done));
      }
      observer.disconnect();
      return records;
    });
    expect(changes).toBe(0);
    await page.close();
  });
});

describe('markers follow', () => {
  it('scrolling, another size of the window, what is put above, what is folded away', async () => {
    const page = await openDocument(documentPage(COMPACT));
    await page.evaluate(() => document.getElementById('p-26')?.scrollIntoView());
    await expectBeside(page, compact.numbers);
    await page.setViewportSize({ width: 780, height: 600 });
    await expectBeside(page, compact.numbers);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => {
      const above = document.createElement('div');
      above.style.height = '300px';
      document.body.prepend(above);
    });
    await expectBeside(page, compact.numbers);
    await page.evaluate(() => {
      const paragraph = document.getElementById('p-28')?.parentElement;
      if (paragraph) paragraph.style.display = 'none';
    });
    const shown = async () => (await markers(page)).find(({ number }) => number === '28')?.isShown ?? false;
    await expect.poll(shown).toBe(false);
    await page.close();
  });

  it('a text that scrolls by itself, and are hidden with what is scrolled out of it', async () => {
    const style =
      'html, body { height: 100%; margin: 0; overflow: hidden } main { height: 400px; overflow: auto; padding: 0 60px }';
    const html = documentPage({ ...COMPACT, style })
      .replace('<body>', '<body><main>')
      .replace('</body>', '</main></body>');
    const page = await stage.open(html);
    await expect.poll(async () => (await markers(page)).length).toBe(compact.numbers.length);
    expect((await markers(page)).filter(({ isShown }) => isShown).map(({ number }) => number)).not.toContain('27');
    await page.evaluate(() => document.getElementById('p-27')?.scrollIntoView({ block: 'center' }));
    await expect
      .poll(async () => {
        const marker = (await markers(page)).find(({ number }) => number === '27');
        const line = await page.evaluate(readLine, 'p-27');
        return marker?.isShown && line && Math.abs(marker.middle - line.middle) < 2;
      })
      .toBe(true);
    await page.close();
  });

  it('and are not drawn over a header that stays', async () => {
    const html = documentPage(COMPACT).replace(
      '<body>',
      '<body><header style="position:fixed;inset:0 0 auto;height:120px;background:#ccc"></header>',
    );
    const page = await openDocument(html);
    await page.evaluate(() =>
      scrollTo(0, (document.getElementById('p-27') as HTMLElement).getBoundingClientRect().top + scrollY - 60),
    );
    const shown = async () => (await markers(page)).filter(({ isShown }) => isShown).map(({ number }) => number);
    await expect.poll(shown).not.toContain('27');
    await page.evaluate(() => scrollBy(0, -200));
    await expect.poll(shown).toContain('27');
    await page.close();
  });

  it('the page that a program makes of it', async () => {
    const other = documentPage({ title: 'Another text', numbers: wholeNumbering(['5']) });
    const page = await openDocument(documentPage(COMPACT));
    const go = (html: string, path: string) =>
      page.evaluate(
        ([text, to]) => {
          const next = new DOMParser().parseFromString(text as string, 'text/html');
          history.pushState({}, '', to as string);
          document.title = next.title;
          document.body.replaceChildren(...next.body.childNodes);
        },
        [html, path] as const,
      );
    await go(other, '/another');
    await expect.poll(async () => (await markers(page)).length).toBe(0);
    await expect.poll(() => page.locator('wsis-lens-host').count()).toBe(0);
    await go(documentPage(COMPACT), '/compact');
    await expectBeside(page, compact.numbers);
    await page.close();
  });
});

describe('the note of a paragraph', () => {
  it('opens by pointer and by press, beside the paragraph, and says what it says', async () => {
    const page = await openDocument(documentPage(COMPACT));
    await page.evaluate(() => document.getElementById('p-28')?.scrollIntoView({ block: 'center' }));
    const marker = page.locator('.marker[data-paragraph="28"]');
    await marker.hover();
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 28$/);
    const card = page.locator('.card');
    const paragraph = library.paragraph('gdc', '28');
    expect(await card.innerText()).toContain(paragraph?.gist);
    expect(await card.locator('.comment').count()).toBe(paragraph?.comments.length);
    const box = await card.boundingBox();
    const text = await page.locator('#p-28').locator('..').boundingBox();
    if (!box || !text) throw new Error('both are shown');
    expect(box.y >= text.y + text.height || box.y + box.height <= text.y).toBe(true);
    await page.mouse.move(2, 2);
    await expect.poll(() => cardHeading(page)).toBeUndefined();

    await marker.click();
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 28$/);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(500);
    expect(await cardHeading(page)).toMatch(/, paragraph 28$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardHeading(page)).toBeUndefined();
    await page.close();
  });

  it('that Escape has closed opens again when the pointer has left its marker and come back', async () => {
    const page = await openDocument(documentPage(COMPACT));
    await page.evaluate(() => document.getElementById('p-28')?.scrollIntoView({ block: 'center' }));
    const marker = page.locator('.marker[data-paragraph="28"]');
    await marker.hover();
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 28$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardHeading(page)).toBeUndefined();
    // The page writes the paragraph anew: another marker comes to lie under the pointer.
    const before = await marker.elementHandle();
    await page.evaluate(() => {
      const paragraph = document.getElementById('p-28')?.closest('p');
      paragraph?.replaceWith(paragraph.cloneNode(true));
    });
    await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false);
    await expect.poll(() => marker.isVisible()).toBe(true);
    // Longer than a note takes to open.
    await page.waitForTimeout(400);
    expect(await cardHeading(page)).toBeUndefined();
    await page.mouse.move(2, 2);
    await marker.hover();
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 28$/);
    await page.close();
  });

  it('by the commands that walk through the page, by keyboard alone', async () => {
    const page = await openDocument(documentPage(COMPACT));
    const dispatch = async (command: string): Promise<void> =>
      (await stage.browser.worker()).evaluate((name) => {
        (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
      }, command);
    await page.evaluate(() => document.getElementById('p-27')?.scrollIntoView());
    await dispatch('next-mention');
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 27$/);
    await dispatch('next-mention');
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 28$/);
    await page.keyboard.press('Enter');
    const inCard = () =>
      page.evaluate(() => document.querySelector('wsis-lens-host')?.shadowRoot?.activeElement?.className ?? '');
    await expect.poll(inCard).toContain('card');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardHeading(page)).toBeUndefined();
    expect(await inCard()).toContain('marker');
    await dispatch('previous-mention');
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 27$/);
    await page.close();
  });
});

describe('the popup', () => {
  it("shows the document's outline and goes to its paragraphs", async () => {
    const here = wholeNumbering(['28']).filter((number) => Number.parseInt(number, 10) <= 28);
    const without = compact.numbers.find((number) => Number.parseInt(number, 10) > 28);
    const page = await openDocument(documentPage({ ...COMPACT, numbers: here }));
    const popup = await stage.popupFor(page);
    const outline = popup.locator('.outline');
    await outline.waitFor();
    const fold = outline.locator('summary');
    if (await fold.count()) await fold.click();
    for (const number of compact.numbers) {
      const entry = outline.locator(`button[data-paragraph="${number}"]`);
      expect(await entry.innerText()).toContain(library.paragraph('gdc', number)?.gist);
    }
    expect(await outline.locator('button[data-paragraph="28"] .stance').count()).toBeGreaterThan(0);
    expect(await outline.locator(`button[data-paragraph="${without}"]`).isDisabled()).toBe(true);
    await outline.locator('button[data-paragraph="28"]').click();
    await expect.poll(() => cardHeading(page)).toMatch(/, paragraph 28$/);
    const line = await page.evaluate(readLine, 'p-28');
    expect(line?.middle).toBeGreaterThan(0);
    expect(line?.middle).toBeLessThan(900);
    await popup.close();
    await page.close();
  });

  it('shows none for a page that is no document', async () => {
    const page = await stage.open('<title>News</title><p>The WSIS Forum met.</p>');
    const popup = await stage.popupFor(page);
    await popup.locator('.theme').first().waitFor();
    expect(await popup.locator('.outline').count()).toBe(0);
    await popup.close();
    await page.close();
  });
});

it('markers are not printed', async () => {
  const page = await openDocument(documentPage(COMPACT));
  await page.emulateMedia({ media: 'print' });
  expect((await markers(page)).filter(({ isShown }) => isShown)).toEqual([]);
  await page.close();
});
