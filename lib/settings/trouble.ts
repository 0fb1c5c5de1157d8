/** What a person has to know of how settings are kept. */
import { storage } from 'wxt/utils/storage';

/** True from when settings that could not be read were set back until the person has seen that. */
export const settingsReset = storage.defineItem<boolean>('local:settingsReset', { fallback: false });

const failing = new EventTarget();

/** The browser's storage has not given or taken a setting. */
export function tellFailing(): void {
  failing.dispatchEvent(new Event('failing'));
}

/** @returns stops telling */
export function watchFailing(told: () => void): () => void {
  failing.addEventListener('failing', told);
  return () => failing.removeEventListener('failing', told);
}
