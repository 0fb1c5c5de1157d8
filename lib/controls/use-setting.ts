import { useEffect, useState } from 'preact/hooks';
import { type Setting, tellFailing } from '../settings.ts';

/** The value of a setting, kept up to date; undefined until it has been read. */
export function useSetting<T>(setting: Pick<Setting<T>, 'getValue' | 'watch'>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    void setting.getValue().then(setValue, tellFailing);
    return setting.watch(setValue);
  }, [setting]);
  return value;
}
