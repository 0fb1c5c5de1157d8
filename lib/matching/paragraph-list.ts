import type { ReferenceLanguage } from './reference-words.ts';
import { matchAt } from './symbols.ts';

/** A word for paragraphs, in units of a reading's text. */
export interface Word {
  start: number;
  end: number;
  /** Whether it opens what another word must close: 第72段. */
  opens?: boolean;
}

/** "paragraphs 29, 31 and 35-37": one word for paragraphs with its numbers. In units of a reading's text. */
export interface ParagraphList {
  start: number;
  end: number;
  /** Single paragraphs and ranges: `29`, `29b`, `35-37`, `72a-72d`. */
  spans: string[];
}

interface Item {
  number: number;
  /** `29`, `29b`; more than one where parts are listed. */
  spans: string[];
  end: number;
  closed: boolean;
}

const HAN_DIGITS = '〇一二三四五六七八九';
/** A letter of a script that parts words with spaces. */
const ALPHABETIC = '[^\\P{L}\\p{Script=Han}]';
const NEVER = '(?!)';
/** How many words for paragraphs may be joined. */
const MOST_JOINED = 10;
/** How far before a word for paragraphs a part of one may be named, in units. */
const PART_REACH = 60;

/** Reads the numbers that stand beside a word for paragraphs, in one language. */
export class ParagraphListReader {
  readonly #letters: string;
  readonly #closes: boolean;
  readonly #item: RegExp;
  readonly #close: RegExp;
  readonly #letter: RegExp;
  readonly #partAfter: RegExp;
  readonly #deeper: RegExp;
  readonly #to: RegExp;
  readonly #and: RegExp;
  readonly #goesOn: RegExp;
  readonly #part: RegExp;

