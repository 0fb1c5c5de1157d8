import { useEffect, useState } from 'preact/hooks';
import { type Setting, watchPolicy } from '../settings.ts';

/** Whether the organisation that manages the browser has decided a setting; false until that is known. */
export function useLocked<T>(setting: Setting<T>): boolean {
  const [isLocked, setLocked] = useState(false);
  useEffect(() => {
    const look = (): void => void setting.isLocked().then(setLocked);
    look();
    return watchPolicy(look);
  }, [setting]);
  return isLocked;
}
