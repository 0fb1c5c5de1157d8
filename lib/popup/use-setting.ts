import { useEffect, useState } from 'preact/hooks';

interface Setting<T> {
  getValue(): Promise<T>;
  watch(changed: (value: T) => void): () => void;
}

/** The value of a setting, kept up to date; undefined until it has been read. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    void setting.getValue().then(setValue);
    return setting.watch(setValue);
  }, [setting]);
  return value;
}