  constructor({ words, letters, direct }: ReferenceLanguage) {
    const any = (list: keyof typeof words): string => `(?:${words[list] ?? NEVER})`;
    this.#letters = letters;
    this.#closes = words.close !== undefined;
    const han = this.#closes ? `|[零两百十${HAN_DIGITS}]{1,7}` : '';
    const letter = `[a-p${letters}]`;
    const glued = '[a-p](?![\\p{L}\\p{N}])';
    // More digits, a decimal, a fraction, a percentage, "72-point": no number of a paragraph.
    const isOther = `\\d|[./:]\\d| ?%|-?(?!${glued})${ALPHABETIC}`;
    this.#item = new RegExp(
      ` ?(?:${any('from')} ?)?(?:${any('number')} ?)?\\(?([1-9]\\d{0,2}${han})(?:-?${any('suffix')})?(?!${isOther})`,
      'uy',
    );
    this.#close = new RegExp(` ?${any('close')}`, 'uy');
    this.#letter = new RegExp(` ?\\((${letter})\\)| ?(${letter})\\)|(${glued})`, 'uy');
    this.#partAfter = new RegExp(` ?,? ?${any('part')}(?= ?\\(?${letter}\\))`, 'uy');
    this.#deeper = / ?\((?:[ivx]{1,4}|\d)\)/uy;
    this.#to = new RegExp(` ?(?:[-–—~]|${any('to')}) ?`, 'uy');
    this.#and = new RegExp(` ?(?:[,،;؛] ?)?${any('and')} ?| ?[,،;؛] ?`, 'uy');
    const links = (['and', 'to', 'of', 'in', 'thereof', 'this', 'here', 'onward'] as const).map(any).join('|');
    this.#goesOn = direct || this.#closes ? /(?:)/y : new RegExp(` ?(?:$|[^\\p{L}\\p{N} ]|${links})`, 'uy');
    const named = `\\(?(${letter})(?!\\p{L})\\)?`;
    this.#part = new RegExp(
      `${any('part')} ?${named}(?:(${this.#to.source}|${this.#and.source})${named})?(?: ?${any('of')})?[ ']*$`,
      'u',
    );
  }

  /**
   * Reads on from a word for paragraphs: its numbers, and those of further such words that are joined to them.
   *
   * @param wordAt tells of a word for paragraphs that begins at a place
   * @returns one list for each word; empty where no number stands there
   */
  read(text: string, word: Word, wordAt: (place: number) => Word | undefined): ParagraphList[] {
    const lists: ParagraphList[] = [];
    for (let at: Word | undefined = word, last = 0; at && lists.length < MOST_JOINED; ) {
      const list = this.#list(text, at, last, wordAt);
      if (!list) break;
      lists.push(list.read);
      last = list.last;
      const join = matchAt(this.#and, text, list.read.end);
      at = join ? wordAt(list.read.end + join[0].length) : undefined;
    }
    const [first] = lists;
    if (first) this.#namePart(text, first);
    return lists;
  }

  #list(
    text: string,
    word: Word,
    after: number,
    wordAt: (place: number) => Word | undefined,
  ): { read: ParagraphList; last: number } | undefined {
    const spans: string[] = [];
    let end = word.end;
    let last = after;
    let closed = false;
    for (let at = word.end; ; ) {
      const item = this.#itemAt(text, at);
      if (!item || item.number < last || (item.number === last && !isLaterPart(item, spans))) break;
      const range = this.#range(text, item, wordAt);
      const read = range ?? item;
      // "paragraph 73, 80 countries" names one paragraph.
      if (at !== word.end && !/\p{L}|[&、]/u.test(text.slice(end, at)) && !matchAt(this.#goesOn, text, read.end)) break;
      spans.push(...read.spans);
      ({ end, closed } = read);
      last = read.number;
      const join = matchAt(this.#and, text, end);
      if (!join) break;
      at = end + join[0].length;
    }
    if (spans.length === 0 || (word.opens && !closed)) return undefined;
    return { read: { start: word.start, end, spans }, last };
  }

  /** The range that an item begins, if it begins one. */
  #range(text: string, from: Item, wordAt: (place: number) => Word | undefined): Item | undefined {
    const join = matchAt(this.#to, text, from.end);
    if (!join || from.spans.length !== 1) return undefined;
    const at = from.end + join[0].length;
    const to = this.#itemAt(text, wordAt(at)?.end ?? at);
    if (to?.spans.length !== 1) return undefined;
    let { number } = to;
    // "125–7" is short for 125 to 127.
    if (number < from.number)
      number += 10 ** String(number).length * Math.floor(from.number / 10 ** String(number).length);
    if (number <= from.number && to.spans[0] === String(to.number)) return undefined;
    const until = (to.spans[0] as string).replace(/^\d+/, String(number));
    return { ...to, number, spans: [`${from.spans[0]}-${until}`] };
  }

  #itemAt(text: string, at: number): Item | undefined {
    const found = matchAt(this.#item, text, at);
    if (!found) return undefined;
    const number = numberOf(found[1] as string);
    if (number === undefined) return undefined;
    let end = at + found[0].length;
    let parts = this.#partsAt(text, end, number);
    end = parts?.end ?? end;
    const close = matchAt(this.#close, text, end);
    if (close) {
      end += close[0].length;
      parts ??= this.#partsAt(text, end, number);
      end = parts ? Math.max(end, parts.end) : end;
    }
    return { number, spans: parts?.spans ?? [String(number)], end, closed: close !== undefined };
  }

  /** "(b)", "a) to d)", "(a), (c) and (d)", "subparagraph (b)" after a number. */
  #partsAt(text: string, at: number, number: number): { spans: string[]; end: number } | undefined {
    const spans: string[] = [];
    let end = at;
    for (let next = at + (matchAt(this.#partAfter, text, at)?.[0].length ?? 0); ; ) {
      const first = this.#letterAt(text, next);
      if (!first) break;
      let span = `${number}${first.letter}`;
      ({ end } = first);
      const to = matchAt(this.#to, text, end);
      const second = to && this.#letterAt(text, end + to[0].length);
      if (second && second.letter > first.letter) {
        span += `-${number}${second.letter}`;
        ({ end } = second);
      }
      spans.push(span);
      const join = matchAt(this.#and, text, end);
      if (!join) break;
      next = end + join[0].length;
    }
    if (spans.length > 0) return { spans, end };
    // "(ii)" names no part that we could tell apart from the paragraph.
    const deeper = matchAt(this.#deeper, text, at);
    return deeper ? { spans: [String(number)], end: at + deeper[0].length } : undefined;
  }

  #letterAt(text: string, at: number): { letter: string; end: number } | undefined {
    const found = matchAt(this.#letter, text, at);
    if (!found) return undefined;
    let end = at + found[0].length;
    end += matchAt(this.#deeper, text, end)?.[0].length ?? 0;
    return { letter: this.#latin((found[1] ?? found[2] ?? found[3]) as string), end };
  }

  /** The Latin letter of the same place in the alphabet. */
  #latin(letter: string): string {
    const place = this.#letters.indexOf(letter);
    return place < 0 ? letter : String.fromCharCode(0x61 + place);
  }

  /** "subparagraph (b) of paragraph 29": takes what stands before into the list. */
  #namePart(text: string, list: ParagraphList): void {
    const number = list.spans.length === 1 && /^\d+$/.test(list.spans[0] as string) ? list.spans[0] : undefined;
    if (number === undefined) return;
    const from = Math.max(0, list.start - PART_REACH);
    const found = this.#part.exec(text.slice(from, list.start));
    if (!found) return;
    const [, first, join, second] = found;
    const letters = [first, second].flatMap((letter) => (letter ? `${number}${this.#latin(letter)}` : []));
    const isRange = join !== undefined && new RegExp(`^(?:${this.#to.source})$`, 'u').test(join);
    list.spans = isRange ? [letters.join('-')] : letters;
    list.start = from + found.index;
  }
}

/** "29(a) and 29(d)": the same paragraph again, for a further part of it. */
function isLaterPart({ number, spans: [first] }: Item, before: readonly string[]): boolean {
  const last = before.at(-1)?.split('-').at(-1) ?? '';
  return (
    first !== undefined && last.startsWith(`${number}`) && /[a-z]$/.test(last) && /[a-z]/.test(first) && first > last
  );
}

/** 72, or 七十二. */
function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  let number = 0;
  let digit = 0;
  for (const character of text.replace('两', '二').replace('零', '〇')) {
    const value = HAN_DIGITS.indexOf(character);
    if (value >= 0) digit = digit * 10 + value;
    else {
      number += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return number + digit || undefined;
}
