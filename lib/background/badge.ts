import { browser } from 'wxt/browser';

const COLOUR = '#12507b';

/** Shows a tab's number of mentions on the extension's button; nothing while annotations are off there. */
export async function showCount(tabId: number, total: number | null): Promise<void> {
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
