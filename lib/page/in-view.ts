import { blockRootOf, type Root } from './collect.ts';

/** Distance between the points at which we look, in CSS pixels: less than the height of two lines. */
const STEP = 32;

/** The blocks that a person sees now, as far as a look at some points tells. */
export function rootsInView(): Set<Root> {
  const roots = new Set<Root>();
  for (let y = STEP / 2; y < innerHeight; y += STEP) {
    for (const x of [innerWidth * 0.25, innerWidth * 0.5, innerWidth * 0.75]) {
      const element = document.elementFromPoint(x, y);
      const root = element && blockRootOf(element);
      if (root) roots.add(root);
    }
  }
  return roots;
}
