import type { PaintedMention } from './painter.ts';

/** Where a person is among the mentions of a page. */
export class Walk {
  #current: PaintedMention | undefined;

  /**
   * The mention to go to next. Starts from the one last gone to, or from the first one in view; goes round at the end.
   *
   * @param mentions all, in the order of the page
   */
  step(
    mentions: readonly PaintedMention[],
    direction: 'next' | 'previous',
    concept?: string,
  ): PaintedMention | undefined {
    const wanted = mentions.filter((mention) => (!concept || mention.concept === concept) && isShown(mention));
    if (wanted.length === 0) return undefined;
    const at = this.#current ? wanted.indexOf(this.#current) : -1;
    let index: number;
    if (at >= 0) index = at + (direction === 'next' ? 1 : -1);
    else if (this.#current?.marks[0]?.isConnected) index = besides(wanted, this.#current.marks[0], direction);
    else index = Math.max(0, wanted.findIndex(isBelowTop));
    this.#current = wanted[(index + wanted.length) % wanted.length];
    return this.#current;
  }

  forget(): void {
    this.#current = undefined;
  }
}

/** The index before or after a place that is not among the mentions. */
function besides(mentions: readonly PaintedMention[], place: Node, direction: 'next' | 'previous'): number {
  const after = mentions.findIndex(
    ({ marks }) => place.compareDocumentPosition(marks[0] as Node) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const next = after < 0 ? mentions.length : after;
  return direction === 'next' ? next : next - 1;
}

function isShown({ marks }: PaintedMention): boolean {
  const mark = marks[0];
  return mark?.isConnected === true && (mark.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

function isBelowTop({ marks }: PaintedMention): boolean {
  return (marks[0]?.getBoundingClientRect().bottom ?? -1) >= 0;
}

/** Brings a mention into view and puts the keyboard there, without leaving a tab stop behind. */
export function goTo(mention: PaintedMention): void {
  const mark = mention.marks[0];
  if (!mark) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'auto' });
  focusOnce(mark);
}

function focusOnce(mark: HTMLElement): void {
  const link = mark.closest<HTMLElement>('a[href], button, summary, [tabindex]');
  if (link && link !== mark && link.textContent === mark.textContent) {
    link.focus({ preventScroll: true });
    return;
  }
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.addEventListener('blur', () => mark.removeAttribute('tabindex'), { once: true });
}
