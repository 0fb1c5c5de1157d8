/**
 * References to numbered paragraphs: "paragraph 72 of the Tunis Agenda", "A/RES/70/125, para. 34".
 *
 * Words for paragraphs with their numbers are easy to find and may be anybody's; what makes them a reference is the document. The
 * rule, in order:
 *
 * 1. A document is named right after them, with a word that links the two ("of the"): it is that one. Where they are linked to
 *    anything else ("of the Rome Statute"), they are no reference of ours.
 * 2. A document is named right before them ("Tunis Agenda, para. 72", "Tunis Agenda (para. 72)"): it is that one.
 * 3. They are said to be of a document named before ("thereof", "ibid.", "of the Compact" after "Global Digital Compact"): it is the
 *    last one in the same block, unless something between could be meant instead.
 * 4. The sentence has just said which paragraphs of it are meant ("paragraph 29 of the Compact, and also paragraphs 31 and 32"), and names no
 *    other text: it is the same one.
 * 5. The page is itself a document, and they are said to be of it ("above", "of the present document") or of no other: it is that one.
 *
 * Which words say so is data: assets/dataset/references.yaml. A reference takes in the document's name where that stands beside it.
 */
import { type Candidate, longestWithoutOverlap, type Mention } from './find.ts';
import { hasDigitAfter, NumeralReader, type Rewritten, rewrite } from './numerals.ts';
import type { Word } from './paragraph-list.ts';
import { written } from './paragraph-spans.ts';
import { type Place, Places } from './places.ts';
import { placeOf, type Reading, readingOf } from './reading.ts';
import { ReferenceReader } from './reference-language.ts';
import { AWAY, type ReadText } from './reference-text.ts';
import type { ParagraphKind, ReferenceLanguage, ReferenceWords } from './reference-words.ts';
import { mayHoldSymbols, SymbolFinder, type SymbolPlace } from './symbols.ts';

/** How far from a word for paragraphs a number may begin or end, in UTF-16 units. */
const BESIDE_WORD = 4;
const QUOTES: Readonly<Record<string, string>> = { '《': '》', '「': '」', '『': '』', '«': '»', '“': '”' };

export interface ReferenceOptions {
  words: ReferenceWords;
  /** Symbols of documents as printed, each with the index of its document's concept. */
  symbols: readonly (readonly [symbol: string, concept: number])[];
  /** Whether the concept of an index is a document. */
  isDocument(concept: number): boolean;
}

/** Symbols in a text, with how it was read. */
export interface Symbols {
  reading: Reading;
  /** All of them, of documents that are not ours too, in units of the reading's text. */
  places: SymbolPlace[];
  /** Those of our documents, in UTF-16 units of the text. */
  mentions: Mention[];
  /** Symbols of other documents, in UTF-16 units of the text: what stands inside ("Rev.1") is no term. */
  others: Places<Place>;
}

/** A word for paragraphs in a reading's text: the same letters may be one in several languages. */
interface WordPlace extends Word {
  kinds: ParagraphKind[];
}

/** Finds references to paragraphs, and documents by their symbols, in all languages. Built once; keeps nothing of any text. */
export class ReferenceFinder {
  readonly #options: ReferenceOptions;
  #symbols: SymbolFinder | undefined;
  /** By language; each is made when first needed: most workers wake for pages in one language. */
  readonly #readers: ReferenceReader[] = [];
  readonly #numerals: NumeralReader[] = [];

  constructor(options: ReferenceOptions) {
    this.#options = options;
  }

  /** Looks for symbols of documents, and for resolutions by their numbers; undefined where there are none. */
  symbolsIn(text: string): Symbols | undefined {
    if (!mayHoldSymbols(text)) return undefined;
    const reading = readingOf(text);
    const places = this.#symbolFinder.find(reading);
    if (places.length === 0) return undefined;
    const mentions = places.flatMap(({ concept, ...place }) =>
      concept === undefined ? [] : { concept, ...unitsOf(reading, place) },
    );
    const others = places.filter(({ concept, isNumber }) => concept === undefined && !isNumber);
    return { reading, places, mentions, others: new Places(others.map((place) => unitsOf(reading, place))) };
  }

