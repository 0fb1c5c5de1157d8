import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { cleanSetting, DEFAULTS, type SettingName, settingSchemas } from './schema.ts';
import { inTurn, storageKey } from './setting.ts';
import { settingsReset } from './trouble.ts';

const NAMES = Object.keys(DEFAULTS) as SettingName[];

/** Sets back what is stored as a setting and can't be one, as far as need be, and has the person told of it. What is as it should be stays. */
export function mendSettings(): Promise<void> {
  return inTurn(async () => {
    const stored = await storage.getItems(NAMES.map(storageKey));
    const spoilt = NAMES.flatMap((name) => {
      const value: unknown = stored.find(({ key }) => key === storageKey(name))?.value;
      return value === null || value === undefined || v.is(settingSchemas[name], value) ? [] : [{ name, value }];
    });
    if (spoilt.length === 0) return;
    for (const { name, value } of spoilt) {
      const kept = cleanSetting(name, value);
      // What holds where nobody has chosen is not stored.
      await (kept === DEFAULTS[name] ? storage.removeItem(storageKey(name)) : storage.setItem(storageKey(name), kept));
    }
    await settingsReset.setValue(true);
  });
}
