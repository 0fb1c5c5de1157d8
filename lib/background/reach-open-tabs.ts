import { browser } from 'wxt/browser';
import { coveredPatterns } from '../dataset/sites.ts';
import type { Site } from '../dataset/types.ts';
import { putIntoPage } from './put-into-page.ts';

/** Chromium puts content scripts only into pages that load after the extension did; this reaches the pages that are open already. */
export async function reachOpenTabs(sites: readonly Site[]): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const tabs = await browser.tabs.query({ url: coveredPatterns(sites), discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await putIntoPage(id);
    }),
  );
}
