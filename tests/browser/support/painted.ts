import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Stage } from './chromium-stage.ts';

/**
 * The texts of all mentions that are painted in a page's own document, by either painter, in its order. Runs in the page: it
 * is self-contained.
 */
export function readPainted(): string[] {
  const marks = [...document.querySelectorAll('mark.wsis-lens')].map((mark) => {
    const range = document.createRange();
    range.selectNodeContents(mark);
    return range;
  });
  const overlaid = [...((CSS.highlights.get('wsis-lens') ?? []) as Iterable<StaticRange>)].map((each) => {
    const range = document.createRange();
    range.setStart(each.startContainer, each.startOffset);
    range.setEnd(each.endContainer, each.endOffset);
    return range;
  });
  const inDocument = overlaid.filter(({ startContainer }) => startContainer.getRootNode() === document);
  return [...marks, ...inDocument]
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => range.toString());
}

export function paintedTexts(page: Page): Promise<string[]> {
  return page.evaluate(readPainted);
}

/** Waits until just these mentions are painted. */
export async function expectPainted(page: Page, texts: readonly string[]): Promise<void> {
  await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual(texts);
}

/** What the popup's summary counts in a page's tab. */
export async function countedIn(stage: Stage, page: Page): Promise<number> {
  const popup = await stage.popupFor(page);
  const total = popup.locator('#total');
  const counted = (await total.count()) > 0 ? Number(await total.innerText()) : 0;
  await popup.close();
  return counted;
}

/** Chooses something in the extension's storage, as the popup does. */
export async function choose(stage: Stage, setting: string, value: unknown): Promise<void> {
  await (await stage.browser.worker()).evaluate(
    ([key, chosen]) => chrome.storage.local.set({ [key as string]: chosen }),
    [setting, value] as const,
  );
}
