import { type Place, Places } from './places.ts';
import type { Reading } from './reading.ts';
import type { ReferenceLanguage } from './reference-words.ts';

/** A symbol or a resolution's number in a text, in units of a reading's text. */
export interface SymbolPlace extends Place {
  /** Whether it is a resolution's number, with the words that say so. */
  isNumber: boolean;
  /** Index of the document's concept; undefined for a document that is not ours. */
  concept: number | undefined;
}

/**
 * One spelling for all ways in which a UN symbol is written: capitals, no spaces, plain hyphens, without the letter that names the
 * language of an edition (`WSIS-05/TUNIS/DOC/6(Rev.1)-E`).
 */
export function symbolKey(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[\s\u00ad]+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(.\/.*)-[ACEFRS]$/, '$1');
}

/** Whether a text may hold a symbol or a resolution's number: a quick look, since most texts hold none. */
export function mayHoldSymbols(text: string): boolean {
  return text.includes('/') && /\/\s*\p{Nd}/u.test(text);
}

const NEVER = '(?!)';
/** A letter of a script that parts words with spaces. */
const ALPHABETIC = '[^\\P{L}\\p{Script=Han}]';
/** What stands before the first slash of a symbol: a body, perhaps with a year. */
const HEAD = new RegExp(`(?<!${ALPHABETIC}|[\\p{N}/.\\\\_-])[a-z]{1,5}(?:- ?(?:\\d{2}|i{1,3}))?$`, 'u');
/** How long that is at most, with the unit before it. */
const HEAD_REACH = 10;
/** What follows: parts, then the letter of an edition's language; white space only where lines break. */
const PARTS = new RegExp(
  `(?:/ ?(?:[a-z]+[.-]?\\d*|\\d+)(?: ?\\((?:rev|add|corr)\\. ?\\d+\\))?)+(?: ?- ?[acefrs](?![a-z\\d]))?(?!${ALPHABETIC}|[\\p{N}/\\\\_])`,
  'uy',
);
const NUMBER = `(\\d{2,4} ?/ ?\\d{1,3})(?!${ALPHABETIC}|[\\p{N}/]|[.,]\\d)`;
const NUMBERS = new RegExp(`(?<!${ALPHABETIC}|[\\p{N}/])${NUMBER}`, 'gu');
/** What follows the body in a symbol that is short for a resolution's. */
const NUMBER_PARTS = /^\/ ?\d{2} ?\/ ?\d{1,3}$/;
/** How far before a number its word and its body are looked for, in units. */
const REACH = 80;

/** Finds UN symbols, and resolutions by their numbers, in every language. */
export class SymbolFinder {
  readonly #documents: ReadonlyMap<string, number>;
  readonly #before: RegExp;
  readonly #next: RegExp;
  readonly #open: RegExp;
  readonly #resolved: RegExp;
  readonly #bodyBefore: RegExp;
  readonly #bodyAfter: RegExp;
  readonly #annex: RegExp;

  /** @param symbols of our documents, as printed, each with the index of its document's concept */
  constructor(
    symbols: readonly (readonly [symbol: string, concept: number])[],
    languages: readonly ReferenceLanguage[],
  ) {
    const documents = new Map(symbols.map(([symbol, concept]) => [symbolKey(symbol), concept]));
    for (const [symbol, concept] of [...documents]) {
      const number = /^[AE]\/RES\/(\d+\/\d+.*)$/.exec(symbol)?.[1];
      // A revision is often left out: WSIS-05/TUNIS/DOC/6.
      const unrevised = symbol.replace(/\(REV\.\d+\)$/, '');
      for (const other of [number, unrevised]) if (other && !documents.has(other)) documents.set(other, concept);
    }
    this.#documents = documents;
    const any = (list: keyof ReferenceLanguage['words']): string =>
      `(?:${languages.flatMap(({ words }) => words[list] ?? []).join('|') || NEVER})`;
    this.#before = new RegExp(`${any('resolution')} ?(?:${any('number')} ?)?$`, 'u');
    this.#next = new RegExp(`(?: ?[,،、] ?(?:${any('and')} ?)?| ?${any('and')} ?)${NUMBER}`, 'uy');
    this.#open = new RegExp(`(?:${any('resolution')}|${any('open')}) ?$`, 'u');
    this.#resolved = new RegExp(` ?${any('resolved')}`, 'uy');
    this.#bodyBefore = new RegExp(`${any('bodies')}(?:'s?)? ?(?:${any('of')} ?)?$`, 'u');
    this.#bodyAfter = new RegExp(` (?:${any('of')} ?)?${any('bodies')}`, 'uy');
    const annex = `${any('annex')}(?: (iv|i{1,3}|v|[1-5])(?![\\p{L}\\p{N}]))?`;
    this.#annex = new RegExp(`,? ?${annex}| ?\\(${annex}\\)`, 'uy');
  }

