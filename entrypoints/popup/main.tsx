import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../lib/popup/popup.tsx';
import { settings } from '../../lib/settings.ts';
import { followScheme } from '../../lib/ui/colour-scheme.ts';
import { announceLanguage } from '../../lib/ui/i18n.ts';

/** The tab that the popup speaks of: the active one, or `?tab=ID` where the popup is opened as a page. */
async function tabId(): Promise<number | undefined> {
  const asked = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (Number.isInteger(asked)) return asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

announceLanguage(document.documentElement);
void followScheme(document.documentElement, settings.colourScheme);
render(<Popup tab={await tabId()} />, document.getElementById('app') as HTMLElement);
