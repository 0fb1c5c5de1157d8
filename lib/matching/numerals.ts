/**
 * Numbers that are spelled out beside a word for paragraphs ("paragraph seventy-two", "le soixante-douzième paragraphe") are put into digits
 * before references are read, so that everything that is known of numbers in digits holds for them too. Which words these are is
 * data; compound ones are put together: tens and units, or hundred and the rest.
 */
import type { Place } from './places.ts';
import type { Reading } from './reading.ts';
import { sourcesOf } from './reference-text.ts';
import type { ReferenceLanguage } from './reference-words.ts';
import { matchAt } from './symbols.ts';

/** How far after a word for paragraphs its numbers may stand, in units. */
const REACH = 80;
/** How far apart two of them may be: "and", "to", another word for paragraphs. */
const APART = 24;
/** How far before the word one may begin. */
const REACH_BEFORE = 64;
/** "The third paragraph" may be the third that somebody sees; nobody counts more than ten. */
const LEAST_BEFORE = 11;
const GAP = /[ '-]{1,2}/uy;
const ALREADY = / ?\(?\d/uy;

interface Numeral {
  value: number;
  isOrdinal: boolean;
  end: number;
}

/** Whether a number in digits stands at a place: then none is spelled out around the word before it. */
export function hasDigitAfter(text: string, place: number): boolean {
  return matchAt(ALREADY, text, place) !== undefined;
}

/** Reads numbers that are spelled out, in one language. */
export class NumeralReader {
  readonly #values: readonly { value: number; isOrdinal: boolean }[];
  readonly #any: RegExp | undefined;
  readonly #here: RegExp;
  readonly #gap: RegExp;
  readonly #and: RegExp;

  constructor(language: ReferenceLanguage) {
    // The longest first, so that "seventeen" isn't read as "seven", nor "dix-sept" as "dix".
    const numerals = language.numerals.toSorted((a, b) => b.source.length - a.source.length);
    const source = numerals.map((numeral) => `(${numeral.source})`).join('|') || '(?!)';
    this.#values = numerals;
    this.#any = numerals.length > 0 ? new RegExp(source, 'gu') : undefined;
    this.#here = new RegExp(source, 'uy');
    this.#and = new RegExp(`^ ?,? ?(?:${sourcesOf(language)('and')})? ?$`, 'u');
    this.#gap = new RegExp(`[ '-]{1,2}(?:${sourcesOf(language)('within')}[ '-])?`, 'uy');
  }

  /** Numbers after a word for paragraphs that ends at a place, each with the stretch that it takes. */
  after(text: string, place: number): (Place & { value: number })[] {
    const out: (Place & { value: number })[] = [];
    if (!this.#any) return out;
    const any = new RegExp(this.#any);
    any.lastIndex = place;
    for (let last = place, found = any.exec(text); found; found = any.exec(text)) {
      if (found.index - last > APART || found.index > place + REACH) break;
      const read = this.#readAt(text, found.index);
      if (!read) break;
      out.push({ start: found.index, end: read.end, value: read.value });
      last = read.end;
      any.lastIndex = read.end;
    }
    return out;
  }

  /** Ordinals that stand right before a place: "seventy-first and seventy-second" before "paragraphs". */
  before(text: string, place: number): (Place & { values: number[] }) | undefined {
    if (!this.#any) return undefined;
    const any = new RegExp(this.#any);
    any.lastIndex = Math.max(0, place - REACH_BEFORE);
    let read: (Place & { values: number[] }) | undefined;
    for (let found = any.exec(text); found && found.index < place; found = any.exec(text)) {
      const number = this.#readAt(text, found.index);
      if (!number) return undefined;
      const { value, end } = number;
      any.lastIndex = end;
      const joins = read && text.slice(read.end, found.index).replace(this.#and, '') === '';
      if (!number.isOrdinal || value < LEAST_BEFORE) read = undefined;
      else if (read && joins) read = { start: read.start, end, values: [...read.values, value] };
      else read = { start: found.index, end, values: [value] };
    }
    const gap = read && matchAt(GAP, text, read.end);
    return read && gap && read.end + gap[0].length === place ? read : undefined;
  }

  #readAt(text: string, place: number): Numeral | undefined {
    let number = this.#wordAt(text, place);
    if (!number) return undefined;
    for (let last = number.value; ; ) {
      const gap: RegExpExecArray | undefined = matchAt(this.#gap, text, number.end) ?? matchAt(GAP, text, number.end);
      const next: Numeral | undefined = gap && this.#wordAt(text, number.end + gap[0].length);
      if (!next || !isPutOnto(last, next.value)) return number;
      last = next.value;
      number = { ...next, value: number.value + next.value };
    }
  }

  #wordAt(text: string, place: number): Numeral | undefined {
    const found = matchAt(this.#here, text, place);
    const index = found ? found.findIndex((part, group) => group > 0 && part !== undefined) : 0;
    return found && { ...(this.#values[index - 1] as Numeral), end: place + found[0].length };
  }
}

/** Whether one word goes on a number after another: 70 and 2, 60 and 12, 100 and 4; in Arabic 2 and 70. */
function isPutOnto(last: number, next: number): boolean {
  if (last === 100) return next < 100;
  if (last < 10) return next >= 20 && next < 100;
  return last < 100 && last % 10 === 0 && last >= 20 && (next < 10 || (next < 20 && (last === 60 || last === 80)));
}

/** A stretch of a reading's text and what is read in its place. */
export interface Rewritten extends Place {
  text: string;
}

/** A reading with some stretches rewritten. Each unit of what is new stands for the whole stretch. */
export function rewrite({ text, starts, ends }: Reading, stretches: readonly Rewritten[]): Reading {
  let out = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  const copy = (until: number): void => {
    out += text.slice(at, until);
    for (; at < until; at++) {
      from.push(starts[at] as number);
      to.push(ends[at] as number);
    }
  };
  for (const { start, end, text: written } of stretches) {
    copy(start);
    out += written;
    for (let i = 0; i < written.length; i++) {
      from.push(starts[start] as number);
      to.push(ends[end - 1] as number);
    }
    at = end;
  }
  copy(text.length);
  from.push(starts[text.length] as number);
  return { text: out, starts: Int32Array.from(from), ends: Int32Array.from(to) };
}
