/** What the person has chosen. Kept in this browser's local storage and nowhere else. */
import { storage } from 'wxt/utils/storage';

/** A typed place in storage. */
export interface Setting<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /** @returns stops watching */
  watch(changed: (value: T) => void): () => void;
}

/**
 * A setting whose stored value is checked on its way out: storage can hold anything that an older version, another
 * program or a fault put there. What isn't as expected counts as unset.
 */
function defineSetting<T>(key: `local:${string}`, fallback: T, isValid: (value: unknown) => boolean): Setting<T> {
  const item = storage.defineItem<T>(key, { fallback });
  const clean = (value: T): T => (isValid(value) ? value : fallback);
  return {
    getValue: async () => clean(await item.getValue()),
    setValue: (value) => item.setValue(value),
    watch: (changed) => item.watch((value) => changed(clean(value))),
  };
}

/** The switch for everything. */
export const enabledEverywhere = defineSetting('local:enabled', true, (value) => typeof value === 'boolean');

/** Host names on which annotations are switched off. */
export const disabledHosts = defineSetting<string[]>(
  'local:disabledHosts',
  [],
  (value) => Array.isArray(value) && value.every((host) => typeof host === 'string'),
);

/** The two switches, as they stand for one host. */
interface Switches {
  everywhere: boolean;
  site: boolean;
}

export async function readSwitches(host: string): Promise<Switches> {
  const [everywhere, hosts] = await Promise.all([enabledEverywhere.getValue(), disabledHosts.getValue()]);
  return { everywhere, site: !hosts.includes(host) };
}

export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await disabledHosts.getValue()).filter((each) => each !== host);
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
