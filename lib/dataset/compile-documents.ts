import { symbolKey } from '../matching/symbols.ts';
import type { Cite } from './cite.ts';
import { paragraphKey } from './paragraphs.ts';
import type { Problem } from './problems.ts';
import type { Read } from './read.ts';
import { type ConceptEntry, LANGUAGES, type SourceEntry } from './schema.ts';
import type { DocumentEntry } from './schema-documents.ts';
import type { Paragraph, WsisDocument } from './types.ts';

/** Reports an id that leads nowhere. */
export type Refer = (
  file: string,
  id: string,
  field: string,
  to: 'themes' | 'positions' | 'concepts' | 'sources',
  target: string,
) => void;

/**
 * Reports what is wrong with documents beyond their shape: ids that lead nowhere, what is there twice, comments that are not TCCM's.
 *
 * @param problems is added to
 */
export function checkDocuments(
  documents: readonly Read<DocumentEntry>[],
  concepts: readonly Read<ConceptEntry>[],
  sourceById: ReadonlyMap<string, SourceEntry>,
  refer: Refer,
  problems: Problem[],
): void {
  const kinds = new Map(concepts.map(({ value }) => [value.id, value.kind]));
  const claimed = new Map<string, string>();
  for (const { file, value } of documents) {
    const { id, symbols, titles, recognise, paragraphs } = value;
    const report = (field: string, wrong: string, mend: string): void =>
      void problems.push({ file, id, field, wrong, mend });
    const kind = kinds.get(id);
    if (kind === undefined) refer(file, id, 'id', 'concepts', id);
    else if (kind !== 'document') report('id', `is the id of a ${kind}`, 'use the id of a concept of kind document');

    for (const language of LANGUAGES) {
      const source = titles[language]?.source;
      if (source) refer(file, id, `titles.${language}.source`, 'sources', source);
    }
    const claim = (field: string, what: string, key: string): void => {
      const before = claimed.get(key);
      if (before === undefined) claimed.set(key, id);
      else report(field, `"${what}" is listed already, under ${before}`, 'keep it with one document');
    };
    symbols.forEach((symbol, i) => void claim(`symbols.${i}`, symbol, `symbol ${symbolKey(symbol)}`));
    recognise.pages.forEach((page, i) => void claim(`recognise.pages.${i}`, page, `page ${page.toLowerCase()}`));

    const numbers = new Map<string, string>();
    paragraphs.forEach(({ number, source, concepts: about, positions, comments }, index) => {
      const at = `paragraphs.${index}`;
      const key = paragraphKey(number);
      const before = numbers.get(key);
      if (before === undefined) numbers.set(key, number);
      else report(`${at}.number`, `paragraph ${number} is there already, as ${before}`, 'merge the two entries');
      refer(file, id, `${at}.source`, 'sources', source);
      about.forEach((each, i) => void refer(file, id, `${at}.concepts.${i}`, 'concepts', each));
      positions.forEach((each, i) => void refer(file, id, `${at}.positions.${i}`, 'positions', each));
      comments.forEach(({ source: from }, i) => {
        const field = `${at}.comments.${i}.source`;
        refer(file, id, field, 'sources', from);
        if (sourceById.get(from)?.voice === 'other')
          report(field, `"${from}" has the voice "other"`, "cite TCCM's own text or a report of what it said");
      });
    });
  }
}

/** @param concepts hold that of the document */
export function compileDocument(
  { id, short, symbols, date, titles, links, recognise, paragraphs }: DocumentEntry,
  concepts: readonly Read<ConceptEntry>[],
  cite: Cite,
): WsisDocument {
  const attested: WsisDocument['titles'] = {};
  for (const language of LANGUAGES) {
    const { title, source } = titles[language] ?? {};
    if (title && source) attested[language] = { title, source: cite({ source, passage: title }) };
  }
  const label = concepts.find(({ value }) => value.id === id)?.value.label ?? id;
  return {
    id,
    short: short ?? label,
    symbols,
    date,
    titles: attested,
    links,
    recognise,
    paragraphs: paragraphs.map((entry) => compileParagraph(entry, cite)).sort(byNumber),
  };
}

function compileParagraph(
  { number, gist, source, passage, status, concepts, positions, comments }: DocumentEntry['paragraphs'][number],
  cite: Cite,
): Paragraph {
  return {
    number,
    key: paragraphKey(number),
    gist,
    source: cite({ source, passage: passage ?? `paragraph ${number}` }),
    status,
    concepts,
    positions,
    comments: comments.map(({ text, stance, ...citation }) => ({
      text,
      ...(stance ? { stance } : {}),
      source: cite(citation),
    })),
  };
}

function byNumber(a: Paragraph, b: Paragraph): number {
  return Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10) || (a.key < b.key ? -1 : 1);
}
