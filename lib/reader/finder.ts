import type { Found } from '../page/annotator.ts';
import type { PageMention } from '../page/painter.ts';

const SOFT_HYPHEN = /\u00ad/g;

/**
 * Finds the mentions in the texts of one document, whoever asks: what one page shows counts as evidence for all. A hyphen at the
 * end of a line may belong to the word or only break it; such texts are read both ways.
 */
export class Finder<Evidence> {
  readonly #match: (texts: string[], evidence: Evidence | undefined) => Promise<Found<Evidence>>;
  #evidence: Evidence | undefined;
  #asked: Promise<unknown> = Promise.resolve();

  constructor(match: (texts: string[], evidence: Evidence | undefined) => Promise<Found<Evidence>>) {
    this.#match = match;
  }

  find(texts: string[]): Promise<Found<Evidence>> {
    // One after the other: each needs what the one before has shown.
    const turn = this.#asked.then(() => this.#findNow(texts));
    this.#asked = turn.catch(() => undefined);
    return turn;
  }

  async #findNow(texts: string[]): Promise<Found<Evidence>> {
    const broken = texts.flatMap((text, index) => (text.search(SOFT_HYPHEN) >= 0 ? [index] : []));
    const others = broken.map((index) => (texts[index] as string).replace(SOFT_HYPHEN, '-'));
    const found = await this.#match([...texts, ...others], this.#evidence);
    this.#evidence = found.evidence;
    const mentions = found.mentions.slice(0, texts.length);
    for (const [order, index] of broken.entries())
      mentions[index] = together(mentions[index] ?? [], found.mentions[texts.length + order] ?? []);
    const open = found.open.map((index) => (index < texts.length ? index : (broken[index - texts.length] as number)));
    return { ...found, mentions, open: [...new Set(open)] };
  }

  /** Forgets the document. */
  reset(): void {
    this.#evidence = undefined;
  }
}

/** The mentions of one reading, and of the other what they leave room for, in the order of the text. */
function together(mentions: readonly PageMention[], others: readonly PageMention[]): PageMention[] {
  const more = others.filter((other) => mentions.every(({ start, end }) => other.end <= start || other.start >= end));
  return [...mentions, ...more].sort((a, b) => a.start - b.start);
}
