import { browser } from 'wxt/browser';
import { readerAddress, webAddress } from '../reader/address.ts';
import { t } from '../ui/i18n.ts';

export const READ_LINK = 'read-link';

/** Links to PDF files: by the name of the file, and on the sites on which the United Nations keeps its documents under their symbols. */
const PDF_LINKS = [
  '*://*/*.pdf',
  '*://*/*.pdf?*',
  '*://*/*.PDF',
  '*://*/*.PDF?*',
  '*://docs.un.org/*',
  '*://documents.un.org/*',
  '*://undocs.org/*',
];

/** Offers to open links to PDF files in our reader. */
export function addLinkEntry(): void {
  browser.contextMenus.create({
    id: READ_LINK,
    contexts: ['link'],
    targetUrlPatterns: PDF_LINKS,
    title: t('reader.openLink'),
  });
}

/** Opens a link in our reader, beside the tab that it stands in. */
export async function readLink(
  link: string | undefined,
  tab: { index: number; id?: number | undefined } | undefined,
): Promise<void> {
  const address = webAddress(link);
  if (!address) return;
  const beside = tab ? { index: tab.index + 1, openerTabId: tab.id } : {};
  await browser.tabs.create({ url: readerAddress(address), ...beside } as never);
}
