/**
 * The words of a text as the search compares them: folded as the matcher folds them, so that case, accents and the variants of
 * Arabic letters make no difference. Chinese has no spaces: each character is a word, and so is each pair of neighbours
 * (overlapping bigrams, the usual way to search it without a dictionary).
 */
import { foldKeepingCase } from '../matching/characters.ts';

/** Arabic writes the article and some particles together with the word behind them. */
const ARABIC_BEGINNING = /^(?:[وفبكل]?ال|لل)(?=\p{L}{3})/u;

export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of foldKeepingCase(text.replace(/[ىة]/g, fold))
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const [piece] of run.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)) words.push(...wordsOf(piece));
  }
  return words;
}

/** Readers type these for one another. */
function fold(letter: string): string {
  return letter === 'ى' ? 'ي' : 'ه';
}

function wordsOf(piece: string): string[] {
  if (/^\p{Script=Han}/u.test(piece)) {
    const characters = [...piece];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, i) => characters[i] + character);
  }
  return [piece.replace(ARABIC_BEGINNING, '')];
}
