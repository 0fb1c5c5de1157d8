/**
 * How forms are written in the dataset: `Форум{m} по {вопросам |}управлени{nt-i} Интернет{m}`.
 *
 * Braces hold either the name of a set of endings, `{m}`, or alternatives, `{a|b|}`; they may be nested. What is inside one
 * word stays together as alternatives for that word (so that endings add up and do not multiply); what spans words unfolds.
 */

/** Sets of endings by name, for one language. */
export type Inflections = Readonly<Record<string, readonly string[]>>;

/** One word of a phrase: every spelling that it may have. */
export type Slot = readonly string[];

/** How many phrases, and how many spellings of one word, a form may unfold into. Endings of different words don't multiply. */
const MAX_VARIANTS = 400;

export class NotationError extends Error {
  override name = 'NotationError';
}

type Part = string | { options: Part[][] };

/** @throws NotationError with the mend, where braces don't match or a set is unknown */
function parse(notation: string, inflections: Inflections): Part[] {
  let at = 0;

  function sequence(nested: boolean): Part[][] {
    const options: Part[][] = [];
    let current: Part[] = [];
    let literal = '';
    const flush = () => {
      if (literal) current.push(literal);
      literal = '';
    };
    for (; at < notation.length; at++) {
      const character = notation[at] as string;
      if (character === '{') {
        at++;
        flush();
        current.push(group());
      } else if (nested && character === '|') {
        flush();
        options.push(current);
        current = [];
      } else if (nested && character === '}') {
        flush();
        options.push(current);
        return options;
      } else if (character === '}') {
        throw new NotationError(`"}" without "{" in "${notation}": remove it or add the "{"`);
      } else literal += character;
    }
    if (nested) throw new NotationError(`"{" without "}" in "${notation}": close it`);
    flush();
    return [current];
  }

  function group(): Part {
    const options = sequence(true);
    const only = options.length === 1 ? (options[0] as Part[]) : undefined;
    if (!only) return { options };
    const name = only.length === 1 ? only[0] : undefined;
    const set = typeof name === 'string' && Object.hasOwn(inflections, name) ? inflections[name] : undefined;
    if (!set) {
      const known = Object.keys(inflections).join(', ') || 'none';
      throw new NotationError(
        `unknown set "{${typeof name === 'string' ? name : '…'}}" in "${notation}": use one of this language's sets in inflections.yaml (${known}), or alternatives, {a|b}`,
      );
    }
    return { options: set.map((ending) => (ending === '' ? [] : [ending])) };
  }

  return sequence(false)[0] as Part[];
}

function expand(parts: readonly Part[], notation: string): string[] {
  let out = [''];
  for (const part of parts) {
    const tails = typeof part === 'string' ? [part] : part.options.flatMap((option) => expand(option, notation));
    if (out.length * tails.length > MAX_VARIANTS) throw tooMany(notation);
    out = out.flatMap((head) => tails.map((tail) => head + tail));
  }
  return [...new Set(out)];
}

/** True where a group can change how many words there are, so that it can't be kept inside one word. */
function spansWords(part: Part): boolean {
  if (typeof part === 'string') return /[^\p{L}\p{N}\p{M}]/u.test(part) || /\p{Script=Han}/u.test(part);
  return part.options.some((option) => option.some(spansWords));
}

/** Unfolds only what spans words: each result is a sequence of parts whose groups are within words. */
function phrases(parts: readonly Part[], notation: string): Part[][] {
  let out: Part[][] = [[]];
  for (const part of parts) {
    const tails =
      typeof part !== 'string' && spansWords(part)
        ? part.options.flatMap((option) => phrases(option, notation))
        : [[part]];
    if (out.length * tails.length > MAX_VARIANTS) throw tooMany(notation);
    out = out.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  }
  return out;
}

/**
 * All phrases that a form stands for, each as a list of words with the spellings of each word.
 *
 * @param notation the form as written in the dataset
 * @param inflections the sets of the form's language
 * @param splitWords cuts a text into words as the matcher does
 * @throws NotationError
 */
export function unfold(notation: string, inflections: Inflections, splitWords: (text: string) => string[]): Slot[][] {
  const out = new Map<string, Slot[]>();
  for (const phrase of phrases(parse(notation, inflections), notation)) {
    let heads: Slot[][] = [[]];
    for (const word of words(phrase)) {
      const tails = byWidth(expand(word, notation).map(splitWords));
      heads = heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
      if (heads.length > MAX_VARIANTS) throw tooMany(notation);
    }
    for (const slots of heads) if (slots.length > 0) out.set(JSON.stringify(slots), slots);
  }
  if (out.size === 0) throw new NotationError(`"${notation}" has no word in it: write at least one`);
  return [...out.values()];
}

/** Spellings that are equally many words share their slots; `{review|}` is one word or none, and so two ways. */
function byWidth(cut: readonly string[][]): Slot[][] {
  const ways = new Map<number, string[][]>();
  for (const each of cut) ways.set(each.length, [...(ways.get(each.length) ?? []), each]);
  return [...ways].flatMap(([width, spellings]) =>
    // More than one word a spelling: what goes together must stay together.
    width <= 1 || spellings.length === 1
      ? [Array.from({ length: width }, (_, i) => [...new Set(spellings.map((each) => each[i] as string))])]
      : spellings.map((each) => each.map((word) => [word])),
  );
}

function tooMany(notation: string): NotationError {
  return new NotationError(
    `"${notation}" unfolds into more than ${MAX_VARIANTS} variants: split it into simpler forms`,
  );
}

/** Cuts a sequence of parts where literals contain something other than letters and digits, keeping the cutters. */
function words(parts: readonly Part[]): Part[][] {
  const out: Part[][] = [];
  let current: Part[] = [];
  const flush = () => {
    if (current.length) out.push(current);
    current = [];
  };
  for (const part of parts) {
    if (typeof part !== 'string') {
      current.push(part);
      continue;
    }
    for (const piece of part.split(/([^\p{L}\p{N}\p{M}]+|\p{Script=Han})/u)) {
      if (!piece) continue;
      if (/^[\p{L}\p{N}\p{M}]+$/u.test(piece) && !/\p{Script=Han}/u.test(piece)) current.push(piece);
      else {
        flush();
        out.push([piece]);
      }
    }
  }
  flush();
  return out;
}

/** An acronym: two capitals or more, or a capital and a digit. Such a word counts only as it is spelt. */
export function isExact(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && /\p{N}/u.test(word));
}
