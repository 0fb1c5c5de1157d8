/**
 * PDF files that a person wants to see as the browser shows them though they have PDF files opened in our reader: by tab, for as long as
 * the tab and the browser are open.
 */
import { storage } from 'wxt/utils/storage';

/** Most that are remembered; the oldest are forgotten first. */
const MOST = 200;

const stays = storage.defineItem<string[]>('session:pdfStays', { fallback: [] });

function keyOf(tab: number, address: string): string {
  return `${tab} ${address.replace(/#.*/, '')}`;
}

export async function rememberStay(tab: number, address: string): Promise<void> {
  const key = keyOf(tab, address);
  const others = (await stays.getValue()).filter((each) => each !== key);
  await stays.setValue([...others, key].slice(-MOST));
}

export async function mayStay(tab: number, address: string): Promise<boolean> {
  return (await stays.getValue()).includes(keyOf(tab, address));
}
