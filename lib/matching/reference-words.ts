import type { LexiconForm } from './lexicon-data.ts';
import { type Inflections, type Slot, unfold } from './notation.ts';
import { foldWord, splitWords } from './tokens.ts';

/** The lists that a language may have; assets/dataset/references.yaml says what each is. */
export const WORD_LISTS = [
  'paragraph',
  'loose',
  'open',
  'close',
  'everyday',
  'articles',
  'not',
  'number',
  'suffix',
  'from',
  'to',
  'and',
  'onward',
  'operative',
  'part',
  'of',
  'in',
  'by',
  'its',
  'thereof',
  'thesame',
  'this',
  'here',
  'herein',
  'ibid',
  'others',
  'resolution',
  'resolved',
  'bodies',
  'annex',
  'within',
  'drafts',
] as const;
/** Numbers that are spelled out, by their value. */
export const NUMERALS = ['cardinals', 'ordinals'] as const;
type WordList = (typeof WORD_LISTS)[number];

/** The words of one language, as the dataset gives them. */
export interface ReferenceEntry extends Partial<Record<WordList, readonly string[] | undefined>> {
  cardinals?: Readonly<Record<string, readonly string[]>> | undefined;
  ordinals?: Readonly<Record<string, readonly string[]>> | undefined;
  adjectives?: readonly string[] | undefined;
  letters?: string | undefined;
  definite?: string | undefined;
  direct?: boolean | undefined;
}

/** The words of one language: each list as the source of a regular expression over folded text (reading.ts). */
export interface ReferenceLanguage {
  words: Partial<Record<WordList, string>>;
  /** Numbers that are spelled out: each as the source of a regular expression over folded text. */
  numerals: { value: number; isOrdinal: boolean; source: string }[];
  /** An adjective before a name, as the source of a regular expression; one that matches nothing where none stands there. */
  adjective: string;
  /** The language's own letters for parts of a paragraph, folded, in the order a b c ... */
  letters: string;
  /** An article that is written onto a noun and onto its adjectives, folded; empty where there is none. */
  definite: string;
  /** Whether a document's name may follow a number without a word between. */
  direct: boolean;
}

/** What words before numbers say: in whose language, and whether they mean much else. The lexicon's labels point here. */
export interface ParagraphKind {
  /** Index in {@link ReferenceWords.languages}. */
  language: number;
  loose: boolean;
  /** Whether the word stands after the number. */
  closing: boolean;
}

export interface ReferenceWords {
  languages: ReferenceLanguage[];
  kinds: ParagraphKind[];
}

/** Words of every language. */
const ANY = 'any';
/** What `{n}` stands for in words that run together with their number. */
const NUMBERS = Array.from({ length: 199 }, (_, i) => String(i + 1));

const PARAGRAPH_LISTS = ['paragraph', 'loose', 'close'] as const;

/** The sets that the words of each language may use. */
export function withNumbers(inflections: Readonly<Record<string, Inflections>>): Record<string, Inflections> {
  return Object.fromEntries(Object.entries(inflections).map(([language, sets]) => [language, setsFor(sets)]));
}

/** The sets that the words of a language may use. */
export function setsFor(sets: Inflections | undefined): Inflections {
  return { ...sets, n: NUMBERS };
}

/**
 * Compiles the words of all languages. Signs and words under `any` belong to every language.
 *
 * @param inflections sets of endings, by language
 * @param traditional other ways to write an ideograph
 * @returns the words, and the forms by which the lexicon finds those for "paragraph"; the concept of such a form is its kind
 * @throws NotationError
 */
export function compileReferenceWords(
  entries: Readonly<Record<string, ReferenceEntry | undefined>>,
  inflections: Readonly<Record<string, Inflections>>,
  traditional: Readonly<Record<string, string>>,
): { words: ReferenceWords; forms: LexiconForm[] } {
  const kinds: ParagraphKind[] = [];
  const forms: LexiconForm[] = [];
  const { [ANY]: any = {}, ...own } = entries;
  const languages = Object.entries(own).map(([name, entry = {}], language): ReferenceLanguage => {
    const sets = setsFor(inflections[name]);
    const words: ReferenceLanguage['words'] = {};
    const isOpened = entry.open !== undefined;
    for (const list of WORD_LISTS) {
      const notations = [...(entry[list] ?? []), ...(any[list] ?? [])];
      if (list === 'close' && isOpened) notations.push(...(entry.loose ?? []));
      if (notations.length === 0 || list === 'paragraph' || list === 'loose') continue;
      words[list] = sourceOf(
        notations.flatMap((notation) => unfold(notation, sets, splitWords)),
        traditional,
      );
    }
    for (const list of PARAGRAPH_LISTS) {
      const concept = kinds.push({ language, loose: list === 'loose', closing: isOpened && list !== 'paragraph' }) - 1;
      for (const notation of [...(entry[list] ?? []), ...(any[list] ?? [])])
        forms.push({ concept, language: name, notation, role: 'paragraph' });
    }
    const numerals = NUMERALS.flatMap((list) =>
      Object.entries(entry[list] ?? {}).map(([value, notations]) => ({
        value: Number(value),
        isOrdinal: list === 'ordinals',
        source: sourceOf(
          notations.flatMap((notation) => unfold(notation, sets, splitWords)),
          traditional,
        ),
      })),
    );
    return {
      words,
      numerals,
      adjective: entry.adjectives
        ? `\\p{L}[\\p{L}-]{1,24}(?:${entry.adjectives.map((ending) => foldWord(ending)).join('|')})`
        : '(?!)',
      letters: foldWord(entry.letters ?? ''),
      definite: foldWord(entry.definite ?? ''),
      direct: entry.direct ?? false,
    };
  });
  return { words: { languages, kinds }, forms };
}

/** The longest first, so that an alternative doesn't hide a longer one that begins like it. */
function sourceOf(phrases: readonly (readonly Slot[])[], traditional: Readonly<Record<string, string>>): string {
  const sources = phrases.map((phrase) => phraseSource(phrase, traditional));
  return [...new Set(sources)].sort((a, b) => b.length - a.length).join('|');
}

function phraseSource(phrase: readonly Slot[], traditional: Readonly<Record<string, string>>): string {
  let out = '';
  phrase.forEach((slot, index) => {
    const before = phrase[index - 1];
    if (before) out += runsOn(before) && runsOn(slot) ? "[ '-]{1,2}" : ' ?';
    const words = [...new Set(slot.map((word) => foldWord(word)))].sort((a, b) => b.length - a.length);
    const spelt = words.map((word) => [...word].map((each) => characterSource(each, traditional)).join(''));
    const source = spelt.length === 1 ? (spelt[0] as string) : `(?:${spelt.join('|')})`;
    out += runsOn(slot) ? `(?<!\\p{L})${source}(?!\\p{L})` : source;
  });
  return out;
}

/** Whether a word is made of letters that would run on into those beside it. */
function runsOn(slot: Slot): boolean {
  return /^[\p{L}\p{N}]/u.test(slot[0] as string) && !/\p{Script=Han}/u.test(slot[0] as string);
}

function characterSource(character: string, traditional: Readonly<Record<string, string>>): string {
  const others = Object.hasOwn(traditional, character) ? (traditional[character] as string) : '';
  if (others) return `[${character}${others}]`;
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}
