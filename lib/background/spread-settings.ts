import { browser } from 'wxt/browser';
import { hostOf } from '../messages.ts';
import { documentAddress } from '../reader/address.ts';
import { watchPageSettings } from '../settings.ts';
import { tellFrames } from './frames.ts';
import { pageSettings } from './page-settings.ts';
import type { Service } from './service.ts';

/** Brings what the person has chosen to every open page at once. */
export function spreadSettings(service: Service): () => void {
  return watchPageSettings(async () => {
    const tabs = await browser.tabs.query({ discarded: false });
    await Promise.all(
      // Where we may not read, a tab shows no address, and no content script of ours is there.
      tabs.map(async ({ id, url }) => {
        if (id !== undefined && url !== undefined)
          await tellFrames(id, await pageSettings(hostOf(documentAddress(url)), service));
      }),
    );
  });
}
