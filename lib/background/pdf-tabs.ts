import { browser } from 'wxt/browser';
import { looksLikePdf, readerAddress, webAddress } from '../reader/address.ts';
import { openPdfs } from '../settings.ts';
import { mayStay, rememberStay } from './stays.ts';

/** Opens a PDF file in our reader, in the same tab: one step back is where the person was. */
export async function openInReader(tab: number, address: string): Promise<void> {
  await browser.tabs.update(tab, { url: readerAddress(address) });
}

/** Shows a PDF file as the browser itself does, and leaves it there. */
export async function openOriginal(tab: number, address: string): Promise<void> {
  await rememberStay(tab, address);
  await browser.tabs.update(tab, { url: address });
}

/** The address of the PDF file that a tab shows, as its page or in a frame; undefined where it shows none that we know of. */
export async function pdfInTab(tab: number): Promise<string | undefined> {
  const frames = await browser.scripting
    .executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => (document.contentType === 'application/pdf' ? location.href : null),
    })
    .catch(() => undefined);
  const shown = frames
    ?.map(({ result }) => webAddress(result as string | null))
    .find((address) => address !== undefined);
  if (shown) return shown;
  // Firefox lets nobody into its viewer; there the address has to tell.
  if (frames?.some(({ frameId }) => frameId === 0)) return undefined;
  const url = await browser.tabs.get(tab).then(
    (info) => webAddress(info.url),
    () => undefined,
  );
  return url && looksLikePdf(url) ? url : undefined;
}

/** A tab shows a PDF file of a covered site: opens it in our reader if the person wishes so and has not asked for the original. */
export async function pdfShown(tab: number, address: string | undefined, returned: boolean): Promise<void> {
  const url = webAddress(address);
  if (!url || !(await openPdfs.getValue())) return;
  // Whoever comes back wants to see what was there. Remembered, so that a look at the history is no loop.
  if (returned) await rememberStay(tab, url);
  else if (!(await mayStay(tab, url))) await openInReader(tab, url);
}

/** Firefox puts no content script into its viewer: what the address tells has to do. @param isCovered whether a host is annotated */
export function watchPdfAddresses(isCovered: (host: string) => boolean): void {
  if (!import.meta.env.FIREFOX) return;
  browser.tabs.onUpdated.addListener(async (tab, { status, url }) => {
    const address = webAddress(url);
    if (status !== 'loading' || !address || !looksLikePdf(address) || !isCovered(new URL(address).hostname)) return;
    if ((await openPdfs.getValue()) && !(await mayStay(tab, address)))
      await browser.tabs.update(tab, { url: readerAddress(address), loadReplace: true } as never);
  });
}
