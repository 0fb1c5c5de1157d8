import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Stage } from './chromium-stage.ts';

let files = 0;

/** Opens bytes as a PDF file of a host in the reader, without waiting for anything. */
export async function openReader(
  stage: Stage,
  bytes: Uint8Array | string,
  { host = 'www.un.org', type = 'application/pdf', headers = {} as Record<string, string>, status = 200 } = {},
): Promise<{ page: Page; address: string }> {
  const path = `/file-${++files}.pdf`;
  stage.server.set(path, { body: Buffer.from(bytes), type, headers, status }, host);
  const address = `http://${host}${path}`;
  return { page: await openReaderAt(stage, address), address };
}

export async function openReaderAt(stage: Stage, address?: string): Promise<Page> {
  const page = await stage.context.newPage();
  const query = address === undefined ? '' : `?${new URLSearchParams({ file: address })}`;
  await page.goto(`chrome-extension://${stage.browser.extensionId}/reader.html${query}`);
  return page;
}

/** Where mentions are painted on a page of the document, word by word, in the order of its text. */
export interface PaintedWord {
  text: string;
  /** In points from the page's left and top edge. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Runs in the page: it is self-contained. */
export function readPaintedWords(number: number): PaintedWord[] {
  const page = document.querySelector<HTMLElement>(`.page[data-page-number="${number}"]`);
  if (!page) return [];
  const box = page.getBoundingClientRect();
  const scale = Number.parseFloat(getComputedStyle(page).getPropertyValue('--scale-factor')) || 1;
  const ranges = [...((CSS.highlights.get('wsis-lens') ?? []) as Iterable<StaticRange>)].filter(({ startContainer }) =>
    page.contains(startContainer),
  );
  return ranges.map((each) => {
    const range = document.createRange();
    range.setStart(each.startContainer, each.startOffset);
    // White space at the end of a word hangs out into the gap.
    const text = range.startContainer.textContent?.slice(each.startOffset, each.endOffset) ?? '';
    range.setEnd(each.endContainer, each.startOffset + text.trimEnd().length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return {
      text: text.trimEnd(),
      left: (left - box.left) / scale,
      right: (right - box.left) / scale,
      top: (top - box.top) / scale,
      bottom: (bottom - box.top) / scale,
    };
  });
}

/** Waits until just these words are painted on a page. */
export async function expectWords(page: Page, number: number, words: readonly string[]): Promise<PaintedWord[]> {
  let painted: PaintedWord[] = [];
  await expect
    .poll(
      async () => {
        painted = await page.evaluate(readPaintedWords, number);
        return painted.map(({ text }) => text);
      },
      { timeout: 15_000 },
    )
    .toEqual(words);
  return painted;
}
