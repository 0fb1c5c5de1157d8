import { symbolKey } from '../matching/symbols.ts';
import type { WsisDocument } from './types.ts';

/** What can be seen of a page from outside its text. */
export interface PageLook {
  /** Address of what is shown. */
  address: string;
  /** The page's title and its headings of first rank. */
  titles: readonly string[];
  /** The texts that the page begins with, block by block. */
  texts: readonly string[];
}

/**
 * Tells which of the documents a page shows, if any. Certain where the address is listed. Otherwise the document's title must be the page's
 * title or heading, or a part of it between separators, or its symbol must stand by itself near the beginning, as on UN documents; a page that
 * only speaks of a document has its title among other words. Where title, headings or a line at the beginning say that it is a draft or
 * a revision, it isn't the document that was adopted under that title. Nothing is told where this leaves more than one document.
 */
export function recognise(
  { address, titles, texts }: PageLook,
  documents: readonly WsisDocument[],
): WsisDocument | undefined {
  const byAddress = atAddress(address, documents);
  if (byAddress) return byAddress;
  const named = new Set(titles.flatMap(partsOfTitle));
  const version = [...titles, ...texts.filter(({ length }) => length <= LINE)].some(saysVersion);
  const byTitle = documents.filter((document) =>
    titlesOf(document).some((title) => named.has(fold(title)) && (!version || saysVersion(title))),
  );
  const alone = new Set([...texts, ...titles.flatMap(separated)].map(symbolIn).filter((symbol) => symbol !== ''));
  const bySymbol = documents.filter(({ symbols }) => symbols.some((symbol) => alone.has(symbolKey(symbol))));
  const both = bySymbol.filter((document) => byTitle.includes(document));
  return [both, bySymbol, byTitle].find(({ length }) => length === 1)?.[0];
}

/** How long a line is that says no more than which version a text is, in UTF-16 units. */
const LINE = 60;
const VERSION = new RegExp(
  [
    ...[
      'drafts?',
      'rev(?:ision)? ?\\d',
      '(?:first|second|third|fourth|final) revision',
      'avant projet',
      'projet (?:zéro|de|du)',
    ],
    ...['révision (?:n ?)?\\d', 'borrador', 'anteproyecto', 'proyecto (?:de|del|cero)', 'revisión (?:n ?)?\\d'],
    ...['проекта?', '(?:пересмотр|редакция) \\d', '(?:ال)?مسودة', '(?:ال)?مشروع'],
  ]
    .map((words) => `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}])`)
    .concat('草案|草稿|修订[稿版]')
    .join('|'),
  'u',
);

/** Whether a title names a draft or a revision; "(Rev.1)" within a symbol names none. */
function saysVersion(title: string): boolean {
  return VERSION.test(fold(title.replace(/\S*\/\S*/g, ' ')));
}

/** The document that a listed address, or the longest listed beginning of it, belongs to. */
function atAddress(address: string, documents: readonly WsisDocument[]): WsisDocument | undefined {
  const place = placeOf(address.replace(/^[a-z]+:\/\//i, '').replace(/#.*$/s, ''));
  let best: { document: WsisDocument; length: number } | undefined;
  for (const document of documents) {
    for (const page of document.recognise.pages) {
      const begins = placeOf(page);
      if (
        place.startsWith(begins) &&
        !/^[a-z\d]/.test(place.slice(begins.length)) &&
        begins.length > (best?.length ?? 0)
      )
        best = { document, length: begins.length };
    }
  }
  return best?.document;
}

function placeOf(address: string): string {
  return address.toLowerCase().replace(/^www\./, '');
}

function titlesOf({ titles, recognise }: WsisDocument): string[] {
  return [...Object.values(titles).map(({ title }) => title), ...recognise.titles];
}

function separated(title: string): string[] {
  return title.split(/\s+[-–—|·•:»]\s+|[:：|»]\s+|\s*\n\s*/);
}

function partsOfTitle(title: string): string[] {
  return [title, ...separated(title)].map(fold);
}

function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The symbol that a text is nothing but, with the words and signs that go with it; empty where it is anything else. */
function symbolIn(text: string): string {
  const bare = text.trim().replace(/^(?:united nations\s+|document:?\s+|symbol:?\s+)/i, '');
  return /^[A-Z][\w.‐-―()-]*(?:\/[\w.‐-―() -]+)+\*?$/i.test(bare) ? symbolKey(bare.replace(/\*$/, '')) : '';
}
