/** Addresses of the reader, and of what it shows. */
import { browser } from 'wxt/browser';

const PAGE = '/reader.html';

/** The reader's own address, for a PDF file on the web or for whatever somebody opens there. */
export function readerAddress(file?: string): string {
  const page = browser.runtime.getURL(PAGE);
  return file === undefined ? page : `${page}?${new URLSearchParams({ file })}`;
}

/** The address of the PDF file that the reader shows at an address of its own; undefined where it shows none from the web. */
export function fileInReader(address: string | undefined): string | undefined {
  if (!address?.startsWith(readerAddress())) return undefined;
  return webAddress(new URL(address).searchParams.get('file'));
}

/** The address of the document that somebody sees in a tab: the file's where our reader shows one. */
export function documentAddress(address: string | undefined): string | undefined {
  return address?.startsWith(readerAddress()) ? fileInReader(address) : address;
}

/** An address as it is if it is one of the web, in full; undefined otherwise. */
export function webAddress(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** Whether an address has the name of a PDF file. */
export function looksLikePdf(address: string): boolean {
  return URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
}

/** The name of a file on the web, for people. */
export function fileName(address: string): string {
  const last = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last) || new URL(address).hostname;
  } catch {
    return last;
  }
}
