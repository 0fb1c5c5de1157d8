/** Finds where a page says what letters stand for: "Internet Governance Forum (IGF)", "IGF (Internet Governance Forum)". */
import { foldKeepingCase } from './characters.ts';
import type { Mention } from './find.ts';
import { foldWord, splitWords } from './tokens.ts';

/** Letters in brackets after a name; an opening quotation mark or an article may stand before them. */
const LETTERS_AFTER =
  /^\s{0,3}[(（[]\s?(?:the |le |la |el |l['’])?["'“”«»‘’„]?\s?([\p{L}\p{N}][\p{L}\p{N}+.-]{1,14})\s?["'“”«»‘’]?\s?[)）\],;]/u;
const LETTERS_BEFORE =
  /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}+.-]{1,14})\s{0,3}[(（[]\s?(?:the )?["'“”«»‘’„]?\s?$/u;
/** What letters stand in: a quick look, since beside most names there is none. */
const BRACKET = /[(（[]/;

function asLetters(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const letters = foldKeepingCase(text);
  return (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2 ? letters : undefined;
}

/**
 * What a block defines by the names of known concepts.
 *
 * @param names mentions by unambiguous forms, in the block's text
 * @returns letters and the index of the concept that they stand for
 */
export function definitionsByName(text: string, names: readonly Mention[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const { concept, start, end } of names) {
    const name = text.slice(start, end);
    if (!BRACKET.test(text.slice(Math.max(0, start - 8), start)) && !BRACKET.test(text.slice(end, end + 4))) continue;
    if (!/[\s\p{Script=Han}]/u.test(name)) continue;
    const letters =
      asLetters(LETTERS_AFTER.exec(text.slice(end, end + 32))?.[1]) ??
      asLetters(LETTERS_BEFORE.exec(text.slice(Math.max(0, start - 32), start))?.[1]);
    if (letters) out[letters] = concept;
  }
  return out;
}

/**
 * Whether letters can have been taken from a name: in order, from its beginning on. "USA" can't from "Internet Society", nor "UN" from
 * "Secretary-General of the United Nations": that is only what the name ends in.
 */
export function couldStandFor(letters: string, name: string): boolean {
  const wanted = foldWord(letters).replace(/[^\p{L}\p{N}]/gu, '');
  const words = foldWord(splitWords(name).join(''));
  if (words[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of wanted) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * Whether the words before letters in brackets spell them: "insulin-like growth factor (IGF)".
 * The initials of the last words must contain the letters in order, from the first of these words to the last.
 *
 * @param start where the letters begin in the text, in UTF-16 units
 */
export function isSpeltOutBefore(text: string, start: number, letters: string): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  if (!/[(（[]\s?["'“”«»‘’„]?$/u.test(before)) return false;
  const words = splitWords(before.replace(/[(（[]\s?["'“”«»‘’„]?$/u, '')).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const wanted = foldWord(letters).replace(/s$/, (end) => (/s$/.test(letters) ? '' : end));
  let at = wanted.length - 1;
  for (let i = words.length - 1, steps = 0; i >= 0 && steps < wanted.length + 4; i--, steps++) {
    const initial = foldWord(words[i] as string)[0];
    if (initial === wanted[at]) {
      if (at === 0) return true;
      at--;
    } else if (at === wanted.length - 1) return false;
  }
  return false;
}
