import { DocumentBeside } from './document-beside.ts';
import { DocumentSaid } from './document-said.ts';
import { type ParagraphList, ParagraphListReader, type Word } from './paragraph-list.ts';
import type { Place } from './places.ts';
import { before, type Link, type ReadText, sourcesOf } from './reference-text.ts';
import type { ReferenceLanguage } from './reference-words.ts';
import { matchAt } from './symbols.ts';

/** How far before the closing word of 第72段 the opening one may stand, in units. */
const OPEN_REACH = 60;
/** How far before a document's name the articles stand that tell the language, in units. */
const ARTICLE_REACH = 8;

/** Paragraphs with their document, in units of a reading's text. */
export interface FoundReference extends Link {
  /** Single paragraphs and ranges: `29`, `29b`, `35-37`. */
  spans: string[];
  /** The paragraphs without the document's name. */
  bare: Place;
}

/** Tells that a word for paragraphs is an everyday word of another language, where that is spoken. */
interface Everyday {
  word: RegExp;
  articles: RegExp;
}

/** Reads references in one language. */
export class ReferenceReader {
  readonly #lists: ParagraphListReader;
  readonly #beside: DocumentBeside;
  readonly #said: DocumentSaid;
  readonly #open: RegExp | undefined;
  readonly #not: RegExp;
  readonly #operative: RegExp;
  readonly #everyday: readonly Everyday[];

  /**
   * @param all all languages, this one among them
   * @param isAnnexAt whether an annex is named at a place of a reading's text
   */
  constructor(
    language: ReferenceLanguage,
    all: readonly ReferenceLanguage[],
    isAnnexAt: (text: string, place: number) => boolean,
  ) {
    const any = sourcesOf(language);
    this.#lists = new ParagraphListReader(language);
    this.#beside = new DocumentBeside(language, isAnnexAt);
    this.#said = new DocumentSaid(language);
    this.#open = language.words.open === undefined ? undefined : new RegExp(any('open'), 'uy');
    this.#not = new RegExp(`${any('not')} ?$`, 'u');
    this.#operative = new RegExp(` ?${any('operative')}`, 'uy');
    this.#everyday = all.flatMap(({ words: { everyday, articles } }) =>
      everyday === undefined || articles === undefined
        ? []
        : { word: new RegExp(`^(?:${everyday})$`, 'u'), articles: new RegExp(articles, 'u') },
    );
  }

  /**
   * The references that begin with a word for paragraphs: none, one, or two where such words are joined but not their documents.
   *
   * @param shared whether the word is one in other languages too
   * @param wordAt tells of a word for paragraphs that begins at a place
   */
  read(
    block: ReadText,
    word: Word,
    { loose, closing, shared }: { loose: boolean; closing: boolean; shared: boolean },
    wordAt: (place: number) => Word | undefined,
  ): FoundReference[] {
    const { text } = block.reading;
    const first = closing ? this.#openingBefore(text, word.start) : word;
    if (!first || this.#not.test(before(block, first.start))) return [];
    const lists = this.#lists.read(text, first, (place) => this.#openingAt(text, place) ?? wordAt(place));
    // "paragraph 4 of the operative part"
    for (const list of lists) list.end += matchAt(this.#operative, text, list.end)?.[0].length ?? 0;

    for (let count = lists.length; count > 0; count--) {
      const read = lists.slice(0, count);
      const paragraphs = { ...spanOf(read), loose };
      const after = this.#beside.after(block, paragraphs);
      if (after) return this.#upTo(block, read, loose, after);
      // What is of something else ends what can be read: the lists before it may still be ours.
      if (!this.#said.isSaid(block, paragraphs) && this.#beside.isOfSomething(block, paragraphs)) continue;
      const link =
        this.#namedBefore(block, first, paragraphs) ??
        this.#said.mentionedBefore(block, paragraphs) ??
        (shared ? undefined : this.#said.goneOn(block, paragraphs)) ??
        this.#said.own(block, paragraphs);
      return link ? [referenceOf(read, link)] : [];
    }
    return [];
  }

  /** "Tunis Agenda, para. 72, and paragraph 34 of A/RES/70/125" are two references, "paragraph 72 and paragraph 73 of it" is one. */
  #upTo(block: ReadText, lists: readonly ParagraphList[], loose: boolean, link: Link): FoundReference[] {
    const earlier = lists.slice(0, -1);
    const before = earlier.length > 0 ? this.#beside.before(block, { ...spanOf(earlier), loose }) : undefined;
    if (!before) return [referenceOf(lists, link)];
    const last = lists.slice(-1);
    return [referenceOf(earlier, before), referenceOf(last, { ...link, start: spanOf(last).start })];
  }

  #namedBefore(block: ReadText, word: Word, paragraphs: Place & { loose: boolean }): Link | undefined {
    if (this.#said.isSaidOfLast(block, paragraphs)) return undefined;
    const link = this.#beside.before(block, paragraphs) ?? this.#beside.looselyAfter(block, paragraphs);
    const { text } = block.reading;
    const isEveryday = ({ word: everyday, articles }: Everyday): boolean =>
      everyday.test(text.slice(word.start, word.end)) &&
      articles.test(text.slice(Math.max(0, (link?.start ?? 0) - ARTICLE_REACH), word.start));
    return this.#everyday.some(isEveryday) ? undefined : link;
  }

  #openingAt(text: string, place: number): Word | undefined {
    const found = this.#open && matchAt(this.#open, text, place);
    return found && { start: place, end: place + found[0].length, opens: true };
  }

  /** The last opening word before a closing one. */
  #openingBefore(text: string, place: number): Word | undefined {
    for (let at = place - 1; at >= Math.max(0, place - OPEN_REACH); at--) {
      const word = this.#openingAt(text, at);
      if (word) return word;
    }
    return undefined;
  }
}

function spanOf(lists: readonly ParagraphList[]): Place {
  return { start: (lists[0] as ParagraphList).start, end: (lists.at(-1) as ParagraphList).end };
}

function referenceOf(lists: readonly ParagraphList[], link: Link): FoundReference {
  return { ...link, spans: lists.flatMap(({ spans }) => spans), bare: spanOf(lists) };
}
