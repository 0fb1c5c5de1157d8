import { type Block, blockRootOf } from './collect.ts';

/** A mention with the text right around it, as a reader of the page sees it. */
export interface Quote {
  before: string;
  text: string;
  after: string;
}

/**
 * Quotes a mention out of its paragraph. A block's text leaves out footnotes' numbers, which a reader sees: so the page itself is read.
 *
 * @param start first UTF-16 unit of the mention in the block's text
 * @param end unit after its last
 * @returns undefined where the block is just leaving the page
 */
export function quoteFrom({ pieces }: Block, start: number, end: number): Quote | undefined {
  const root = pieces[0] && blockRootOf(pieces[0].node);
  if (!root) return undefined;
  const starts = new Map<Node, number>();
  /** Where something is that isn't text of the paragraph: a quote doesn't go on over it. */
  const gaps = [0];
  let text = '';
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    starts.set(node, text.length);
    if (blockRootOf(node) === root || node.parentElement?.closest('sup')) text += (node as Text).data;
    else if (node.parentElement?.checkVisibility()) gaps.push(text.length);
  }
  const placeOf = (unit: number): number | undefined => {
    const piece = pieces.findLast((each) => each.start <= unit);
    const from = piece && starts.get(piece.node);
    // What we paint in comes right after what was left of the page's own node.
    return piece && from !== undefined ? from + unit - piece.start : undefined;
  };
  const from = placeOf(start);
  const last = placeOf(end - 1);
  if (from === undefined || last === undefined) return undefined;
  return {
    before: text.slice(
      gaps.findLast((gap) => gap <= from),
      from,
    ),
    text: text.slice(from, last + 1),
    after: text.slice(
      last + 1,
      gaps.find((gap) => gap > last),
    ),
  };
}