  /**
   * Adds references to the mentions of a block. Where no word for paragraphs was found, or no document is mentioned and the page is none,
   * this costs a look.
   *
   * @param words words for paragraphs that the lexicon has found: the concept of each is the index of its kind
   * @param mentions in the order of the text, without overlap; offsets are UTF-16 units of the text
   * @param symbols what {@link symbolsIn} says of the text
   * @param own concept of the document that the page is
   * @returns in the order of the text, without overlap
   */
  find(
    text: string,
    words: readonly Candidate[],
    mentions: readonly Mention[],
    symbols: Symbols | undefined,
    own?: number,
  ): Mention[] {
    const isDocument = ({ concept }: { concept: number }): boolean => this.#options.isDocument(concept);
    if (own === undefined && !mentions.some(isDocument)) return [...mentions];
    const { reading, byStart } = this.#read(text, words, symbols?.reading);
    const places = mentions.map((mention) => ({ concept: mention.concept, ...placesOf(reading, mention) }));
    const block: ReadText = {
      raw: text,
      reading,
      mentions: new Places(places),
      documents: new Places(places.filter(isDocument)),
      referred: [],
      symbols: new Places(placedAgain(symbols, reading)),
      own,
    };
    return longestWithoutOverlap([...this.#references(block, byStart), ...mentions]);
  }

  /** Whether a word for paragraphs stands beside a number, so that the block's references depend on what the page is. */
  mayBeOwn(text: string, words: readonly Candidate[]): boolean {
    return words.some(({ concept, start, end }) => {
      const { loose, closing } = this.#options.words.kinds[concept] as ParagraphKind;
      if (loose) return false;
      const beside = closing
        ? text.slice(Math.max(0, start - BESIDE_WORD), start)
        : text.slice(start, end + BESIDE_WORD);
      return /[\p{Nd}〇一二三四五六七八九十百]/u.test(beside);
    });
  }

  #references(block: ReadText, byStart: ReadonlyMap<number, WordPlace>): Mention[] {
    const { raw, reading } = block;
    const found: Mention[] = [];
    let done = 0;
    for (const word of byStart.values()) {
      if (word.start < done || !mayBeOurs(block, word)) continue;
      const shared = word.kinds.some(({ language }) => language !== word.kinds[0]?.language);
      const read = word.kinds.map((kind) => {
        const wordAt = (place: number): Word | undefined => {
          const next = byStart.get(place);
          return next?.kinds.some(({ language }) => language === kind.language) ? next : undefined;
        };
        return this.#readerFor(kind.language).read(block, word, { ...kind, shared }, wordAt);
      });
      // A sign is of every language: the one in which the most can be read is spoken.
      const [references = []] = read.sort((a, b) => (b.at(-1)?.bare.end ?? 0) - (a.at(-1)?.bare.end ?? 0));
      for (const { document, spans, bare, ...place } of references) {
        const concept = document?.concept ?? (block.own as number);
        if (document) block.referred.push({ document, start: bare.start, end: Math.max(bare.end, place.end) });
        const last = found.at(-1)?.end ?? 0;
        const whole = withQuote(raw, unitsOf(reading, place));
        // Two references to one name: it goes to the first.
        const shown = whole.start < last ? unitsOf(reading, bare) : whole;
        found.push({ concept, paragraphs: written(spans), ...shown });
        done = bare.end;
      }
    }
    return found;
  }

  /** The text as it is read for references, numbers in digits, and the words for paragraphs in it. */
  #read(
    raw: string,
    words: readonly Candidate[],
    known: Reading | undefined,
  ): { reading: Reading; byStart: Map<number, WordPlace> } {
    const plain = known ?? readingOf(raw);
    const byStart = this.#wordsByStart(words, plain);
    const stretches: (Rewritten & { word?: WordPlace })[] = [];
    let done = 0;
    for (const word of byStart.values()) {
      if (word.start < done || hasDigitAfter(plain.text, word.end)) continue;
      const readers = [...new Set(word.kinds.map((kind) => kind.language))].map((each) => this.#numeralsFor(each));
      // A sign is of every language: the one in which the most can be read is spoken.
      const after = readers
        .map((reader) => reader.after(plain.text, word.end))
        .sort((x, y) => widthOf(y) - widthOf(x))[0];
      for (const { value, ...place } of after ?? []) stretches.push({ ...place, text: String(value) });
      const before = after?.length ? undefined : readers[0]?.before(plain.text, word.start);
      if (before && before.start >= done) {
        const text = `${plain.text.slice(word.start, word.end)} ${before.values.join(', ')}`;
        stretches.push({ start: before.start, end: word.end, text, word });
      }
      done = stretches.at(-1)?.end ?? done;
    }
    if (stretches.length === 0) return { reading: plain, byStart };
    const reading = rewrite(plain, stretches);
    const placed = new Map<number, WordPlace>();
    for (const word of byStart.values()) {
      const moved = stretches.find((stretch) => stretch.word === word);
      const { start, end } = placesOf(reading, unitsOf(plain, moved ?? word));
      const width = word.end - word.start;
      placed.set(start, { ...word, start, end: moved ? start + width : end });
    }
    return { reading, byStart: placed };
  }

  #numeralsFor(language: number): NumeralReader {
    this.#numerals[language] ??= new NumeralReader(this.#options.words.languages[language] as ReferenceLanguage);
    return this.#numerals[language] as NumeralReader;
  }

