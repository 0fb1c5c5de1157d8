import type { Card, CardEvents } from '../note/card-door.ts';
import type { Note } from '../note/note.ts';
import { Annotator, type Found } from './annotator.ts';
import { type Attention, watchAttention } from './attention.ts';
import { MarksPainter } from './marks.ts';
import type { PaintedMention } from './painter.ts';
import { goTo, Walk } from './walk.ts';

/** What a page's session asks of the rest of the extension. */
export interface Ports<Evidence> {
  find(texts: string[], evidence: Evidence | undefined): Promise<Found<Evidence>>;
  note(concept: string): Promise<Note>;
  /** Loads the card's script into this page, once. */
  card(events: CardEvents): Promise<Card>;
  /** Told whenever the number of mentions changes; null while annotations are off. */
  counted(total: number | null): void;
}

/** Everything that happens in one page: annotations, and the notes that open beside them. */
export class PageSession<Evidence> {
  readonly #ports: Ports<Evidence>;
  readonly #annotator: Annotator<Evidence>;
  readonly #walk = new Walk();
  readonly #notes = new Map<string, Promise<Note>>();
  #card: Promise<Card> | undefined;
  #attention: Attention | undefined;
  /** The mention whose note is open, and whether it stays open by itself. */
  #shown: { mark: HTMLElement; pinned: boolean } | undefined;
  /** True while the keyboard goes back to a mention whose note was just closed: that opens nothing. */
  #returning = false;
  /** Grows with each look: an answer that comes after the next look is dropped. */
  #look = 0;

  constructor(ports: Ports<Evidence>) {
    this.#ports = ports;
    this.#annotator = new Annotator({
      painter: new MarksPainter(),
      find: ports.find,
      changed: () => {
        if (this.#shown && !this.#shown.mark.isConnected) this.#close();
        this.#attention?.refresh();
        ports.counted(this.#annotator.isOn ? this.#annotator.mentions.length : null);
      },
    });
  }

  get status(): 'reading' | 'annotated' | 'off' {
    if (!this.#annotator.isOn) return 'off';
    return this.#annotator.isReading ? 'reading' : 'annotated';
  }

  /** Mentions in the page by concept. */
  get counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { concept } of this.#annotator.mentions) counts[concept] = (counts[concept] ?? 0) + 1;
    return counts;
  }

  async setOn(on: boolean): Promise<void> {
    if (on === this.#annotator.isOn) return;
    if (on) {
      this.#attention = watchAttention({
        open: (mark, { pinned }) => void this.#open(mark, pinned),
        close: () => this.#close(),
        isPinned: () => this.#shown?.pinned === true,
        enter: () => this.#enter(),
      });
      await this.#annotator.start();
    } else this.stop();
  }

  /** Leaves the page as it was. */
  stop(): void {
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
    this.#annotator.stop();
  }

  /** Goes to a mention and opens its note. @returns false where there is none to go to */
  goTo(direction: 'next' | 'previous', concept?: string): boolean {
    const mention: PaintedMention | undefined = this.#walk.step(this.#annotator.mentions, direction, concept);
    if (!mention) return false;
    goTo(mention);
    void this.#open(mention.marks[0] as HTMLElement, true);
    return true;
  }

  async #open(mark: HTMLElement, pinned: boolean): Promise<void> {
    const mention = this.#annotator.mentionOf(mark);
    if (!mention || this.#returning) return;
    const anchor = mention.marks[0] ?? mark;
    if (this.#shown?.mark === anchor && (this.#shown.pinned || !pinned)) return;
    await this.#show(mention.concept, anchor, pinned);
  }

  async #show(concept: string, mark: HTMLElement, pinned: boolean): Promise<void> {
    const look = ++this.#look;
    this.#card ??= this.#ports.card({
      closed: (returnFocus) => {
        this.#shown = undefined;
        this.#returning = true;
        returnFocus();
        this.#returning = false;
      },
      related: (id) => {
        if (this.#shown) void this.#show(id, this.#shown.mark, true);
      },
    });
    try {
      const [card, content] = await Promise.all([this.#card, this.#noteOn(concept)]);
      if (look !== this.#look || !mark.isConnected) return;
      this.#shown = { mark, pinned };
      card.show(content, mark);
    } catch {
      // The extension was reloaded or removed under this page: there is nobody to ask, and nothing to say it with.
      this.#card = undefined;
    }
  }

  async #noteOn(concept: string): Promise<Note | { error: string }> {
    let note = this.#notes.get(concept);
    if (!note) {
      note = this.#ports.note(concept);
      this.#notes.set(concept, note);
    }
    try {
      return await note;
    } catch {
      this.#notes.delete(concept);
      return { error: 'This note could not be loaded. Reload the page and try again.' };
    }
  }

  #close(): void {
    this.#look++;
    if (!this.#shown) return;
    this.#shown = undefined;
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
