import { format, t } from '../ui/i18n.ts';
import type { ListedMention } from './brief.ts';

/** "Read on 24 November 2026." */
export function readOn(now: Date): string {
  return t('brief.readOn', { date: new Intl.DateTimeFormat(format(), { dateStyle: 'long' }).format(now) });
}

/** The sentence of a mention: before it, the mention itself, and after it. */
export function aroundTerm({
  sentence,
  at: [start, end],
}: ListedMention): [before: string, term: string, after: string] {
  return [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)];
}
