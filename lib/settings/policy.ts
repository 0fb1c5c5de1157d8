/**
 * What an organisation has decided for the browsers that it manages (`storage.managed`): values that hold until the person chooses, and values that
 * hold whatever the person chooses. ORGANISATIONS.md says how they are given.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { cleanSetting, DEFAULTS, type SettingName, type SettingValues, settingSchemas } from './schema.ts';

export interface Policy {
  /** Instead of our own defaults. */
  values: Partial<SettingValues>;
  /** Settings that the person can't change: they are as the organisation says, or as our defaults are. */
  locked: readonly SettingName[];
}

const NAMES = Object.keys(settingSchemas) as SettingName[];

/** As far as it can be used: what is wrong with one value leaves the others as they are. @param complain told the field that is wrong */
export function cleanPolicy(stored: Readonly<Record<string, unknown>>, complain: (field: string) => void): Policy {
  const values: Record<string, unknown> = {};
  let locked: SettingName[] = [];
  for (const [field, value] of Object.entries(stored)) {
    if (field === 'locked') {
      const named = Array.isArray(value) ? value : [];
      locked = NAMES.filter((name) => named.includes(name));
      if (named.length === 0 || locked.length < new Set(named).size) complain(field);
    } else if (Object.hasOwn(settingSchemas, field)) {
      const parsed = v.safeParse(settingSchemas[field as SettingName] as v.GenericSchema, value);
      if (parsed.success) values[field] = parsed.output;
      else complain(field);
    } else complain(field);
  }
  return { values, locked };
}

/** What a setting holds, by what is stored as the person's choice and what the organisation has decided. */
export function valueUnder<K extends SettingName>(
  { values, locked }: Policy,
  name: K,
  stored: unknown,
): SettingValues[K] {
  const given = (values[name] ?? DEFAULTS[name]) as SettingValues[K];
  return locked.includes(name) ? given : cleanSetting(name, stored, given);
}

const complained = new Set<string>();

export async function readPolicy(): Promise<Policy> {
  // Firefox rejects where no organisation has decided anything.
  const stored = await browser.storage.managed.get(null).catch(() => ({}));
  return cleanPolicy(stored, (field) => {
    if (complained.has(field)) return;
    complained.add(field);
    console.warn(
      `WSIS Lens, settings of your organisation, "${field}": not used; see ORGANISATIONS.md for what it may hold`,
    );
  });
}

/** Tells when the organisation has decided otherwise. @returns stops telling */
export function watchPolicy(changed: () => void): () => void {
  const listener = (_: unknown, area: string): void => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
