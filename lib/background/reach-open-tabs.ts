import { browser } from 'wxt/browser';
import { coveredPatterns } from '../dataset/sites.ts';
import type { Site } from '../dataset/types.ts';

/** Chromium puts content scripts only into pages that load after the extension did; this reaches the pages that are open already. */
export async function reachOpenTabs(sites: readonly Site[]): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const tabs = await browser.tabs.query({ url: coveredPatterns(sites), discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      await browser.scripting.insertCSS({ target: { tabId: id }, files: ['/content-scripts/content.css'] });
      await browser.scripting.executeScript({ target: { tabId: id }, files: ['/content-scripts/content.js'] });
    }),
  );
}
