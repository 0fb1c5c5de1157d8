import type { Citation } from '../dataset/types.ts';
import { date, t } from './i18n.ts';

/** Stands for a title until the words around it are known; in no text of ours (Unicode object replacement character). */
const TITLE = '\ufffc';

/** What a claim rests on, in words; the source's title, which links to it, stands apart. @param lead stands before what is no report */
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
