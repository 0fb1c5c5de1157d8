import { browser } from 'wxt/browser';
import { askFrame } from '../messages.ts';
import { t } from '../ui/i18n.ts';
import { addLinkEntry, READ_LINK, readLink } from './link-menu.ts';
import type { Service } from './service.ts';

const SELECTION = 'ask-selection';
/** Most of a selection that is looked at, in UTF-16 units. */
const LONGEST = 200;

/** What the extension offers in the browser's context menu. The browser keeps the entries; they are made anew with each version. */
export function offerMenus(service: Pick<Service, 'recognise'>): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    // The browser puts what is selected in the place of %s.
    browser.contextMenus.create({ id: SELECTION, contexts: ['selection'], title: t('menu.selection') });
    addLinkEntry();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0, linkUrl }, tab) => {
    if (menuItemId === SELECTION) void answerSelection(selectionText.slice(0, LONGEST), tab?.id, frameId, service);
    else if (menuItemId === READ_LINK) void readLink(linkUrl, tab);
  });
}

/** Opens the note on a term in what is selected, there; or else a search of the whole record for it. */
async function answerSelection(
  text: string,
  tab: number | undefined,
  frame: number,
  service: Pick<Service, 'recognise'>,
): Promise<void> {
  const [concept] = service.recognise(text);
  if (concept && tab !== undefined) {
    const there = await askFrame(tab, frame, 'noteAtSelection', { concept }).catch(() => undefined);
    if (there?.found) return;
  }
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html?search=${encodeURIComponent(text)}`) });
}
