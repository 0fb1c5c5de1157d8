/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Space between the line and the card, and between the card and the edge of the viewport. */
const GAP = 6;
const EDGE = 8;

/**
 * Where a card goes so that it does not cover the line that it is about: below it, above it where there is more room,
 * and always inside the viewport from side to side.
 *
 * @param mirrored true in right-to-left text: the card's end edge keeps to the mention's
 */
export function placeCard(
  anchor: Rect,
  card: Size,
  viewport: Size,
  mirrored = false,
): { top: number; left: number; maxHeight: number } {
  const below = viewport.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const goesBelow = card.height <= below || below >= above;
  const maxHeight = Math.max(120, goesBelow ? below : above);
  const height = Math.min(card.height, maxHeight);
  const left = mirrored ? anchor.right - card.width : anchor.left;
  return {
    top: goesBelow ? anchor.bottom + GAP : anchor.top - GAP - height,
    left: Math.max(EDGE, Math.min(left, viewport.width - card.width - EDGE)),
    maxHeight,
  };
}

/** The place nearest to one that is wished for at which a card is inside the viewport. */
export function within(
  { left, top }: { left: number; top: number },
  card: Size,
  viewport: Size,
): { left: number; top: number } {
  return {
    left: Math.max(EDGE, Math.min(left, viewport.width - card.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, viewport.height - card.height - EDGE)),
  };
}
