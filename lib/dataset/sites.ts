import type { Site } from './types.ts';

/** Match patterns (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns) for all covered hosts. */
export function coveredPatterns(sites: readonly Site[]): string[] {
  return sites.flatMap((site) => site.hosts.map((host) => `*://*.${host}/*`));
}

/** The site that a host name belongs to: the host itself or a subdomain of it. The longest host wins. */
export function siteOf(hostName: string, sites: readonly Site[]): Site | undefined {
  let best: { site: Site; length: number } | undefined;
  for (const site of sites) {
    for (const host of site.hosts) {
      const covers = hostName === host || hostName.endsWith(`.${host}`);
      if (covers && host.length > (best?.length ?? 0)) best = { site, length: host.length };
    }
  }
  return best?.site;
}
