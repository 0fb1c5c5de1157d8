import type { Citation } from '../dataset/types.ts';
import { date, format, t } from '../ui/i18n.ts';
import type { ListedMention } from './brief.ts';

/** "Read on 24 November 2026." */
export function readOn(now: Date): string {
  return t('brief.readOn', { date: new Intl.DateTimeFormat(format(), { dateStyle: 'long' }).format(now) });
}

/** What a claim rests on, in words; the source's title, which links to it, stands apart. */
export function citationWords(source: Citation, lead: string): [before: string, title: string, after: string] {
  const { voice, title, publisher, date: day, dateFrom, passage } = source;
  const words = {
    lead: voice === 'report' ? t('note.summarised', { publisher }) : lead,
    title: TITLE,
    publisher,
    date: date(day),
    passage,
  };
  const all = dateFrom
    ? t('note.citationDatedBy', { ...words, dateFrom: dateFrom.publisher })
    : t('note.citation', words);
  const [before = '', after = ''] = all.split(TITLE);
  return [before, title, after];
}

/** Stands for a title until the words around it are known; in no text of ours (Unicode object replacement character). */
const TITLE = '\ufffc';

/** The sentence of a mention: before it, the mention itself, and after it. */
export function aroundTerm({
  sentence,
  at: [start, end],
}: ListedMention): [before: string, term: string, after: string] {
  return [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)];
}
