/** Forms as random trees, and a slow search for them by regular expressions that shares nothing with the matcher. */
import fc from 'fast-check';

/** A set is named; alternatives are spelt out. */
type Part = string | { set: keyof typeof SETS } | { options: string[] };
export type Form = Part[];

export const SETS = { x: ['', 's'], 'y-z': ['a', 'b', ''] };

const word = fc
  .array(fc.constantFrom('a', 'b', 's', 'ss', 'A', 'B', '1'), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(''));
const separator = fc.constantFrom(' ', ' ', '-', "'", '+', '互', '');
const phrase = fc.array(fc.oneof(word, separator), { maxLength: 3 }).map((all) => all.join(''));
const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 4, arbitrary: separator },
  { weight: 1, arbitrary: fc.record({ set: fc.constantFrom<keyof typeof SETS>('x', 'y-z') }) },
  { weight: 2, arbitrary: fc.record({ options: fc.array(phrase, { minLength: 2, maxLength: 3 }) }) },
);

/** A form with at least one word. */
export const anyForm: fc.Arbitrary<Form> = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .filter((form) => spellingsOf(form).some((spelling) => wordsOf(spelling).length > 0));

/** The form as the dataset writes it. */
export function notationOf(form: Form): string {
  return form
    .map((each) => {
      if (typeof each === 'string') return each;
      return 'set' in each ? `{${each.set}}` : `{${each.options.join('|')}}`;
    })
    .join('');
}

/** Every text that the form stands for. */
export function spellingsOf(form: Form): string[] {
  let texts = [''];
  for (const each of form) {
    let tails: string[];
    if (typeof each === 'string') tails = [each];
    else tails = 'set' in each ? SETS[each.set] : each.options;
    texts = texts.flatMap((text) => tails.map((tail) => text + tail));
  }
  return texts;
}

function wordsOf(spelling: string): string[] {
  return spelling.match(/[absAB1]+|[+互]/g) ?? [];
}

const UNSEEN = '[\\u00ad\\u200b]';
const LETTER = '[[\\p{L}\\p{N}]--\\p{Script=Han}]';
const SIGN = /^[+互]$/;

/** Raw characters that read as a letter: in a plain word in any case, in an acronym in its own. */
const ANY_CASE: Record<string, string> = { a: 'aAáÁａ', b: 'bB', s: 'sS', 1: '1１' };
const OWN_CASE: Record<string, string> = { a: 'aáａ', A: 'AÁ', b: 'b', B: 'B', s: 's', 1: '1１' };

function isAcronym(text: string): boolean {
  const capitals = text.replace(/[^AB]/g, '').length;
  return capitals > 1 || (capitals === 1 && text.includes('1'));
}

function wordPattern(text: string): string {
  // A mark belongs to the word; what is unseen only where a mark or a letter of the word follows.
  if (SIGN.test(text)) return `${text === '+' ? '\\+' : text}\\u0301*`;
  const tail = `(?:${UNSEEN}*\\u0301)*`;
  const isExact = isAcronym(text);
  const letters = (rest: string): string => {
    const first = rest[0];
    if (first === undefined) return '';
    const more = (from: number): string => (rest.length > from ? `${UNSEEN}*${letters(rest.slice(from))}` : '');
    const one = `[${(isExact ? OWN_CASE : ANY_CASE)[isExact ? first : first.toLowerCase()]}]${tail}${more(1)}`;
    return !isExact && rest.startsWith('ss') ? `(?:ß${tail}${more(2)}|${one})` : one;
  };
  return `(?<!${LETTER}(?:${UNSEEN}|\\u0301)*)${letters(text)}(?!(?:${UNSEEN}|\\u0301)*${LETTER})`;
}

/** What may stand between two words of a form: white space, or one hyphen; an apostrophe; and what is not seen. */
function isGap(between: string): boolean {
  const seen = between.replace(/\u00ad|\u200b|\u0301/g, '');
  const apostrophes = seen.match(/['’]/g)?.length ?? 0;
  return apostrophes <= 1 && /^(\s*|-|-[\n\r]\s*)$/.test(seen.replace(/['’]/g, ''));
}

/** Every stretch of a text that reads as the form, in UTF-16 units. */
export function searchFor(form: Form, text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  const phrases = new Set(spellingsOf(form).map((spelling) => wordsOf(spelling).join(' ')));
  for (const phrase of phrases) {
    if (phrase === '') continue;
    const words = phrase.split(' ');
    const pattern = new RegExp(words.map(wordPattern).join("([\\s\\-'’\\u00ad\\u200b\\u0301]*)"), 'vy');
    for (let start = 0; start < text.length; start++) {
      pattern.lastIndex = start;
      const hit = pattern.exec(text);
      if (hit?.slice(1).every(isGap)) out.push({ start, end: start + hit[0].length });
    }
  }
  return out;
}
