import Mark from 'mark.js';
import type { Block } from './collect.ts';
import { MARK_CLASS } from './host.ts';
import type { PageMention, PaintedMention, Painter } from './painter.ts';

interface Range {
  /** In UTF-16 units of the text node. */
  start: number;
  length: number;
  mention: number;
}

/** One of the page's text nodes in which something is painted. */
interface Painted {
  /** The page's own node: it stays in the page and keeps the text before the first mark. */
  node: Text;
  /** Its text before it was painted. */
  original: string;
  /** What stayed in it. */
  kept: string;
  /** What was put in after it: marks and the text between them. */
  added: ChildNode[];
}

/** Paints with mark.js: `<mark class="wsis-lens" data-concept="…">`. */
export class MarksPainter implements Painter {
  readonly #painted = new Map<Text, Painted>();

  paint(block: Block, mentions: readonly PageMention[]): PaintedMention[] {
    const painted: PaintedMention[] = mentions.map(({ concept }) => ({ concept, marks: [] }));
    for (const [index, piece] of block.pieces.entries()) {
      const { node, start } = piece;
      const next = block.pieces[index + 1]?.start ?? block.text.length;
      const length = Math.min(node.data.length, next - start);
      if (!node.isConnected || block.text.slice(start, start + node.data.length) !== node.data) continue;
      const ranges = mentions.flatMap((mention, i): Range[] => {
        const from = Math.max(mention.start, start);
        const to = Math.min(mention.end, start + length);
        return from < to ? [{ start: from - start, length: to - from, mention: i }] : [];
      });
      if (ranges.length && !isLaidOutByItems(node)) this.#paintNode(node, ranges, painted);
    }
    return painted.filter(({ marks }) => marks.length > 0);
  }

  #paintNode(node: Text, ranges: readonly Range[], painted: PaintedMention[]): void {
    const original = node.data;
    const after = node.nextSibling;
    const byStart = new Map(ranges.map((range) => [range.start, range.mention]));
    new Mark(node as unknown as HTMLElement).markRanges([...ranges], {
      className: MARK_CLASS,
      each(element, range) {
        const mention = painted[byStart.get(range?.start as number) as number];
        if (!mention) return;
        element.removeAttribute('data-markjs');
        element.setAttribute('data-concept', mention.concept);
        mention.marks.push(element as HTMLElement);
      },
    });
    const added: ChildNode[] = [];
    for (let at = node.nextSibling; at && at !== after; at = at.nextSibling) added.push(at);
    if (added.length) this.#painted.set(node, { node, original, kept: node.data, added });
  }

  restore(block?: Block): void {
    const nodes = block ? block.pieces.map(({ node }) => node) : [...this.#painted.keys()];
    for (const node of nodes) {
      const painted = this.#painted.get(node);
      if (!painted) continue;
      this.#painted.delete(node);
      restoreNode(painted);
    }
  }
}

/**
 * The page's own text node takes its text back and what we added goes. mark.js's own `unmark()` would merge neighbouring
 * text nodes and so drop nodes that a framework still holds.
 */
function restoreNode({ node, original, kept, added }: Painted): void {
  const unchanged = node.data === kept;
  const inPlace = added.every((each, i) => each.previousSibling === (i === 0 ? node : added[i - 1]));
  if (unchanged && inPlace && kept + added.map((each) => each.textContent).join('') === original) {
    for (const each of added) each.remove();
    node.data = original;
  } else if (!unchanged && node.isConnected) {
    // The page wrote into its own node: that is the whole text now.
    for (const each of added) each.remove();
  } else if (!node.isConnected && !wasMergedAway(node, added)) {
    // The page took its node out, and with it what the node said. It may put it back.
    for (const each of added) each.remove();
    if (unchanged) node.data = original;
  } else {
    // The page moved or merged things: every word stays where it is, only the marks go.
    for (const each of added) if (each instanceof HTMLElement && each.isConnected) each.replaceWith(...each.childNodes);
  }
}

/** `Node.normalize()` drops empty text nodes and merges neighbours: our marks stay, the page's node is gone though its text is not. */
function wasMergedAway(node: Text, added: readonly ChildNode[]): boolean {
  return (
    node.data === '' && added.some((each) => each instanceof HTMLElement && each.isConnected && each.textContent !== '')
  );
}

/** In a flex or grid container bare text is one item; splitting it would make several and move them apart. */
function isLaidOutByItems(node: Text): boolean {
  const parent = node.parentElement;
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}
