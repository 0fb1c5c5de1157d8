import type { PaintedMention } from './painter.ts';

/** Whether a person can be taken to a mention: it is visible, or folded away where it can be unfolded. */
export function canBeShown({ element }: PaintedMention): boolean {
  if (!element.isConnected) return false;
  return isVisible(element) || foldsAround(element).some((fold) => isVisible(fold));
}

/** Brings a mention into view: opens what it is folded away in, and scrolls. */
export function show(mention: PaintedMention): void {
  for (const fold of foldsAround(mention.element)) fold.open = true;
  const box = mention.boxes()[0];
  if (!box) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'auto';
  if (mention.element === mention.nodes[0]) {
    mention.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  scrollTextTo(mention, behavior);
}

function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function foldsAround(element: Element): HTMLDetailsElement[] {
  const folds: HTMLDetailsElement[] = [];
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    if (!at.open) folds.unshift(at);
  return folds;
}

/** Text has no `scrollIntoView` of its own: every box around it that scrolls is scrolled so that the text is in its middle. */
function scrollTextTo(mention: PaintedMention, behavior: ScrollBehavior): void {
  for (let at: Element | null = mention.element; at; at = at.parentElement) {
    const box = mention.boxes()[0];
    if (!box || at.scrollHeight <= at.clientHeight) continue;
    if (at === document.scrollingElement) {
      scrollBy({ top: (box.top + box.bottom - innerHeight) / 2, behavior });
    } else if (/auto|scroll/.test(getComputedStyle(at).overflowY)) {
      const { top } = at.getBoundingClientRect();
      at.scrollBy({ top: (box.top + box.bottom) / 2 - top - at.clientHeight / 2, behavior: 'instant' });
    }
  }
}
