import { browser } from 'wxt/browser';
import { tellTab } from '../messages.ts';
import { pageSettings } from './page-settings.ts';
import type { Service } from './service.ts';

/** When the person takes a site's permission back, its open pages are left as their authors made them. */
export function leaveWithdrawnSites(service: Service): void {
  browser.permissions.onRemoved.addListener(async () => {
    const off = { ...(await pageSettings('', service)), on: false };
    // Where we may not read any more, a tab shows no address; the content script that is still there hears us.
    for (const { id, url } of await browser.tabs.query({}))
      if (id !== undefined && url === undefined) void tellTab(id, 'useSettings', off).catch(() => undefined);
  });
}
