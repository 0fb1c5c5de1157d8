import { answerInPage, ask, type FrameList, type MatchReply, type PageState, type Question } from '../messages.ts';
import { createCard } from '../note/card.tsx';
import { PainterChoice } from '../page/choose-painter.ts';
import type { PageDocument } from '../page/margin-door.ts';
import { PageSession } from '../page/page-session.ts';
import type { PaintedMention } from '../page/painter.ts';
import type { PageLook } from '../page/paragraph-notes.ts';
import { createSurvey } from '../page/survey.ts';
import type { Pace } from '../page/watch.ts';
import { fileInReader } from './address.ts';
import { Finder } from './finder.ts';
import { numbered } from './mentions.ts';
import { createPaperMargin } from './paper-margin.ts';
import { layerReader } from './text-blocks.ts';
import { type Stop, Tour } from './tour.ts';
import type { PdfView } from './view.ts';
import { WholeDocument } from './whole.ts';

/** Nobody else works in our own page: what changed is read at once. */
const AT_ONCE: Pace = { wait: 0, rest: 0 };
/** How long a page may take to be drawn and annotated before we give up going there, in milliseconds. */
const DRAWN_WITHIN = 8000;
/** Most mentions that are listed. */
const MOST = 5000;
/** How often the background is told of new numbers at most, in milliseconds. */
const TELL = 300;

