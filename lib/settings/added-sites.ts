/**
 * Sites that the person has allowed besides the covered ones. The browser keeps them, as permissions: what it grants is what
 * there is. `webext-dynamic-content-scripts` puts the content script into their pages, those that are open included.
 */
import { browser } from 'wxt/browser';

/** The match pattern for all pages of a host. */
function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** The hosts that were allowed, in order. A pattern over many hosts (`*`, `*.example.org`) is given as it stands in it. */
export async function addedSites(): Promise<string[]> {
  return [...new Set((await addedOrigins()).map(hostIn))].sort();
}

/** Asks the person to allow sites. To be called first thing when they have pressed something. @returns whether they did */
export function askForSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

/** Takes a site's permission back, whichever patterns gave it. */
export async function removeSite(host: string): Promise<void> {
  const origins = (await addedOrigins()).filter((origin) => hostIn(origin) === host);
  if (origins.length) await browser.permissions.remove({ origins });
}

async function addedOrigins(): Promise<string[]> {
  const { host_permissions: own = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !own.includes(origin) && hostIn(origin) !== '');
}

function hostIn(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
}

/** Tells whenever a site was allowed or taken back. @returns stops telling */
export function watchAddedSites(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
