import { browser } from 'wxt/browser';

/** What the browser says when the extension has been installed or brought up to date. */
interface Installed {
  reason: string;
  /** Firefox: loaded for as long as the browser runs, by somebody who works on it. */
  temporary?: boolean | undefined;
}

/** Shows what the extension does, once, after the installation. */
export async function welcome({ reason, temporary = false }: Installed): Promise<void> {
  if (reason !== 'install' || temporary) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
