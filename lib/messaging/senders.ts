/** Who asks. What is read here is what the browser says of the asker; nothing of it comes from the message itself. */

/** As the browser tells it. */
export interface RawSender {
  id?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  frameId?: number | undefined;
  url?: string | undefined;
  /** Checked by the browser's own process; not every browser tells it. */
  origin?: string | undefined;
}

/** A content script in somebody else's page, our reader of PDF files, or another page of the extension itself. */
export type Asker = 'page' | 'reader' | 'own';

/** The extension itself, as the browser knows it. */
export interface Identity {
  id: string;
  /** Origin of its own pages. */
  origin: string;
  /** Address of the reader among them. */
  reader: string;
}

/** What kind of asker it is; undefined for everybody else, such as another extension. */
export function askerOf({ id, tab, url, origin }: RawSender, us: Identity): Asker | undefined {
  if (id !== us.id) return undefined;
  const from = originOf(url);
  // A content script in a process that was taken over can say what it likes of its address, but not of its origin.
  if (from === us.origin && (origin === undefined || origin === us.origin))
    return url?.replace(/[?#].*/, '') === us.reader ? 'reader' : 'own';
  return tab?.id !== undefined && from !== us.origin && origin !== us.origin ? 'page' : undefined;
}

/** `URL.origin` knows no origin of an extension's address in every browser, so it is put together. */
function originOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** Host name in an address; empty where there is none. */
export function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}
