import { browser } from 'wxt/browser';
import { asOnePage, frameStates } from './frames.ts';

const COLOUR = '#12507b';

/** Tabs that are being counted; true where a frame has told another number since. */
const counting = new Map<number, boolean>();

/**
 * Shows how many mentions all frames of a tab hold, as one of them has just told its number. Each count asks all frames: while one goes on,
 * whatever else is told waits for one more, or a page with many frames would have each ask after all others.
 */
export async function countTab(tabId: number): Promise<void> {
  const isCounting = counting.has(tabId);
  counting.set(tabId, isCounting);
  if (isCounting) return;
  try {
    do {
      counting.set(tabId, false);
      await countFrames(tabId);
    } while (counting.get(tabId));
  } finally {
    counting.delete(tabId);
  }
}

async function countFrames(tabId: number): Promise<void> {
  const page = asOnePage(await frameStates(tabId));
  const total = Object.values(page?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  await showCount(tabId, page && page.status !== 'off' ? total : null);
}

/** Shows a tab's number of mentions on the extension's button; nothing while annotations are off there. */
async function showCount(tabId: number, total: number | null): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeText({ tabId, text: badgeText(total) });
  } catch {
    // The tab was closed in the meantime.
  }
}

/** Four characters fit on the button. */
export function badgeText(total: number | null): string {
  if (total === null || total === 0) return '';
  return total < 1000 ? String(total) : `${Math.floor(total / 1000)}k`;
}