/** What a content script does in a web page, done in the reader: the same questions, the same answers. */
export class Annotations {
  readonly #view: PdfView;
  readonly #session: PageSession<MatchReply['evidence']>;
  readonly #finder = new Finder<MatchReply['evidence']>((blocks, evidence) =>
    ask('match', { blocks, evidence, document: this.#wholeDocument }),
  );
  readonly #tour = new Tour();
  readonly #changed: () => void;
  #whole: WholeDocument | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** The document of the record that the file is; not known until its first page has been read. */
  #recognised = Promise.withResolvers<PageDocument | null>();
  /** Its id, where it is the whole file. */
  #wholeDocument: string | undefined;
  #settings: Question<'useSettings'> | undefined;

  /** @param changed told whenever {@link isOn} or {@link total} may have changed */
  constructor(view: PdfView, changed: () => void) {
    this.#view = view;
    this.#changed = changed;
    this.#session = new PageSession(
      {
        find: (texts) => this.#finder.find(texts),
        note: (concept) => ask('note', { concept }),
        card: async (events) =>
          createCard({
            ...events,
            // The whole document is walked through, and it is the file that is cited.
            step: (direction) => void this.goTo(direction),
            page: () => ({ title: view.title, url: fileInReader(location.href) ?? '' }),
          }),
        mute: async (concept, muted) => (await ask('mute', { concept, muted })).done,
        // Text layers are pdf.js's: they are painted over, never touched.
        painter: async (tools) => new PainterChoice(tools),
        survey: async () => createSurvey,
        inView: (index) => void ask('inView', { index: this.#numberOf(index) }).catch(() => undefined),
        paragraphs: {
          look: () => ({ titles: [view.title], texts: [] }),
          document: () => this.#recognised.promise,
          margin: async () => createPaperMargin(view, () => this.#whole?.numbered ?? new Map()),
        },
        counted: () => this.#tell(),
        isCutOff: () => false,
      },
      {
        reader: layerReader((layer) => view.runsIn(layer)),
        pace: AT_ONCE,
        // Text layers are transparent: what counts is the paper.
        toneOf: () => (document.documentElement.dataset.paper === 'dim' ? 'wsis-lens-on-dark' : 'wsis-lens-on-light'),
      },
    );
    answerInPage('pageState', () => this.#state);
    answerInPage('goTo', async ({ direction, targets, paragraph }) => ({
      found: paragraph ? this.#session.goTo(direction, targets, true) : await this.goTo(direction, targets),
    }));
    answerInPage('noteAtSelection', ({ concept }) => ({ found: this.#session.noteAtSelection(concept) }));
    answerInPage('listMentions', () => this.#list);
    answerInPage('goToIndex', async ({ index, concept }) => ({ found: await this.#goToIndex(index, concept) }));
    answerInPage('tellView', async ({ on }) => {
      await this.#session.watchView(on);
      return true as const;
    });
    answerInPage('useSettings', async (settings) => {
      await this.#use(settings);
      return true as const;
    });
  }

  get isOn(): boolean {
    return this.#settings?.on === true;
  }

  /** How many mentions the document has, as far as it has been read. */
  get total(): number {
    return this.isOn ? Object.values(this.#whole?.counts ?? {}).reduce((sum, count) => sum + count, 0) : 0;
  }

  /** A document has come. */
  async begin(): Promise<void> {
    const { pdf } = this.#view;
    if (!pdf) return;
    this.#finder.reset();
    this.#tour.forget();
    const whole: WholeDocument = new WholeDocument(pdf, {
      find: (texts) => this.#finder.find(texts),
      recognise: async (look) => (whole === this.#whole ? await this.#recognise(look) : undefined),
      changed: () => {
        this.#session.lookForParagraphs();
        this.#tell();
      },
      isShown: (page) => this.#view.isShown(page),
    });
    this.#whole = whole;
    await this.#use(await ask('settings', {}));
    // What somebody sees comes first.
    await this.#firstPage();
    await whole.read();
    if (whole === this.#whole) await this.#session.lookAgain();
  }

  async #recognise({ titles, texts }: PageLook): Promise<PageDocument | undefined> {
    const look = { address: fileInReader(location.href) ?? '', titles: [this.#view.title, ...titles], texts };
    const { resolve } = this.#recognised;
    const document = await ask('document', look).catch(() => null);
    this.#wholeDocument = document?.begins.length === 0 ? document.id : undefined;
    resolve(document);
    return document ?? undefined;
  }

  /** The document goes. */
  end(): void {
    this.#whole?.stop();
    this.#whole = undefined;
    this.#wholeDocument = undefined;
    this.#recognised.resolve(null);
    this.#recognised = Promise.withResolvers();
    // Another one may have the same name.
    this.#session.stop();
    this.#tell();
  }

  /** Goes to a mention anywhere in the document and opens its note. @returns false where there is none to go to */
  async goTo(direction: 'next' | 'previous' | 'here', targets?: readonly string[]): Promise<boolean> {
    const whole = this.#whole;
    if (!whole || !this.isOn) return false;
    const on = (page: number): string[] | undefined => whole.mentionsOn(page)?.map(({ target }) => target);
    const stop = this.#tour.step({ pageCount: this.#view.pageCount, on }, direction, this.#view.page, targets);
    return stop !== undefined && (await this.#visit(stop));
  }

  /** Goes to the mention with a number in the list; if that is of another concept by now, to the nearest of this one. */
  async #goToIndex(index: number, concept?: string): Promise<boolean> {
    const stops = this.#shown.flatMap((mentions, page) =>
      mentions.map(({ target }, nth) => ({ target, stop: { page: page + 1, index: nth } })),
    );
    const nearest = stops
      .map(({ target, stop }, number) => ({ target, stop, away: Math.abs(number - index) }))
      .filter(({ target }) => concept === undefined || target === concept)
      .sort((a, b) => a.away - b.away)[0];
    if (!nearest) return false;
    this.#tour.goOnFrom(nearest.stop);
    return this.#visit(nearest.stop);
  }

  async #visit({ page, index }: Stop): Promise<boolean> {
    const mentions = this.#whole?.mentionsOn(page) ?? [];
    const wanted = mentions[index]?.target;
    const nth = mentions.slice(0, index).filter(({ target }) => target === wanted).length;
    const painted = (): PaintedMention | undefined =>
      this.#paintedOn(page).filter((mention) => mention.concept === wanted)[nth];
    if (!painted()) this.#view.page = page;
    const mention = await until(painted);
    if (!mention) return false;
    // So that Enter goes into the note, wherever the keyboard was.
    (document.activeElement as HTMLElement | null)?.blur();
    return this.#session.visit(mention);
  }

  /** What is shown on each page. */
  get #shown() {
    return this.isOn ? (this.#whole?.mentions ?? []) : [];
  }

  get #list(): FrameList {
    const all = numbered(this.#shown);
    return {
      mentions: all.slice(0, MOST),
      more: Math.max(0, all.length - MOST),
      title: this.#view.title,
      url: fileInReader(location.href) ?? '',
      language: this.#whole?.language ?? '',
      state: this.#state,
    };
  }

  /** The number in the list of a mention that is painted. @param index its number among those that are painted */
  #numberOf(index: number | null): number | null {
    const mention = index === null ? undefined : this.#session.mentions[index];
    const page = Number(mention?.element.closest<HTMLElement>('.page')?.dataset.pageNumber);
    if (!mention || !page) return null;
    const before = this.#shown.slice(0, page - 1).reduce((sum, { length }) => sum + length, 0);
    return before + this.#paintedOn(page).indexOf(mention);
  }

  #paintedOn(page: number): PaintedMention[] {
    const element = this.#view.pageElement(page);
    return this.#session.mentions.filter((mention) => element?.contains(mention.element));
  }

  async #use(settings: Question<'useSettings'>): Promise<void> {
    this.#settings = settings;
    this.#whole?.mute(settings.muted);
    await this.#session.use({ ...settings, paint: 'overlay' });
    this.#tell();
  }

  get #state(): PageState {
    if (!this.isOn) return { status: this.#settings ? 'off' : 'reading', counts: {}, muted: {} };
    const whole = this.#whole;
    return {
      status: !whole || whole.isDone ? 'annotated' : 'reading',
      counts: whole?.counts ?? {},
      muted: whole?.mutedCounts ?? {},
      document: this.#session.document,
    };
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#changed();
      void ask('counted', { total: this.isOn ? this.total : null }).catch(() => undefined);
    }, TELL);
  }

  /** Resolves when the first page has its text, or will not have any. */
  #firstPage(): Promise<unknown> {
    const { eventBus, container } = this.#view;
    // It may have come while we asked what the person has chosen.
    if (container.querySelector('.textLayer .endOfContent')) return Promise.resolve();
    return new Promise<void>((done) => {
      const over = (): void => {
        eventBus.off('textlayerrendered', over);
        clearTimeout(patience);
        done();
      };
      const patience = setTimeout(over, DRAWN_WITHIN);
      eventBus.on('textlayerrendered', over);
    });
  }
}

/** Waits until there is something. @returns undefined where it takes too long */
async function until<T>(look: () => T | undefined): Promise<T | undefined> {
  const end = performance.now() + DRAWN_WITHIN;
  for (;;) {
    const found = look();
    if (found !== undefined || performance.now() > end) return found;
    await new Promise(requestAnimationFrame);
  }
}
