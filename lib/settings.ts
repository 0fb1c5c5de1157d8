/** What the person has chosen. Kept in this browser's local storage and nowhere else. */
import { storage } from 'wxt/utils/storage';
import type { PageSettings } from './page/page-session.ts';
import { isAmong, switched } from './settings/hosts.ts';
import { readPolicy, valueUnder } from './settings/policy.ts';
import { DEFAULTS, type SettingName, type SettingValues } from './settings/schema.ts';
import { defineSetting, inTurn, type Setting, storageKey } from './settings/setting.ts';

export * from './settings/added-sites.ts';
export { isAmong } from './settings/hosts.ts';
export { mendSettings } from './settings/mend.ts';
export { watchPolicy } from './settings/policy.ts';
export { MAX_TRANSFER, readTransfer, writeTransfer } from './settings/transfer.ts';
export { settingsReset, tellFailing, watchFailing } from './settings/trouble.ts';
export type { Setting };

const NAMES = Object.keys(DEFAULTS) as SettingName[];

/** Every setting by its name; lib/settings/schema.ts says what each of them is. */
export const settings = Object.fromEntries(NAMES.map((name) => [name, defineSetting(name)])) as unknown as {
  readonly [K in SettingName]: Setting<SettingValues[K]>;
};
export const {
  enabled: enabledEverywhere,
  disabledHosts,
  mutedThemes,
  paintMode,
  printMarks,
  openPdfs,
  dimPaper,
} = settings;

/** The two switches, as they stand for one host. */
interface Switches {
  everywhere: boolean;
  site: boolean;
}

export async function readSwitches(host: string): Promise<Switches> {
  const [everywhere, hosts] = await Promise.all([enabledEverywhere.getValue(), disabledHosts.getValue()]);
  return { everywhere, site: !isAmong(host, hosts) };
}

/** What a page has to know, before the muted themes are told by their concepts. */
export interface PageChoices extends Omit<PageSettings, 'muted' | 'rail'> {
  rail: boolean;
  mutedConcepts: string[];
  mutedThemes: string[];
}

/** @param host host name of the page */
export async function readPageChoices(host: string): Promise<PageChoices> {
  const chosen = await readSettings();
  return {
    on: chosen.enabled && !isAmong(host, chosen.disabledHosts),
    paint: chosen.paintMode,
    print: chosen.printMarks,
    look: { style: chosen.lookStyle, colour: chosen.lookColour },
    scheme: chosen.colourScheme,
    rail: chosen.rail,
    mutedConcepts: chosen.mutedConcepts,
    mutedThemes: chosen.mutedThemes,
  };
}

/** Switches hosts on or off, with everything below them. To switch one on, the site that it belongs to is switched on too. */
export function setSite(host: string | readonly string[], on: boolean): Promise<void> {
  return disabledHosts.update((hosts) => switched(hosts, [host].flat(), on));
}

/** @param target a concept's id, or a reference to paragraphs of a document, which is muted with its document */
export function muteConcept(target: string, muted: boolean): Promise<void> {
  return settings.mutedConcepts.update((ids) => toggled(ids, target.replace(/\..*/, ''), muted));
}

export function muteTheme(theme: string, muted: boolean): Promise<void> {
  return settings.mutedThemes.update((ids) => toggled(ids, theme, muted));
}

function toggled(list: readonly string[], entry: string, isIn: boolean): string[] {
  const others = list.filter((each) => each !== entry);
  return isIn ? [...others, entry].sort() : others;
}

/** All settings at once. */
export async function readSettings(): Promise<SettingValues> {
  const [policy, items] = await Promise.all([readPolicy(), storage.getItems(NAMES.map(storageKey))]);
  const stored = new Map(items.map(({ key, value }) => [key as string, value as unknown]));
  return Object.fromEntries(
    NAMES.map((name) => [name, valueUnder(policy, name, stored.get(storageKey(name)))]),
  ) as unknown as SettingValues;
}

/** Stores several settings in one go; those not given stay as they are, and so do those that the organisation has decided. */
export function writeSettings(values: Partial<SettingValues>): Promise<void> {
  return inTurn(async () => {
    const { locked } = await readPolicy();
    const names = (Object.keys(values) as SettingName[]).filter((name) => !locked.includes(name));
    await storage.setItems(names.map((name) => ({ key: storageKey(name), value: values[name] })));
  });
}

/** Back to what everything was before anything was chosen. */
export function resetSettings(): Promise<void> {
  return inTurn(() => storage.removeItems(NAMES.map(storageKey)));
}

/** Tells whenever anything that a page needs to know has changed. @returns stops telling */
export function watchPageSettings(changed: () => void): () => void {
  const stops = Object.values(settings).map((setting) => setting.watch(changed));
  return () => {
    for (const stop of stops) stop();
  };
}
