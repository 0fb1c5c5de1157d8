import type { Citation, Position } from '../dataset/types.ts';
import { citationWords } from '../ui/citation.ts';
import { t } from '../ui/i18n.ts';
import { resultWord, STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import type { Note } from './note.ts';

/** The page in which somebody reads a note. */
interface Page {
  title: string;
  /** Leads to the mention, where it can; empty where there is no way to the page. */
  url: string;
}

/**
 * A note as plain text to take along: what it says, what that rests on, and where it was read.
 *
 * @param positions those that are taken along, of the note's
 */
export function noteAsText({ concept, document }: Note, positions: readonly Position[], page: Page): string {
  const paragraphs = document?.paragraphs ?? [];
  const parts = [
    concept.label,
    ...(paragraphs.length ? [] : [concept.gloss]),
    ...paragraphs.flatMap(({ number, gist, source, status, comments }) => [
      `${t('note.paragraph', { number })}: ${gist}`,
      cite(source, status === 'seen' ? t('note.seenIn') : t('note.reportedIn')),
      ...comments.flatMap(({ text, source: from }) => [
        `${t('note.onParagraph')}: ${text}`,
        cite(from, t('note.source')),
      ]),
    ]),
    ...positions.flatMap(positionParts),
    ...(page.url ? [[t('note.mentionedIn', { page: page.title.trim() || page.url }), page.url].join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function positionParts({ title, stance, note, outcome, sources }: Position): string[] {
  return [
    `${STANCE_SIGNS[stance]} ${t('note.stance', { stance: stanceWord(stance) })}: ${title}`,
    note.trim(),
    ...(outcome
      ? [
          `${resultWord(outcome.result)}. ${outcome.text}`,
          ...outcome.sources.map((each) => cite(each, t('note.accordingTo'))),
        ]
      : []),
    ...sources.map((each) => cite(each, t('note.source'))),
  ];
}

function cite(source: Citation, lead: string): string {
  return `${citationWords(source, lead).join('')}\n${source.url}`;
}
