import { isConnected, parentOf, rare } from './dom.ts';
import type { PaintedMention } from './painter.ts';

/** Whether a person can be taken to a mention: it is visible, or folded away where it can be unfolded. */
export function canBeShown({ element }: PaintedMention): boolean {
  if (!isConnected(element)) return false;
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
  return Element.prototype.checkVisibility?.call(element, { visibilityProperty: true }) ?? true;
}

function foldsAround(element: Element): HTMLDetailsElement[] {
  const folds: HTMLDetailsElement[] = [];
  for (let at: Node | null = element; at; at = parentOf(at))
    if (at instanceof HTMLDetailsElement && !at.open) folds.unshift(at);
  return folds;
}

/** Text has no `scrollIntoView` of its own: every box around it that scrolls is scrolled so that the text is in its middle. */
function scrollTextTo(mention: PaintedMention, behavior: ScrollBehavior): void {
  for (let at: Node | null = mention.element; at instanceof Element; at = parentOf(at)) {
    const box = mention.boxes()[0];
    const height = rare(at, 'clientHeight');
    if (!box || rare(at, 'scrollHeight') <= height) continue;
    if (at === document.scrollingElement) {
      scrollBy({ top: (box.top + box.bottom - innerHeight) / 2, behavior });
    } else if (/auto|scroll/.test(getComputedStyle(at).overflowY)) {
      const { top } = rare(at, 'getBoundingClientRect').call(at);
      const by = (box.top + box.bottom) / 2 - top - height / 2;
      (rare(at, 'scrollBy') as (to: ScrollToOptions) => void).call(at, { top: by, behavior: 'instant' });
    }
  }
}
