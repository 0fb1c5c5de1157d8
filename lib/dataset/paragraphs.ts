/**
 * Paragraphs as a target id names them: `tunis-agenda.72`, `tunis-agenda.29,31-35`, `gdc.29b` for paragraph 29(b). The part before
 * the dot is the id of the document's concept, the part behind it its paragraphs.
 */
import type { Paragraph } from './types.ts';

/** From one paragraph to another, both included; the same one for a single paragraph. */
interface Span {
  from: string;
  to: string;
}

export interface Target {
  /** Id of a concept. */
  concept: string;
  /** As it stands in the target id; undefined where the concept itself is meant. */
  paragraphs?: string;
}

/** Numbers of paragraphs as they are printed, and whether it is one. */
export interface ParagraphNumbers {
  numbers: string;
  isOne: boolean;
}

export function parseTarget(target: string): Target {
  const dot = target.indexOf('.');
  return dot < 0 ? { concept: target } : { concept: target.slice(0, dot), paragraphs: target.slice(dot + 1) };
}

export function targetOf(concept: string, paragraphs: string | undefined): string {
  return paragraphs === undefined ? concept : `${concept}.${paragraphs}`;
}

/** The number of a paragraph as target ids write it: `29b` for `29(b)`. */
export function paragraphKey(number: string): string {
  return number.replace(/[()]/g, '');
}

/** The paragraphs of a target id for people: "paragraph 29(b)", "paragraphs 29, 31–35". */
export function paragraphWords(paragraphs: string): string {
  const { isOne, numbers } = paragraphNumbers(paragraphs);
  return `${isOne ? 'paragraph' : 'paragraphs'} ${numbers}`;
}

/** The numbers alone: "29, 31–35". */
export function paragraphNumbers(paragraphs: string): ParagraphNumbers {
  const spans = spansOf(paragraphs);
  const words = spans.map(({ from, to }) => (from === to ? printed(from) : `${printed(from)}–${printed(to)}`));
  return { numbers: words.join(', '), isOne: spans.length === 1 && spans[0]?.from === spans[0]?.to };
}

/**
 * Those of a document's paragraphs that a target id names. A paragraph brings its sub-paragraphs with it; a sub-paragraph of which nothing
 * is known brings the paragraph that it is part of.
 */
export function paragraphsNamed<P extends Pick<Paragraph, 'key'>>(all: readonly P[], paragraphs: string): P[] {
  const spans = spansOf(paragraphs);
  const named = all.filter(({ key }) => spans.some((span) => includes(span, key)));
  const missed = spans.filter(
    ({ from, to }) => from === to && /[a-z]/.test(from) && !named.some(({ key }) => key === from),
  );
  const around = all.filter(({ key }) => missed.some(({ from }) => key === String(numberIn(from))));
  return all.filter((paragraph) => named.includes(paragraph) || around.includes(paragraph));
}

function spansOf(paragraphs: string): Span[] {
  return paragraphs
    .split(',')
    .filter((part) => /^\d/.test(part))
    .map((part) => {
      const [from = '', to = from] = part.split('-');
      // "29a-c" is short for 29(a) to 29(c).
      return { from, to: /^\d/.test(to) ? to : `${numberIn(from)}${to}` };
    });
}

function includes({ from, to }: Span, key: string): boolean {
  if (from === to) return key === from || (numberIn(from) === numberIn(key) && !/[a-z]/.test(from));
  const number = numberIn(key);
  if (number === numberIn(from) && number === numberIn(to))
    return letters(key) >= letters(from) && letters(key) <= letters(to);
  return number >= numberIn(from) && number <= numberIn(to);
}

function numberIn(key: string): number {
  return Number.parseInt(key, 10);
}

function letters(key: string): string {
  return key.replace(/^\d+/, '');
}

function printed(key: string): string {
  return key.replace(/^(\d+)([a-z]+)$/, '$1($2)');
}
