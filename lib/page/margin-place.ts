/** Width of a marker, of one where there is no margin, and the space between marker and text; in CSS pixels. */
export const MARKER = 20;
export const SLIM = 4;
const GAP = 5;

/** From side to side, in CSS pixels of the viewport. */
interface Stretch {
  left: number;
  right: number;
}

/**
 * Where a marker goes from side to side: in the margin before the text, at its right side where that is where lines begin. Where the margin
 * is too narrow it is slim, and stays inside what is shown.
 *
 * @param line the beginning of the paragraph's first line
 * @param shown what can be seen of the page
 */
export function placeMarker(line: Stretch, shown: Stretch, mirrored: boolean): { left: number; width: number } {
  const room = mirrored ? shown.right - line.right : line.left - shown.left;
  const width = room >= MARKER + GAP ? MARKER : SLIM;
  const gap = Math.max(0, Math.min(GAP, room - width));
  const left = mirrored ? line.right + gap : line.left - gap - width;
  return { left: Math.max(shown.left, Math.min(left, shown.right - width)), width };
}
