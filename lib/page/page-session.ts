import type { Card, CardEvents, Hold, Scheme } from '../note/card-door.ts';
import type { Note } from '../note/note.ts';
import { Annotator, type Found, inPageOrder, type Reading } from './annotator.ts';
import { type Attention, watchAttention } from './attention.ts';
import type { PainterChoice, PaintTools } from './choose-painter.ts';
import { Collector } from './collect.ts';
import { lookSheet, wear } from './look.ts';
import type { Look } from './looks.ts';
import { isInPage, type PaintedMention, type PaintMode } from './painter.ts';
import { ParagraphNotes, type ParagraphPorts } from './paragraph-notes.ts';
import { letPrint } from './print.ts';
import { selectedText } from './selected.ts';
import { show } from './show.ts';
import type { CreateSurvey, List, Survey } from './survey-door.ts';
import { type Direction, Walk } from './walk.ts';
import { PAGE_PACE } from './watch.ts';

/** What the person has chosen for a page. */
export interface PageSettings {
  on: boolean;
  paint: PaintMode;
  /** Whether annotations are printed with the page. */
  print: boolean;
  /** Ids of concepts whose mentions are not shown, and of documents whose paragraphs' mentions aren't either. */
  muted: string[];
  look: Look;
  /** Of the note card. */
  scheme: Scheme;
  /** The number of each concept's theme, where the strip by the scroll bar is wished for; null where it isn't. */
  rail: Record<string, number> | null;
}

/** What a page's session asks of the rest of the extension. */
export interface Ports<Evidence> {
  /** @param document id of the document of the record that the page is */
  find(texts: string[], evidence: Evidence | undefined, document: string | undefined): Promise<Found<Evidence>>;
  note(concept: string): Promise<Note>;
  /** Loads the card's script into this page, once. */
  card(events: CardEvents): Promise<Card>;
  /** Mutes a concept, or no longer; every page hears of it by its settings. @returns false where that is not the person's to choose */
  mute(concept: string, muted: boolean): Promise<boolean>;
  /** Loads the script that tells of all mentions at once. */
  survey(): Promise<CreateSurvey>;
  /** Told which mention is in view while somebody wants to know; see {@link PageSession.watchView}. */
  inView(index: number | null): void;
  /** Loads the script that paints. */
  painter(tools: PaintTools): Promise<PainterChoice>;
  /** For pages that may show a document of the record. */
  paragraphs?: ParagraphPorts;
  /** Told whenever the number of mentions changes; null while annotations are off. */
  counted(total: number | null): void;
  /** True once the extension has been reloaded or removed: there is nobody to ask any more. */
  isCutOff(): boolean;
}

/** As a web page is read. */
const PAGE: Reading = { reader: (root, options) => new Collector(root, options), pace: PAGE_PACE };

/** Everything that happens in one page: annotations, and the notes that open beside them. */
export class PageSession<Evidence> {
  readonly #ports: Ports<Evidence>;
  #painter: PainterChoice | undefined;
  #mode: PaintMode = 'auto';
  readonly #annotator: Annotator<Evidence>;
  readonly #walk = new Walk();
  readonly #paragraphs: ParagraphNotes;
  readonly #notes = new Map<string, Promise<Note>>();
  #card: Promise<Card> | undefined;
  #survey: Promise<Survey> | undefined;
  #rail: Record<string, number> | null = null;
  #attention: Attention | undefined;
  /** The mention whose note is open, whether it stays open by itself, and what more it outlasts. */
  #shown: { mention: PaintedMention; pinned: boolean; hold?: Hold | undefined } | undefined;
  /** A concept that was muted from its note and is not any more: where its mention was, that note opens again. */
  #unmuted: { concept: string; index: number } | undefined;
  /** The number of the mention whose note was open when something was muted there. */
  #mutedAt = 0;
  /** True while somebody goes on from within the note: the keyboard stays there. */
  #stepping = false;
  /** What was selected when a note on it was asked for. */
  #selected: PaintedMention | undefined;
  /** True while the keyboard goes back to a mention whose note was just closed: that opens nothing. */
  #returning = false;
  /** What the person has chosen, once we know it. */
  #used: PageSettings | undefined;
  /** Grows with each look: an answer that comes after the next look is dropped. */
  #look = 0;

