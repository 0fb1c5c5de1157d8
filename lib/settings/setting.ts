import { storage } from 'wxt/utils/storage';
import { cleanSetting, DEFAULTS, type SettingName, type SettingValues } from './schema.ts';

/** A typed place in storage. */
export interface Setting<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /** Makes a new value of the present one. Changes from several windows wait for each other, so that none is lost. */
  update(change: (value: T) => T): Promise<void>;
  /** @returns stops watching */
  watch(changed: (value: T) => void): () => void;
}

/** A setting whose stored value is checked on its way out. What isn't as expected counts as unset. */
export function defineSetting<K extends SettingName>(name: K): Setting<SettingValues[K]> {
  const item = storage.defineItem<SettingValues[K]>(storageKey(name), { fallback: DEFAULTS[name] });
  const getValue = async (): Promise<SettingValues[K]> => cleanSetting(name, await item.getValue());
  return {
    getValue,
    setValue: (value) => item.setValue(value),
    update: (change) => inTurn(async () => item.setValue(change(await getValue()))),
    watch: (changed) => item.watch((value) => changed(cleanSetting(name, value))),
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