  /** The longest word at each place where one begins, in the order of the text. */
  #wordsByStart(words: readonly Candidate[], reading: Reading): Map<number, WordPlace> {
    const out = new Map<number, WordPlace>();
    for (const word of words) {
      const { start, end } = placesOf(reading, word);
      const kind = this.#options.words.kinds[word.concept] as ParagraphKind;
      const known = out.get(start);
      if (!known || known.end < end) out.set(start, { start, end, kinds: [kind] });
      else if (known.end === end) known.kinds.push(kind);
    }
    // "OP12" is word and number.
    for (const word of out.values()) while (/\d/.test(reading.text.charAt(word.end - 1))) word.end--;
    return out;
  }

  get #symbolFinder(): SymbolFinder {
    this.#symbols ??= new SymbolFinder(this.#options.symbols, this.#options.words.languages);
    return this.#symbols;
  }

  #readerFor(language: number): ReferenceReader {
    const { languages } = this.#options.words;
    this.#readers[language] ??= new ReferenceReader(
      languages[language] as ReferenceLanguage,
      languages,
      (text, place) => this.#symbolFinder.isAnnexAt(text, place),
    );
    return this.#readers[language] as ReferenceReader;
  }
}

/** Whether a document is near enough to a word; a quick look, since most words have none. */
function mayBeOurs({ documents, own }: ReadText, { start, end }: Place): boolean {
  if (own !== undefined) return true;
  const last = documents.lastBefore(start);
  const next = documents.firstFrom(end);
  return (last !== undefined && start - last.end <= AWAY) || (next !== undefined && next.start - end <= AWAY);
}

function widthOf(places: readonly Place[]): number {
  return places.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The places of symbols, in units of another reading of the same text. */
function placedAgain(symbols: Symbols | undefined, reading: Reading): SymbolPlace[] {
  if (!symbols || symbols.reading === reading) return symbols?.places ?? [];
  return symbols.places.map((place) => ({ ...place, ...placesOf(reading, unitsOf(symbols.reading, place)) }));
}

/** From units of a reading's text to UTF-16 units of the raw text. */
function unitsOf({ starts, ends }: Reading, { start, end }: Place): Place {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}

/** From UTF-16 units of the raw text to units of a reading's text. The last unit may be one that isn't read: an accent that stands alone. */
function placesOf(reading: Reading, { start, end }: Place): Place {
  return { start: placeOf(reading, start), end: placeOf(reading, end) };
}

/** A stretch with the opening quotation mark before it, where it has the closing one. */
function withQuote(raw: string, { start, end }: Place): Place {
  const closing = QUOTES[raw.charAt(start - 1)];
  return { start: closing && raw.slice(start, end).includes(closing) ? start - 1 : start, end };
}
