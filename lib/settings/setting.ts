import { storage } from 'wxt/utils/storage';
import { readPolicy, valueUnder, watchPolicy } from './policy.ts';
import { DEFAULTS, type SettingName, type SettingValues } from './schema.ts';
import { tellFailing } from './trouble.ts';

/** A typed place in storage. */
export interface Setting<T> {
  /** What it holds where nobody has chosen. */
  readonly fallback: T;
  getValue(): Promise<T>;
  /** Does nothing where the organisation has decided. */
  setValue(value: T): Promise<void>;
  /** Makes a new value of the present one. Changes from several windows wait for each other, so that none is lost. */
  update(change: (value: T) => T): Promise<void>;
  /** Whether the organisation that manages the browser has decided, and the person can't change it. */
  isLocked(): Promise<boolean>;
  /** @returns stops watching */
  watch(changed: (value: T) => void): () => void;
}

/**
 * A setting whose stored value is checked on its way out. What isn't as expected counts as unset. Where storage takes nothing, the person is told
 * (lib/settings/trouble.ts) and whoever asked is not.
 */
export function defineSetting<K extends SettingName>(name: K): Setting<SettingValues[K]> {
  const item = storage.defineItem<SettingValues[K]>(storageKey(name));
  const getValue = async (): Promise<SettingValues[K]> => {
    const [policy, stored] = await Promise.all([readPolicy(), item.getValue()]);
    return valueUnder(policy, name, stored);
  };
  const isLocked = async (): Promise<boolean> => (await readPolicy()).locked.includes(name);
  const setValue = async (value: SettingValues[K]): Promise<void> => {
    if (!(await isLocked())) await item.setValue(value).catch(tellFailing);
  };
  return {
    fallback: DEFAULTS[name],
    getValue,
    setValue,
    update: (change) => inTurn(async () => setValue(change(await getValue()))),
    isLocked,
    watch(changed) {
      let isWatched = true;
      const tell = async (): Promise<void> => {
        const value = await getValue();
        if (isWatched) changed(value);
      };
      const stops = [item.watch(() => void tell()), watchPolicy(() => void tell())];
      return () => {
        isWatched = false;
        for (const stop of stops) stop();
      };
    },
  };
}

/** Runs what reads settings and writes them back after whoever does so already: the extension's pages and its worker share Web Locks. */
export function inTurn(change: () => Promise<void>): Promise<void> {
  return navigator.locks.request('settings', change);
}

/** Where a setting is kept: in this browser's local storage and nowhere else. */
export function storageKey(name: SettingName): `local:${SettingName}` {
  return `local:${name}`;
}
