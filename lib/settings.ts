/** What the person has chosen. Kept in this browser's local storage and nowhere else. */
import { storage } from 'wxt/utils/storage';

/** The switch for everything. */
export const enabledEverywhere = storage.defineItem<boolean>('local:enabled', { fallback: true });

/** Host names on which annotations are switched off. */
export const disabledHosts = storage.defineItem<string[]>('local:disabledHosts', { fallback: [] });

/** The two switches, as they stand for one host. */
export interface Switches {
  everywhere: boolean;
  site: boolean;
}

/** Storage can hold anything that an older version or a person put there: what isn't as expected counts as unset. */
function asHosts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((host): host is string => typeof host === 'string') : [];
}

export async function readSwitches(host: string): Promise<Switches> {
  const [everywhere, hosts] = await Promise.all([enabledEverywhere.getValue(), disabledHosts.getValue()]);
  return { everywhere: everywhere !== false, site: !asHosts(hosts).includes(host) };
}

export async function setSite(host: string, on: boolean): Promise<void> {
  const others = asHosts(await disabledHosts.getValue()).filter((each) => each !== host);
  await disabledHosts.setValue(on ? others : [...others, host].sort());
}

/** Tells whenever a switch that matters to the host has changed. @returns stops telling */
export function watchSwitches(host: string, changed: (switches: Switches) => void): () => void {
  const tell = async (): Promise<void> => changed(await readSwitches(host));
  const stops = [enabledEverywhere.watch(tell), disabledHosts.watch(tell)];
  return () => {
    for (const stop of stops) stop();
  };
}
