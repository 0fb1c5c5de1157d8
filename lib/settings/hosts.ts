/** Which hosts are switched off. Pure. An entry stands for the host itself and for all below it: `un.org` for `www.un.org`. */

function covers(entry: string, host: string): boolean {
  return host === entry || host.endsWith(`.${entry}`);
}

/** @param entries hosts that are switched off */
export function isAmong(host: string, entries: readonly string[]): boolean {
  return entries.some((entry) => covers(entry, host));
}

/** The entries once hosts have been switched: off with all below them, or on with all that they are a part of or that is below them. */
export function switched(entries: readonly string[], hosts: readonly string[], on: boolean): string[] {
  const others = entries.filter((entry) => !hosts.some((host) => covers(host, entry) || (on && covers(entry, host))));
  return on ? others : [...others, ...hosts].sort();
}
