import {
  BESIDE,
  CLOSING,
  closed,
  type Link,
  type MentionPlace,
  OPENING,
  type Paragraphs,
  type ReadText,
  STOP,
  sourcesOf,
} from './reference-text.ts';
import type { ReferenceLanguage } from './reference-words.ts';
import { matchAt } from './symbols.ts';

/** What stands for a mention that is no document's: "resolution 70/125 of the General Assembly, para. 63". */
const MENTION = '\ufffc';
/** "of 16 December 2015" after a resolution's number. */
const DATE = '(?: \\p{L}+){0,2} \\d{1,2}\\.?(?: \\p{L}+){1,4}(?: ?/ ?\\p{L}+)? \\d{4}(?: \\p{L}{1,5}\\.?)?';
const BRACKETS = '(?: ?\\([^()]{0,80}\\)| ?\\[[^[\\]]{0,20}\\])?';
const WEAK = new RegExp(`^ ?[,(]? ?${OPENING}?$`, 'u');

/** Rules 1 and 2 of references.ts in one language: documents that are named beside their paragraphs. */
export class DocumentBeside {
  readonly #after: RegExp;
  readonly #noName: RegExp;
  readonly #of: RegExp;
  readonly #other: RegExp | undefined;
  readonly #before: RegExp;
  readonly #needsGap: boolean;
  readonly #isAnnexAt: (text: string, place: number) => boolean;

  /** @param isAnnexAt whether an annex is named at a place: its paragraphs are not the document's */
  constructor(language: ReferenceLanguage, isAnnexAt: (text: string, place: number) => boolean) {
    const any = sourcesOf(language);
    this.#isAnnexAt = isAnnexAt;
    this.#needsGap = language.words.close === undefined;
    // A symbol is found without the words before it: "of the General Assembly's resolution A/RES/70/125".
    const name = `(?:${MENTION}(?:'s)? )?(?:${any('resolution')} ?)?${OPENING}? ?(?:(\\d{4}|${language.adjective}) )?${OPENING}?`;
    const link = `(?:${any('of')}|${any('in')})${language.direct ? '?' : ''}`;
    this.#after = new RegExp(`^\\)?(?:(?:,? ?${any('onward')},?)? ?${link}|, ?${any('of')})[ ']*${name}$`, 'du');
    this.#noName = new RegExp(`^(?:${any('others')}|${any('drafts')})$`, 'u');
    this.#of = new RegExp(` ?${any('of')}`, 'uy');
    this.#other = language.direct ? new RegExp(` (?:\\p{L}+[ -]){0,2}${any('others')}`, 'uy') : undefined;
    this.#before = new RegExp(
      `^[)\\]]?(?:${CLOSING}\\d{0,2})?(?: (?:${any('of')}[ ']*)?${MENTION})?(?:,?${DATE})?${BRACKETS}${CLOSING}?` +
        `(?: ?[,:،؛([–—-]—?)? ?(?:${any('by')}[ ']*){0,2}${OPENING}?$`,
      'u',
    );
  }

  /** Rule 1: the document that is named right after, with a link. */
  after(block: ReadText, { start, end }: Paragraphs): Link | undefined {
    const next = block.documents.firstFrom(end);
    if (!next || next.start - end > BESIDE) return undefined;
    const gap = this.#gap(block, end, next.start);
    const link = this.#after.exec(gap);
    if (!link) return undefined;
    const { text } = block.reading;
    const adjective = link.indices?.[1]?.[0];
    if (adjective !== undefined && !this.#isAdjective(block, link[1] as string, next.start - gap.length + adjective))
      return undefined;
    if (this.#isAnnexAt(text, next.end)) return undefined;
    return { document: next, start, end: closed(text, end, next) };
  }

  /** "the landmark Tunis Agenda" is the Tunis Agenda; "the draft Tunis Agenda" and "the Old Tunis Agenda" are not. */
  #isAdjective({ raw, reading: { starts } }: ReadText, word: string, place: number): boolean {
    return !this.#noName.test(word) && !/\p{Lu}/u.test(raw.charAt(starts[place] as number));
  }

  /** Whether paragraphs are said to be of something: where that is no document of ours, they are no reference. */
  isOfSomething({ reading: { text } }: ReadText, { end }: Paragraphs): boolean {
    return [this.#of, this.#other].some((link) => link && matchAt(link, text, end) !== undefined);
  }

  /** Rule 2: the document that is named right before. */
  before(block: ReadText, { start, end, loose }: Paragraphs): Link | undefined {
    const { text } = block.reading;
    const last = block.documents.lastBefore(start);
    if (!last || start - last.end > BESIDE || (loose && this.#needsGap)) return undefined;
    const gap = this.#gap(block, last.end, start);
    if (!this.#before.test(gap) || (gap === '' && this.#needsGap)) return undefined;
    const from = startOf(block, last);
    return { document: last, start: from, end: closed(text, from, { start, end }) };
  }

  /** "para. 72, Tunis Agenda": good enough where no document stands before. */
  looselyAfter({ documents, reading: { text } }: ReadText, { start, end, loose }: Paragraphs): Link | undefined {
    const next = documents.firstFrom(end);
    if (!next || loose || next.start - end > BESIDE) return undefined;
    if (!WEAK.test(text.slice(end, next.start)) || !matchAt(STOP, text, next.end)) return undefined;
    return { document: next, start, end: closed(text, end, next) };
  }

  /** The text from one place to another, with one sign for each mention in it that is no document's. */
  #gap({ reading: { text }, mentions, documents }: ReadText, from: number, to: number): string {
    let out = '';
    let at = from;
    for (const mention of mentions.between(from, to)) {
      if (documents.firstFrom(mention.start) === mention) continue;
      out += text.slice(at, mention.start) + MENTION;
      at = mention.end;
    }
    return out + text.slice(at, to);
  }
}

/** "Tunis Agenda (WSIS-05/TUNIS/DOC/6)" is one document, named twice: where the first name begins. */
function startOf({ reading: { text }, documents }: ReadText, place: MentionPlace): number {
  const other = documents.lastBefore(place.start);
  if (other?.concept !== place.concept) return place.start;
  return /^["»”》]? ?[([]$/u.test(text.slice(other.end, place.start)) ? other.start : place.start;
}
