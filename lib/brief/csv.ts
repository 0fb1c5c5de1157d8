import Papa from 'papaparse';
import type { Brief } from './brief.ts';
import { aroundTerm } from './brief-words.ts';

/** Names of the columns: for programs, so they are the same in every language of the interface. */
const COLUMNS = [
  'number',
  'term',
  'label',
  'target',
  'theme',
  'sentence',
  'start',
  'end',
  'positions',
  'stances',
  'sources',
  'page_title',
  'page_url',
] as const;

/** Between several values in one cell. */
const BETWEEN = ' | ';

/**
 * A brief as a table (RFC 4180), a mention a row; it begins with a byte order mark, without which spreadsheet programs take it for
 * another encoding. A cell that such a program would run as a formula is made plain text by an apostrophe before it.
 */
export function briefAsCsv({ page, mentions, themes }: Brief): string {
  const positions = new Map(themes.flatMap((theme) => theme.positions).map((position) => [position.id, position]));
  const data = mentions.map((mention, index) => {
    const own = mention.positions.flatMap((id) => positions.get(id) ?? []);
    return [
      index + 1,
      mention.text.replace(/\s+/g, ' '),
      mention.label,
      mention.target,
      mention.theme,
      aroundTerm(mention).join(''),
      mention.start,
      mention.end,
      own.map(({ title }) => title).join(BETWEEN),
      own.map(({ stance }) => stance).join(BETWEEN),
      [...new Set(own.flatMap(({ sources }) => sources.map(({ url }) => url)))].join(BETWEEN),
      page.title,
      page.url,
    ];
  });
  return `\ufeff${Papa.unparse({ fields: [...COLUMNS], data }, { escapeFormulae: true })}\r\n`;
}
