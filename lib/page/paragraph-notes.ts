import { Collector } from './collect.ts';
import type { CreateMargin, Margin, MarginEvents, PageDocument } from './margin-door.ts';
import type { PaintedMention } from './painter.ts';

/** What a page shows of itself to whoever knows the documents of the record. */
export interface PageLook {
  titles: string[];
  /** Texts near the beginning that may be a document's symbol. */
  texts: string[];
}

export interface ParagraphPorts {
  /** What the page shows of itself, where its elements don't tell. */
  look?(): PageLook;
  /** The document that the page is, if it is one. */
  document(look: PageLook): Promise<PageDocument | null>;
  /** Loads the script that draws markers, once. */
  margin(): Promise<CreateMargin>;
}

interface ParagraphEvents extends MarginEvents {
  /** The page has turned out to be a document of the record, or another one, or none any more. */
  recognised(): void;
}

/** How far into a page a symbol is looked for, in nodes, and how long one is at most, in UTF-16 units. */
const NODES = 1500;
const SYMBOL = 60;
/** How often we look at a page under the same address and title. */
const LOOKS = 8;

/** Recognises a page as one of the documents of the record, and keeps markers beside its paragraphs. */
export class ParagraphNotes {
  readonly #ports: ParagraphPorts | undefined;
  readonly #events: ParagraphEvents;
  #document: PageDocument | undefined;
  #margin: Margin | undefined;
  /** Address and title, and how often we have looked at what they show. */
  #place = '';
  #looks = 0;
  /** What the page looked like when we last asked. */
  #asked = '';
  /** Grows with each question and with the end: an answer to an older question is dropped. */
  #run = 0;

  constructor(ports: ParagraphPorts | undefined, events: ParagraphEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  /** In the order of the page. */
  get paragraphs(): readonly PaintedMention[] {
    return this.#margin?.paragraphs ?? [];
  }

  /** The document that the page is, and those of its noted paragraphs that are in the page; undefined where none are. */
  get state(): { id: string; found: readonly string[] } | undefined {
    const found = this.#margin?.found ?? [];
    return this.#document && found.length > 0 ? { id: this.#document.id, found } : undefined;
  }

  /** Id of the document that the page is, from its beginning to its end; undefined for one that stands in a longer text. */
  get whole(): string | undefined {
    return this.#document?.begins.length === 0 ? this.#document.id : undefined;
  }

  /** Looks at the page, at first and after each of its changes: it may have become another one. Doesn't fail. */
  async look(): Promise<void> {
    const ports = this.#ports;
    if (!ports) return;
    const place = location.href.replace(/#.*/s, '') + document.title;
    if (place !== this.#place) this.#looks = 0;
    this.#place = place;
    // What a page is shows soon after it was opened; after that only its paragraphs are looked for again.
    const look = document.body && this.#looks++ < LOOKS && (ports.look?.() ?? lookAtPage());
    const asked = place + JSON.stringify(look);
    if (!look || asked === this.#asked) {
      this.#margin?.refresh();
      return;
    }
    this.#asked = asked;
    const run = ++this.#run;
    try {
      const recognised = await ports.document(look);
      const create = recognised && (await ports.margin());
      if (run !== this.#run) return;
      if (recognised?.id === this.#document?.id) {
        this.#margin?.refresh();
        return;
      }
      const before = this.whole;
      this.#leave();
      if (recognised && create) {
        this.#document = recognised;
        this.#margin = create(recognised, this.#events);
      }
      if (this.whole !== before) this.#events.recognised();
    } catch {
      // Nobody answers: the page stays without markers until it changes.
      this.#asked = '';
    }
  }

  stop(): void {
    this.#run++;
    this.#place = this.#asked = '';
    this.#leave();
  }

  #leave(): void {
    this.#margin?.remove();
    this.#margin = undefined;
    this.#document = undefined;
  }
}

function lookAtPage(): PageLook {
  const { blocks } = new Collector(document.body).read(NODES);
  return {
    titles: [document.title, ...[...document.querySelectorAll('h1')].map(({ textContent }) => textContent ?? '')],
    texts: blocks.map(({ text }) => text.trim()).filter((text) => text.length <= SYMBOL && /\S\/\S*\d/.test(text)),
  };
}