  /** Every symbol and every resolution's number, ours or not, in the order of the text and without overlap. */
  find({ text }: Reading): SymbolPlace[] {
    const symbols = this.#symbolsIn(text);
    const known = new Places(symbols);
    const numbers = this.#numbersIn(text).filter((place) => !known.overlap(place));
    return [...symbols, ...numbers].sort((a, b) => a.start - b.start);
  }

  #symbolsIn(text: string): SymbolPlace[] {
    const places: SymbolPlace[] = [];
    for (let slash = text.indexOf('/'), end = 0; slash >= 0; slash = text.indexOf('/', Math.max(slash + 1, end))) {
      const head = HEAD.exec(text.slice(Math.max(0, slash - HEAD_REACH), slash));
      const parts = head && matchAt(PARTS, text, slash);
      if (!head || !parts || !/\d/.test(parts[0])) continue;
      const start = slash - head[0].length;
      end = slash + parts[0].length;
      // "resolution A/70/125" is how some write it.
      const isNumber = parts[0].match(NUMBER_PARTS) && this.#before.test(text.slice(Math.max(0, start - REACH), start));
      const symbol = text.slice(isNumber ? slash + 1 : start, end);
      const place = this.#place(text, start, end + (matchAt(this.#resolved, text, end)?.[0].length ?? 0), symbol);
      places.push({ ...place, isNumber: false });
      ({ end } = place);
    }
    return places;
  }

  #numbersIn(text: string): SymbolPlace[] {
    const places: SymbolPlace[] = [];
    const numbers = new RegExp(NUMBERS);
    for (let found = numbers.exec(text); found; found = numbers.exec(text)) {
      const { 0: number, index } = found;
      let end = index + number.length;
      const before = text.slice(Math.max(0, index - REACH), index);
      const resolved = matchAt(this.#resolved, text, end)?.[0];
      const said = resolved === undefined ? this.#before.exec(before) : this.#open.exec(before);
      if (!said && resolved === undefined) continue;
      end += resolved?.length ?? 0;
      const isOthers =
        this.#bodyBefore.test(before.slice(0, said?.index)) || matchAt(this.#bodyAfter, text, end) !== undefined;
      const add = (start: number, written: string): void => {
        const place = this.#place(text, start, end, isOthers ? '' : written);
        places.push({ ...place, isNumber: true });
        ({ end } = place);
      };
      add(index - (said?.[0].length ?? 0), number);
      for (let next = matchAt(this.#next, text, end); next; next = matchAt(this.#next, text, end)) {
        end += next[0].length;
        const [, written] = next as unknown as [string, string];
        add(end - written.length, written);
      }
      numbers.lastIndex = end;
    }
    return places;
  }

  /** @param written the symbol or the number; empty for one that is not ours */
  #place(text: string, start: number, end: number, written: string): Omit<SymbolPlace, 'isNumber'> {
    const key = symbolKey(written);
    const annex = matchAt(this.#annex, text, end);
    const whole = annex && this.#documents.get(`${key},ANNEX${romanOf(annex[1] ?? annex[2])}`);
    if (annex && whole !== undefined) return { start, end: end + annex[0].length, concept: whole };
    return { start, end, concept: this.#documents.get(key) };
  }

  /** Whether an annex is named at a place: what is said of it is not said of the document itself. */
  isAnnexAt(text: string, place: number): boolean {
    return matchAt(this.#annex, text, place) !== undefined;
  }
}

function romanOf(number: string | undefined): string {
  return (number ?? '')
    .toUpperCase()
    .replace(/\d/, (digit) => ['', 'I', 'II', 'III', 'IV', 'V'][Number(digit)] as string);
}

/** What a sticky expression matches at a place. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}
