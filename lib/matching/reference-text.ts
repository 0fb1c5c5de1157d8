import type { Place, Places } from './places.ts';
import { placeOf, type Reading } from './reading.ts';
import type { ReferenceLanguage } from './reference-words.ts';
import { matchAt, type SymbolPlace } from './symbols.ts';

/** A mention, in units of a reading's text. */
export interface MentionPlace extends Place {
  concept: number;
}

/** A reference to paragraphs, in units of a reading's text. */
export interface Referred extends Place {
  document: MentionPlace;
}

/** A block as it is read when references are looked for. Places are in units of the reading's text. */
export interface ReadText {
  raw: string;
  reading: Reading;
  mentions: Places<MentionPlace>;
  /** Mentions of documents. */
  documents: Places<MentionPlace>;
  /** References found so far, each with the document that it is of: it is spoken of there once more. */
  referred: Referred[];
  /** Symbols, of documents that are not ours too. */
  symbols: Places<SymbolPlace>;
  /** Concept of the document that the page is. */
  own: number | undefined;
}

/** Paragraphs of which the document is looked for. */
export interface Paragraphs extends Place {
  /** Whether the word for them means much else. */
  loose: boolean;
}

/** The document that paragraphs are of, and the stretch of the text that says so. */
export interface Link extends Place {
  /** Where it is named; undefined for the document that the page is. */
  document: MentionPlace | undefined;
}

/** How far a document may be from its paragraphs, in units: where they stand side by side, and where they don't. */
export const BESIDE = 160;
export const AWAY = 500;

export const OPENING = `["'«“„‘‚‹《「『]`;
export const CLOSING = `["'»”‟“›》」』]`;
/** What may come after a name that is over. */
export const STOP = / ?(?:$|[.,;:!?()[\]"»”、，。；؛،》])/uy;
/** Capitals tell, so it is for the raw text. */
const SENTENCE_END = /[!?؟。！？]|\.\s+(?=[^\p{Ll}\p{N}\s])/gu;
const PAIRS = ['()', '[]', '""', '“”', '„“', "‘'", '«»', '‹›', '《》', '「」', '『』'];

/** The lists of a language as sources of regular expressions; one that matches nothing where there is no list. */
export function sourcesOf({ words }: ReferenceLanguage): (list: keyof ReferenceLanguage['words']) => string {
  return (list) => `(?:${words[list] ?? '(?!)'})`;
}

/** The document spoken of last before a place, where it is named, and where that ends. */
export function lastDocument(
  { documents, referred }: ReadText,
  place: number,
): { document: MentionPlace; end: number } | undefined {
  const named = documents.lastBefore(place);
  const reference = referred.at(-1);
  if (reference && reference.end <= place && reference.end > (named?.end ?? 0)) return reference;
  return named && { document: named, end: named.end };
}

/** What stands before a place, as far as it may matter. */
export function before({ reading: { text } }: ReadText, place: number): string {
  return text.slice(Math.max(0, place - BESIDE), place);
}

/** Where the sentence begins that a place is in; at most {@link AWAY} before it. */
export function sentenceStart({ raw, reading }: ReadText, place: number): number {
  const until = reading.starts[place] as number;
  const from = Math.max(0, until - AWAY);
  let start = from;
  for (const { index } of raw.slice(from, until).matchAll(SENTENCE_END)) start = from + index + 1;
  return placeOf(reading, start);
}

/** Where the sentence ends that a place is in; at most {@link AWAY} after it. */
export function sentenceEnd({ raw, reading }: ReadText, place: number): number {
  const from = reading.starts[place] as number;
  const end = raw.slice(from, from + AWAY).search(SENTENCE_END);
  return placeOf(reading, end < 0 ? Math.min(raw.length, from + AWAY) : from + end);
}

/** The end of a stretch, after the signs that close what was opened between a place and it. */
export function closed(text: string, from: number, { start, end }: Place): number {
  const opened = text.slice(from, start) + text.slice(start, end);
  let until = end;
  for (;;) {
    const sign = matchAt(/ ?([^\s\p{L}\p{N}])/uy, text, until);
    const pair = PAIRS.find((each) => each[1] === sign?.[1]);
    if (!sign || !pair || !isOpen(opened + text.slice(end, until), pair)) return until;
    until += sign[0].length;
  }
}

/** Whether a sign was opened and not closed. */
function isOpen(text: string, [opening, closing]: string): boolean {
  const count = (sign: string | undefined): number => text.split(sign as string).length - 1;
  return opening === closing ? count(opening) % 2 === 1 : count(opening) > count(closing);
}

export function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}]+/u).some((each) => isSameWord(each, word));
}

/** Whether a name and some words have a word in common; or, without spaces, two ideographs. */
export function sharesWord(name: string, words: string): boolean {
  const pairs = words.match(/\p{Script=Han}(?=\p{Script=Han})/gu)
    ? [...words].map((_, i) => words.slice(i, i + 2))
    : [];
  if (pairs.some((pair) => /^\p{Script=Han}{2}$/u.test(pair) && name.includes(pair))) return true;
  return words.split(/[^\p{L}]+/u).some((word) => word.length >= 4 && hasWord(name, word));
}

/** The same word but for its ending, or but for what is written onto its beginning. */
function isSameWord(a: string, b: string): boolean {
  if (a.length < 4) return false;
  if (a.endsWith(b) || b.endsWith(a)) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 5 && same >= Math.max(a.length, b.length) - 3;
}

/** Whether all words of a name have capitals, "of the" and the like aside. */
export function isTitleCase(name: string): boolean {
  const words = name.match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= 2 && words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}
