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

/** The sentence of a mention, before it, the mention as it stands there, and after it. White space is folded. */
export function aroundTerm({ text, prefix, sentence }: ListedMention): [before: string, term: string, after: string] {
  const fold = (words: string): string => words.replace(/\s+/g, ' ');
  const at = placeOf(text, prefix, sentence);
  if (at < 0) return ['', fold(text), ''];
  return [fold(sentence.slice(0, at)).trimStart(), fold(text), fold(sentence.slice(at + text.length)).trimEnd()];
}

/** Where in its sentence a mention stands: where what is before it there and its prefix are the same as far as both go. */
function placeOf(text: string, prefix: string, sentence: string): number {
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
    const before = sentence.slice(0, at);
    if (before.endsWith(prefix) || prefix.endsWith(before)) return at;
  }
  return sentence.indexOf(text);
}
