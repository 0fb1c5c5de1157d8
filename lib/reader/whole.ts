import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Found } from '../page/annotator.ts';
import type { TextBounds } from '../page/bounds.ts';
import { conceptOf } from '../page/painter.ts';
import type { PageLook } from '../page/paragraph-notes.ts';
import { readText } from './exact-text.ts';
import { runsOf } from './items.ts';
import { type DocumentMention, mentionsOf } from './mentions.ts';
import { numberedIn, type PaperParagraph } from './numbered.ts';
import { linesOfPage, lookOfPage, type PaperLine } from './paper-lines.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** How many pages are asked about at once. */
const BATCH = 8;
/** How long we wait for the browser to have nothing better to do, in milliseconds. */
const PATIENCE = 500;

export interface WholeOptions {
  find(texts: string[]): Promise<Found<unknown>>;
  /** Told what the first page shows. @returns where the text stands whose paragraphs are numbered; undefined where none are looked for */
  recognise(look: PageLook): Promise<TextBounds | undefined>;
  /** Told whenever more is known. */
  changed(): void;
  /** Whether somebody sees a page, or soon will: what pdf.js keeps of it is then left to the viewer. */
  isShown(page: number): boolean;
}

/** What the whole document mentions, page by page, though only a few pages are ever drawn. Read while nothing else is to be done. */
export class WholeDocument {
  readonly #pdf: PDFDocumentProxy;
  readonly #options: WholeOptions;
  /** For each page its mentions, in the order of its text; undefined as long as it has not been read. */
  readonly #pages: (DocumentMention[] | undefined)[];
  /** Kept only until it is known that no later page changes what stands in an earlier one. */
  readonly #texts: (Paragraph[] | undefined)[];
  /** Where numbered paragraphs are looked for, and where they are; the lines are kept while the document is read. */
  #bounds: TextBounds | undefined;
  #lines: PaperLine[] = [];
  #numbered: ReadonlyMap<string, PaperParagraph> = new Map();
  /** Concepts whose mentions are not shown. */
  #muted: ReadonlySet<string> = new Set();
  #segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  #language = '';
  #stopped = false;
  #done = false;

  constructor(pdf: PDFDocumentProxy, options: WholeOptions) {
    this.#pdf = pdf;
    this.#options = options;
    this.#pages = new Array(pdf.numPages).fill(undefined);
    this.#texts = new Array(pdf.numPages).fill(undefined);
  }

  /** True once every page has been read. */
  get isDone(): boolean {
    return this.#done;
  }

  /** BCP 47, as the document says it; empty where it doesn't. */
  get language(): string {
    return this.#language;
  }

  /** The numbered paragraphs by key, as far as the document has been read. */
  get numbered(): ReadonlyMap<string, PaperParagraph> {
    return this.#numbered;
  }

  mute(concepts: readonly string[]): void {
    this.#muted = new Set(concepts);
  }

  /** What is shown of a page's mentions, in the order of its text; undefined as long as it has not been read. @param page counts from 1 */
  mentionsOn(page: number): readonly DocumentMention[] | undefined {
    return this.#pages[page - 1]?.filter(({ target }) => !this.#muted.has(conceptOf(target)));
  }

  /** All that is shown, page by page. */
  get mentions(): (readonly DocumentMention[])[] {
    return this.#pages.map((_, index) => this.mentionsOn(index + 1) ?? []);
  }

  /** Mentions by target id. */
  get counts(): Record<string, number> {
    return this.#count((id) => (this.#muted.has(conceptOf(id)) ? undefined : id));
  }

  /** Mentions that are not shown, by concept. */
  get mutedCounts(): Record<string, number> {
    return this.#count((id) => (this.#muted.has(conceptOf(id)) ? conceptOf(id) : undefined));
  }

  #count(keyOf: (id: string) => string | undefined): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { target } of this.#pages.flatMap((mentions) => mentions ?? [])) {
      const key = keyOf(target);
      if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }

  async read(): Promise<void> {
    await this.#readLanguage();
    const open = new Set<number>();
    let redefined = false;
    for (let first = 0; first < this.#pages.length && !this.#stopped; first += BATCH) {
      const pages = this.#pages.slice(first, first + BATCH).map((_, index) => first + index);
      for (const page of pages) {
        await idle();
        if (this.#stopped) return;
        // A page that is damaged says nothing; the others do.
        this.#texts[page] = await this.#textOf(page + 1).catch(() => []);
      }
      if (this.#bounds) this.#numbered = numberedIn(this.#lines, this.#bounds);
      redefined = (await this.#findOn(pages, open)) || redefined;
      if (!this.#stopped) this.#options.changed();
    }
    // What a later page shows decides what stands in an earlier one.
    const again = redefined ? this.#pages.map((_, page) => page) : [...open];
    for (let first = 0; first < again.length && !this.#stopped; first += BATCH)
      await this.#findOn(again.slice(first, first + BATCH), new Set());
    this.#texts.fill(undefined);
    this.#lines = [];
    this.#done = true;
    if (!this.#stopped) this.#options.changed();
  }

  stop(): void {
    this.#stopped = true;
  }

  /** @returns true where earlier pages are to be asked about again */
  async #findOn(pages: readonly number[], open: Set<number>): Promise<boolean> {
    const texts = pages.flatMap((page) => this.#texts[page]?.map(({ text }) => text) ?? []);
    const { mentions, open: unsure, redefined } = await this.#options.find(texts);
    let from = 0;
    for (const page of pages) {
      const paragraphs = this.#texts[page] ?? [];
      const end = from + paragraphs.length;
      this.#pages[page] = mentionsOf(paragraphs, mentions.slice(from, end), this.#segmenter);
      if (unsure.some((index) => index >= from && index < end)) open.add(page);
      from = end;
    }
    return redefined;
  }

  async #textOf(number: number): Promise<Paragraph[]> {
    const page = await this.#pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const paragraphs = paragraphsOf(runsOf(await readText(page), viewport));
    if (number === 1) this.#bounds = await this.#options.recognise(lookOfPage(paragraphs));
    if (this.#bounds) this.#lines.push(...linesOfPage(number, viewport.width, paragraphs));
    if (!this.#options.isShown(number)) page.cleanup();
    return paragraphs;
  }

  async #readLanguage(): Promise<void> {
    const { info } = await this.#pdf.getMetadata().catch(() => ({ info: {} }));
    const { Language: language } = info as { Language?: unknown };
    if (typeof language !== 'string') return;
    this.#language = language;
    try {
      this.#segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      // A document may say anything.
    }
  }
}

function idle(): Promise<void> {
  return new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: PATIENCE });
  });
}
