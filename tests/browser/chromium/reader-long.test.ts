/// <reference types="chrome" />
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePdf, type TextLine } from '../../support/make-pdf.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectWords, openReader } from '../support/reader-page.ts';

const PAGES = 300;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setStage();
  const pages = Array.from({ length: PAGES }, (_, index): TextLine[] =>
    Array.from({ length: 40 }, (__, line) => ({
      text:
        line === 3
          ? `On page ${index + 1} the Internet Governance Forum is spoken of once.`
          : `Line ${line} of page ${index + 1} says nothing that anybody would look up in any record.`,
      x: 60,
      y: 780 - line * 17,
    })),
  );
  ({ page } = await openReader(stage, (await makePdf(pages)).bytes));
});
afterAll(() => stage.close());

interface Load {
  /** In bytes. */
  heap: number;
  nodes: number;
  highlights: number;
}

async function loadOf(session: CDPSession): Promise<Load> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const highlights = await page.evaluate(() => CSS.highlights.get('wsis-lens')?.size ?? 0);
  return { heap: usedSize, nodes, highlights };
}

/** Goes from page to page as somebody does who reads on; each is drawn and annotated. */
async function scroll(from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 2) {
    await page.evaluate((wanted) => {
      const pages = document.getElementById('pages') as HTMLElement;
      pages.scrollTop = (pages.querySelector(`[data-page-number="${wanted}"]`) as HTMLElement).offsetTop;
    }, number);
    await expect
      .poll(() =>
        page.evaluate((wanted) => {
          const shown = document.querySelector(`[data-page-number="${wanted}"]`);
          const ranges = [...((CSS.highlights.get('wsis-lens') ?? []) as Iterable<StaticRange>)];
          return ranges.filter(({ startContainer }) => shown?.contains(startContainer)).length;
        }, number),
      )
      .toBe(3);
  }
}

it('a file of 300 pages is counted as a whole, and scrolling through it leaves nothing behind', {
  timeout: 400_000,
}, async () => {
  await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
  const popup = await stage.popupFor(page);
  await expect.poll(() => popup.locator('#total').innerText(), { timeout: 60_000 }).toBe(String(PAGES));
  await expect.poll(() => popup.locator('.state').getAttribute('data-status'), { timeout: 60_000 }).toBe('annotated');
  await popup.close();
  await page.bringToFront();
  const session = await stage.context.newCDPSession(page);
  await scroll(1, 100);
  const then = await loadOf(session);
  await scroll(100, PAGES);
  const now = await loadOf(session);
  console.log('after 100 pages', then, 'after 300', now);
  // Room for what is kept of each page by all means: its place and its size.
  expect(now.heap).toBeLessThan(then.heap * 1.15);
  expect(now.nodes).toBeLessThan(then.nodes * 1.15);
  expect(now.highlights).toBeLessThanOrEqual(then.highlights + 6);
  expect(await page.locator('.textLayer').count()).toBeLessThanOrEqual(12);
});
