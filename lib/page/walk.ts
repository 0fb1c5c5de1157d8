import { isInPage, type PaintedMention } from './painter.ts';
import { canBeShown } from './show.ts';

/** `here`: no further than where the person is. */
export type Direction = 'next' | 'previous' | 'here';

const STEPS: Record<Direction, number> = { next: 1, previous: -1, here: 0 };

/** Where a person is among the mentions of a page. */
export class Walk {
  #current: PaintedMention | undefined;

  /**
   * The mention to go to next. Starts from the one last gone to, or from the first one in view; goes round at the end.
   *
   * @param mentions all, in the order of the page
   * @param targets what the mention is about: one of these, or anything
   */
  step(
    mentions: readonly PaintedMention[],
    direction: Direction,
    targets?: readonly string[],
  ): PaintedMention | undefined {
    const wanted = mentions.filter((mention) => (!targets || targets.includes(mention.concept)) && canBeShown(mention));
    if (wanted.length === 0) return undefined;
    const at = this.#current ? wanted.indexOf(this.#current) : -1;
    let index: number;
    if (at >= 0) index = at + STEPS[direction];
    else if (this.#current && isInPage(this.#current)) index = besides(wanted, this.#current, direction);
    else index = Math.max(0, wanted.findIndex(isBelowTop));
    this.#current = wanted[(index + wanted.length) % wanted.length];
    return this.#current;
  }

  /** Somebody has gone to a mention by themselves. */
  goOnFrom(mention: PaintedMention): void {
    this.#current = mention;
  }

  forget(): void {
    this.#current = undefined;
  }
}

/** The index before or after a mention that is not among those wanted. */
function besides(mentions: readonly PaintedMention[], { nodes }: PaintedMention, direction: Direction): number {
  const place = nodes[0] as Node;
  const after = mentions.findIndex(
    (mention) => place.compareDocumentPosition(mention.nodes[0] as Node) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const next = after < 0 ? mentions.length : after;
  return direction === 'previous' ? next - 1 : next;
}

function isBelowTop(mention: PaintedMention): boolean {
  return (mention.boxes()[0]?.bottom ?? -1) >= 0;
}
