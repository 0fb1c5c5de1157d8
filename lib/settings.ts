/** What the person has chosen. Kept in this browser's local storage and nowhere else. */
import { storage } from 'wxt/utils/storage';
import type { PageSettings } from './page/page-session.ts';
import type { PaintMode } from './page/painter.ts';

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

const PAINT_MODES: readonly unknown[] = ['auto', 'marks', 'overlay'] satisfies PaintMode[];

export const paintMode = defineSetting<PaintMode>('local:paintMode', 'auto', (value) => PAINT_MODES.includes(value));

/** Whether annotations are printed with the page. */
export const printMarks = defineSetting('local:printMarks', false, (value) => typeof value === 'boolean');

/** The two switches, as they stand for one host. */
interface Switches {
  everywhere: boolean;
  site: boolean;
}

export async function readSwitches(host: string): Promise<Switches> {
  const [everywhere, hosts] = await Promise.all([enabledEverywhere.getValue(), disabledHosts.getValue()]);
  return { everywhere, site: !hosts.includes(host) };
}

/** @param host host name of the page */
export async function readPageSettings(host: string): Promise<PageSettings> {
  const [{ everywhere, site }, paint, print] = await Promise.all([
    readSwitches(host),
    paintMode.getValue(),
    printMarks.getValue(),
  ]);
  return { on: everywhere && site, paint, print };
}

export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await disabledHosts.getValue()).filter((each) => each !== host);
  await disabledHosts.setValue(on ? others : [...others, host].sort());
}

/** Tells whenever anything that a page needs to know has changed. @returns stops telling */
export function watchPageSettings(changed: () => void): () => void {
  const stops = [enabledEverywhere, disabledHosts, paintMode, printMarks].map((setting) => setting.watch(changed));
  return () => {
    for (const stop of stops) stop();
  };
}