  constructor(ports: Ports<Evidence>, reading: Reading = PAGE) {
    this.#ports = ports;
    this.#annotator = new Annotator({
      reading,
      painter: async () => {
        this.#painter ??= await ports.painter({ sheet: lookSheet(), toneOf: reading.toneOf });
        this.#painter.mode = this.#mode;
        setTimeout(() => this.#dress());
        return this.#painter;
      },
      find: (texts, evidence) => ports.find(texts, evidence, this.#paragraphs.whole),
      failed: () => this.#leaveIfCutOff(),
      changed: () => {
        if (this.#annotator.isOn) void this.#paragraphs.look();
        if (this.#shown && !this.#shown.hold && !this.#has(this.#shown.mention)) this.#close();
        this.#comeBack();
        this.#attention?.refresh();
        this.tellCount();
        if (this.#rail) this.#showRail();
      },
      replaced: () => this.#renew(),
    });
    this.#paragraphs = new ParagraphNotes(ports.paragraphs, {
      open: (paragraph, how) => {
        // Pressed again, a marker leads into its note.
        if (how.pinned && this.#shown?.pinned && this.#shown.mention === paragraph) this.#enter();
        else if (how.pinned || this.#attention?.heeds(how.began)) void this.#open(paragraph, how.pinned);
      },
      recognised: () => void this.#annotator.askAgain(),
    });
  }

  tellCount(): void {
    this.#ports.counted(this.#annotator.isOn ? this.#annotator.count : null);
  }

  get status(): 'reading' | 'annotated' | 'off' {
    if (!this.#used) return 'reading';
    if (!this.#annotator.isOn) return 'off';
    return this.#annotator.isReading ? 'reading' : 'annotated';
  }

  /** All mentions that are painted now, in the order of the page. */
  get mentions(): PaintedMention[] {
    return this.#annotator.mentions;
  }

  /** Asks again about what depends on evidence from elsewhere. */
  lookAgain(): Promise<void> {
    return this.#annotator.lookAgain();
  }

  /** Mentions in the page by concept. */
  get counts(): Record<string, number> {
    return this.#annotator.counts;
  }

  /** How many mentions of each muted concept are in the page. */
  get mutedCounts(): Record<string, number> {
    return this.#annotator.mutedCounts;
  }

  /** The document that the page is, with its paragraphs that have a note and are in the page. */
  get document(): { id: string; found: readonly string[] } | undefined {
    return this.#paragraphs.state;
  }

  /** Looks for the paragraphs of the document again: somebody knows more of them than this page shows. */
  lookForParagraphs(): void {
    if (this.#annotator.isOn) void this.#paragraphs.look();
  }

  /** Does as the person has chosen; what is painted in another way is painted anew. */
  async use(settings: PageSettings): Promise<void> {
    const { on, paint, muted, scheme, rail } = settings;
    if (this.#leaveIfCutOff()) return;
    if (paint !== this.#mode) {
      this.#annotator.stop();
      this.#mode = paint;
    }
    const isFirst = !this.#used;
    this.#used = settings;
    if (this.#painter && this.#annotator.isOn && on) this.#dress();
    void this.#card?.then(
      (card) => card.wear(scheme),
      () => undefined,
    );
    // Whoever asked before we knew has heard that we are reading.
    if (isFirst && !on) this.tellCount();
    this.#rail = rail;
    if (!rail && this.#survey) this.#showRail();
    await this.#annotator.mute(muted);
    await this.#setOn(on);
    if (rail) this.#showRail();
  }

  async #setOn(on: boolean): Promise<void> {
    if (on === this.#annotator.isOn) return;
    if (on) {
      this.#attention = this.#attend();
      void this.#paragraphs.look();
      await this.#annotator.start();
    } else this.stop();
  }

  #attend(): Attention {
    return watchAttention({
      at: (point) => this.#annotator.at(point),
      firstIn: (element) => this.#annotator.firstIn(element),
      has: (mention) => this.#annotator.has(mention),
      open: (mention, { pinned }) => void this.#open(mention, pinned),
      close: () => {
        if (this.#shown?.hold !== 'always') this.#close();
      },
      dismiss: () => this.#close(),
      isPinned: () => this.#shown?.pinned === true,
      enter: () => this.#enter(),
    });
  }

  /**
   * Style sheets come with the first mention, and behind it: each has the browser work out all of a page's styles anew, and a painter that asks for
   * one of them waits for that.
   */
  #dress(): void {
    if (!this.#used || !this.#attention) return;
    letPrint(this.#used.print);
    wear(this.#used.look);
  }

  /** The page has written its document anew (`document.open()`), which drops listeners and style sheets. */
  #renew(): void {
    if (!this.#attention) return;
    if (this.#painter) this.#dress();
    this.#attention.stop();
    this.#attention = this.#attend();
  }

  #has(mention: PaintedMention): boolean {
    if (mention === this.#selected) return isInPage(mention);
    return this.#annotator.has(mention) || this.#paragraphs.paragraphs.includes(mention);
  }

  /** An extension that is gone leaves nothing behind in open pages. @returns true where it did */
  #leaveIfCutOff(): boolean {
    if (!this.#ports.isCutOff()) return false;
    this.stop();
    return true;
  }

  /** Leaves the page as it was. */
  stop(): void {
    letPrint(false);
    wear(undefined);
    this.#attention?.stop();
    this.#attention = undefined;
    this.#look++;
    this.#shown = undefined;
    void this.#card?.then(
      (card) => card.remove(),
      () => undefined,
    );
    this.#card = undefined;
    this.#walk.forget();
    void this.#survey?.then(
      (survey) => survey.stop(),
      () => undefined,
    );
    this.#paragraphs.stop();
    this.#annotator.stop();
  }

  /**
   * Goes to a mention or a paragraph that has a note, and opens it.
   *
   * @param targets target ids; any without them
   * @param paragraph to the paragraph itself, not to what is said of it
   * @returns false where there is none to go to
   */
  goTo(direction: Direction, targets?: readonly string[], paragraph = false): boolean {
    const { paragraphs } = this.#paragraphs;
    const all = [...paragraphs, ...(paragraph ? [] : this.#annotator.mentions)];
    all.sort((a, b) => inPageOrder(a.nodes[0] as Node, b.nodes[0] as Node));
    const mention = this.#walk.step(all, direction, targets);
    return mention !== undefined && this.visit(mention);
  }

  /**
   * Goes to the mention with a number in the list and opens its note. @returns false where there is none
   *
   * @param concept target id that was listed under the number: if the page has changed since, the nearest one of these is meant
   */
  goToIndex(index: number, concept?: string): boolean {
    const mention = this.#nearest(index, concept);
    if (!mention) return false;
    this.#walk.goOnFrom(mention);
    return this.visit(mention);
  }

  #nearest(index: number, concept: string | undefined): PaintedMention | undefined {
    const { mentions } = this.#annotator;
    const away = (each: PaintedMention): number => Math.abs(mentions.indexOf(each) - index);
    const isMeant = (each: PaintedMention | undefined) => each && (!concept || each.concept === concept);
    return isMeant(mentions[index]) ? mentions[index] : mentions.filter(isMeant).sort((a, b) => away(a) - away(b))[0];
  }

  /** Opens the note on something beside what is selected. @returns false where nothing is, or annotations are off */
  noteAtSelection(concept: string): boolean {
    const selected = this.#annotator.isOn ? selectedText(concept) : undefined;
    if (!selected) return false;
    this.#selected = selected;
    void this.#open(selected, true);
    return true;
  }

  /** All mentions with where they stand, in the order of the page. */
  async list(): Promise<List> {
    return this.#annotator.isOn ? (await this.#surveyed()).list() : { mentions: [], more: 0 };
  }

  /** Tells which mention is in view for about a minute; `false`: not any more. */
  async watchView(on: boolean): Promise<void> {
    if (on || this.#survey) (await this.#surveyed()).watchView(on);
  }

  /** In the page itself: frames have scroll bars that nobody looks along. */
  #showRail(): void {
    if (window !== window.top || !this.#annotator.isOn) return;
    void this.#surveyed().then(
      (survey) => survey.showRail(this.#annotator.isOn ? this.#rail : null),
      () => undefined,
    );
  }

  #surveyed(): Promise<Survey> {
    this.#survey ??= this.#ports.survey().then((create) =>
      create({
        places: () => this.#annotator.places,
        inView: this.#ports.inView,
        goTo: (index) => void this.goToIndex(index),
      }),
    );
    this.#survey.catch(() => {
      this.#survey = undefined;
    });
    return this.#survey;
  }

  /** Brings a mention into view and opens its note. */
  visit(mention: PaintedMention): true {
    show(mention);
    if (!this.#stepping) mention.focus();
    void this.#open(mention, true);
    return true;
  }

  async #open(mention: PaintedMention, pinned: boolean): Promise<void> {
    if (this.#returning || this.#leaveIfCutOff()) return;
    const isShown = this.#shown?.mention === mention && (this.#shown.pinned || !pinned);
    // Where there is no other mention, going on comes back to this one.
    if (isShown && !this.#stepping) return;
    await this.#show(mention.concept, mention, pinned);
  }

  async #show(concept: string, mention: PaintedMention, pinned: boolean): Promise<void> {
    const look = ++this.#look;
    this.#card ??= this.#ports.card({
      closed: (returnFocus) => {
        this.#shown = undefined;
        this.#painter?.emphasise();
        this.#returning = true;
        returnFocus();
        this.#returning = false;
      },
      related: (id) => {
        if (this.#shown) void this.#show(id, this.#shown.mention, true);
      },
      step: (to) => {
        if (this.#shown) this.#walk.goOnFrom(this.#shown.mention);
        this.#stepping = true;
        this.goTo(to);
        this.#stepping = false;
      },
      mute: (id, muted) => {
        if (muted) this.#mutedAt = this.#shown ? this.mentions.indexOf(this.#shown.mention) : 0;
        else this.#unmuted = { concept: id, index: this.#mutedAt };
        return this.#ports.mute(id, muted);
      },
      hold: (hold) => {
        if (this.#shown) this.#shown = { ...this.#shown, pinned: true, hold };
      },
    });
    try {
      const [card, content] = await Promise.all([this.#card, this.#noteOn(concept)]);
      const kept = this.#shown?.hold;
      if (look !== this.#look || !(kept || isInPage(mention))) return;
      const hold = kept === 'always' ? kept : undefined;
      this.#shown = { mention, pinned: pinned || hold !== undefined, hold };
      this.#painter?.emphasise(mention);
      card.wear(this.#used?.scheme ?? 'system');
      card.show(content, mention, this.#annotator.blockWith(mention));
    } catch {
      // The extension was reloaded or removed under this page: there is nobody to ask, and nothing to say it with.
      this.#card = undefined;
    }
  }

  async #noteOn(concept: string): Promise<Note | 'failed'> {
    let note = this.#notes.get(concept);
    if (!note) {
      note = this.#ports.note(concept);
      this.#notes.set(concept, note);
    }
    try {
      return await note;
    } catch {
      this.#notes.delete(concept);
      return 'failed';
    }
  }

  /** What was muted by mistake is painted again: its note opens where it was. */
  #comeBack(): void {
    if (!this.#unmuted) return;
    const { concept, index } = this.#unmuted;
    const mention = this.#nearest(index, concept);
    if (!mention) return;
    this.#unmuted = undefined;
    if (this.#shown && !isInPage(this.#shown.mention)) void this.#show(concept, mention, true);
  }

  #close(): void {
    this.#look++;
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#painter?.emphasise();
    void this.#card?.then(
      (card) => card.hide(),
      () => undefined,
    );
  }

  #enter(): boolean {
    if (!this.#shown) return false;
    void this.#card?.then(
      (card) => card.focus(),
      () => undefined,
    );
    return true;
  }
}
