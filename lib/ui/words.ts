/** Words that more than one surface shows. */
import type { ConceptKind, OutcomeResult, Stance } from '../dataset/types.ts';

export const STANCE_WORDS: Record<Stance, string> = {
  supports: 'supports',
  opposes: 'opposes',
  welcomes: 'welcomes',
  cautions: 'cautions',
  'calls-for': 'calls for',
};

/** Shapes, so that a stance is never told by colour alone. */
export const STANCE_SIGNS: Record<Stance, string> = {
  supports: '▲',
  opposes: '▼',
  welcomes: '●',
  cautions: '◆',
  'calls-for': '▶',
};

export const RESULT_WORDS: Record<OutcomeResult, string> = {
  achieved: 'Achieved',
  partly: 'Partly achieved',
  'not-achieved': 'Not achieved',
};

export const KIND_WORDS: Record<ConceptKind, string> = {
  body: 'Body',
  process: 'Process',
  event: 'Event',
  document: 'Document',
  role: 'Role',
  principle: 'Principle',
  topic: 'Topic',
  mechanism: 'Mechanism',
  'stakeholder-group': 'Stakeholder group',
  'action-line': 'Action Line',
};

/** A date of the dataset (YYYY, YYYY-MM, YYYY-MM-DD or `undated`) for people. */
export function dateWords(date: string, locale = 'en-GB'): string {
  const [year, month, day] = date.split('-');
  if (!month) return date;
  const utc = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(utc);
}
