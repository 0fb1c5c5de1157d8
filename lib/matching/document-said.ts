import type { Place } from './places.ts';
import {
  AWAY,
  before,
  hasWord,
  isTitleCase,
  type Link,
  lastDocument,
  type MentionPlace,
  OPENING,
  type Paragraphs,
  type ReadText,
  STOP,
  sentenceEnd,
  sentenceStart,
  sharesWord,
  sourcesOf,
} from './reference-text.ts';
import type { ReferenceLanguage } from './reference-words.ts';
import { matchAt } from './symbols.ts';

/** How far after a reference the next may stand that leaves its document out, in units. */
const GONE_ON = 80;

/** What parts a reference from the one before, so that it may be of something else. */
const PARTED = /[;؛:()[\]«»"“”—]|\p{L}[,،] ?$/u;

/** Rules 3 to 5 of references.ts in one language: documents that are not named again, or the page itself. */
export class DocumentSaid {
  readonly #language: ReferenceLanguage;
  readonly #thereof: RegExp;
  readonly #this: RegExp;
  readonly #here: RegExp;
  readonly #herein: RegExp;
  readonly #ibid: RegExp;
  readonly #thesame: RegExp;
  readonly #its: RegExp;
  readonly #itself: RegExp;
  readonly #others: RegExp;
  readonly #of: RegExp;
  readonly #and: RegExp;

  constructor(language: ReferenceLanguage) {
    const any = sourcesOf(language);
    this.#language = language;
    this.#thereof = new RegExp(` ?,? ?${any('thereof')}`, 'uy');
    this.#this = new RegExp(` ?${any('this')}`, 'uy');
    this.#here = new RegExp(` ?,? ?${any('here')}`, 'uy');
    this.#herein = new RegExp(`${any('herein')} ?$`, 'u');
    this.#ibid = new RegExp(`${any('ibid')}[.,،]? ?[,،]? ?$`, 'u');
    this.#thesame = new RegExp(`${any('thesame')}[ ']*$`, 'u');
    this.#its = new RegExp(`${any('its')}[ ']*$`, 'u');
    this.#itself = new RegExp(any('its'), 'uy');
    this.#others = new RegExp(any('others'), 'u');
    this.#of = new RegExp(` ?${any('of')}[ ']*${OPENING}?`, 'uy');
    this.#and = new RegExp(` ${any('and')}`, 'uy');
  }

  /** Whether words after the paragraphs say that their document needs no name. */
  isSaid(block: ReadText, { end }: Paragraphs): boolean {
    const { text } = block.reading;
    const said = [this.#thereof, this.#this, this.#here].some((words) => matchAt(words, text, end));
    return said || this.#nameAgain(block, end) !== undefined;
  }

  /** "paragraph 72 thereof", "paragraph 28 of the Compact": said of the document mentioned last, even where that stands right before. */
  isSaidOfLast(block: ReadText, { end }: Paragraphs): boolean {
    return matchAt(this.#thereof, block.reading.text, end) !== undefined || this.#nameAgain(block, end) !== undefined;
  }

  /** Rule 3. */
  mentionedBefore(block: ReadText, { start, end }: Paragraphs): Link | undefined {
    const { text } = block.reading;
    const said = this.#ibid.exec(before(block, start)) ?? this.#thesame.exec(before(block, start));
    if (said) return this.#last(block, start - said[0].length, { start, end }, said[0]);
    const thereof = matchAt(this.#thereof, text, end);
    if (thereof) return this.#last(block, start, { start, end: end + thereof[0].length }, thereof[0]);
    const again = this.#nameAgain(block, end);
    if (again) return { ...again, start };
    const quoted = this.#language.words.close === undefined ? undefined : this.#quotedAgain(block, start);
    if (quoted) return { ...quoted, end };
    const these = block.own === undefined ? matchAt(this.#this, text, end) : undefined;
    if (these && sentenceStart(block, start) < (lastDocument(block, start)?.end ?? 0))
      return this.#last(block, start, { start, end: end + these[0].length });
    const its = this.#its.test(before(block, start)) || matchAt(this.#itself, text, start);
    return its ? this.#subject(block, { start, end }) : undefined;
  }

  /** Rule 4. */
  goneOn(block: ReadText, { start, end, loose }: Paragraphs): Link | undefined {
    const { text } = block.reading;
    const last = block.referred.at(-1);
    if (!last || loose || block.own !== undefined || start - last.end > GONE_ON || start < last.end) return undefined;
    const from = sentenceStart(block, start);
    if (from > last.start || this.#isElsewhere(text, start, end)) return undefined;
    // "…; the letter, paragraph 2": what stands right before a comma may be a text too, and so may any word where none links the two.
    if (PARTED.test(text.slice(last.end, start)) || this.#language.words.close !== undefined) return undefined;
    if (this.#language.direct && !matchAt(STOP, text, end)) return undefined;
    const until = sentenceEnd(block, end);
    const { concept } = last.document;
    const named = [...block.documents.between(from, until), ...block.symbols.between(from, until)];
    if (named.some((each) => each.concept !== concept) || this.#others.test(text.slice(last.end, until)))
      return undefined;
    return { document: last.document, start, end };
  }

  /** Whether paragraphs are said to be in the text that is being read. */
  #isElsewhere(text: string, start: number, end: number): boolean {
    return (
      [this.#here, this.#this].some((words) => matchAt(words, text, end) !== undefined) ||
      this.#herein.test(text.slice(Math.max(0, start - GONE_ON), start))
    );
  }

  /** Rule 5. */
  own(block: ReadText, { start, end, loose }: Paragraphs): Link | undefined {
    if (block.own === undefined) return undefined;
    const { text } = block.reading;
    const said = matchAt(this.#this, text, end) ?? matchAt(this.#here, text, end);
    const link = { document: undefined, start, end: end + (said?.[0].length ?? 0) };
    if (said || this.#herein.test(before(block, start))) return link;
    if (loose || this.#namesAnother(block, start)) return undefined;
    // Where a name needs no link, a word beside the paragraphs may be one.
    if (this.#language.direct && !matchAt(STOP, text, end)) return undefined;
    if (this.#language.words.close !== undefined && /\p{Script=Han}$/u.test(before(block, start))) return undefined;
    return link;
  }

  /** Whether the sentence has named another text before a place. */
  #namesAnother(block: ReadText, place: number): boolean {
    const from = sentenceStart(block, place);
    const named = [...block.documents.between(from, place), ...block.symbols.between(from, place)];
    return (
      named.some(({ concept }) => concept !== block.own) || this.#others.test(block.reading.text.slice(from, place))
    );
  }

  /**
   * The document spoken of last before a place, where it is certain that it is meant.
   *
   * @param words those that say so: where they have a word of its name, others between don't matter
   */
  #last(block: ReadText, place: number, shown: Place, words = ''): Link | undefined {
    const last = lastDocument(block, place);
    if (!last || place - last.end > AWAY) return undefined;
    const { text } = block.reading;
    const isForeign = block.symbols.between(last.end, place).some(({ concept }) => concept === undefined);
    const isSure = sharesWord(text.slice(last.document.start, last.document.end), words);
    if (isForeign || (!isSure && this.#others.test(text.slice(last.end, place)))) return undefined;
    return { document: last.document, ...shown };
  }

  /** "in its paragraph 72", where a document is all that the sentence has named before. */
  #subject(block: ReadText, { start, end }: Place): Link | undefined {
    const [only, ...more] = block.mentions.between(sentenceStart(block, start), start);
    if (!only || more.length > 0 || block.documents.lastBefore(start) !== only) return undefined;
    return this.#last(block, start, { start, end });
  }

  /** "of the Compact" after "Global Digital Compact": a word of the document's name where it stood last. */
  #nameAgain(block: ReadText, end: number): Link | undefined {
    const { text, starts } = block.reading;
    const of = matchAt(this.#of, text, end);
    if (!of && !this.#language.direct) return undefined;
    const from = end + (of?.[0].length ?? 1);
    const word = matchAt(/\p{L}{4,}/uy, text, from)?.[0];
    const last = lastDocument(block, end);
    if (!word || !last || end - last.end > AWAY || hasWord(text.slice(last.end, end), word)) return undefined;
    const { document } = last;
    const isSmall = /^\p{Ll}/u.test(block.raw.charAt(starts[from] as number));
    if (isSmall || !hasWord(text.slice(document.start, document.end), word)) return undefined;
    const until = from + word.length;
    return this.#mayGoOn(block, document, word, until) ? undefined : { document, start: end, end: until };
  }

  /**
   * Whether the word after one of a name may belong to the name too. Not where all words of the name have capitals, or the article, and
   * this one has none.
   */
  #mayGoOn({ raw, reading: { text, starts } }: ReadText, named: MentionPlace, word: string, until: number): boolean {
    if (matchAt(STOP, text, until) || matchAt(this.#and, text, until)) return false;
    if (matchAt(this.#of, text, until)) return true;
    const next = starts[until] as number;
    if (/^\s+\p{Ll}/u.test(raw.slice(next, next + 20)))
      return !isTitleCase(raw.slice(starts[named.start], starts[named.end]));
    const { definite } = this.#language;
    return definite === '' || !word.startsWith(definite) || text.startsWith(` ${definite}`, until);
  }

  /** 《契约》 after 《全球数字契约》. */
  #quotedAgain(block: ReadText, start: number): Link | undefined {
    const { text } = block.reading;
    const quoted = /[《「『]([^《》「」『』]{2,20})[》」』] ?$/u.exec(before(block, start));
    const document = lastDocument(block, start)?.document;
    if (!quoted || !document || !text.slice(document.start, document.end).includes(quoted[1] as string))
      return undefined;
    return this.#last(block, start, { start: start - quoted[0].length, end: start }, quoted[1]);
  }
}
