import Mark from 'mark.js/src/lib/mark.js';
import type { Block } from './collect.ts';
import { allIn, closest } from './dom.ts';
import { MARK_CLASS } from './host.ts';
import {
  linkAround,
  type PageMention,
  type PaintedMention,
  type Painter,
  type Part,
  type Point,
  partsOf,
} from './painter.ts';

/** Attribute of our marks that tells them from copies, and from what a page may make up. */
const TOKEN = 'data-wsis-lens';

/** One of the page's text nodes in which something is painted. */
interface Painted {
  /** The page's own node: it stays in the page and keeps the text before the first mark. */
  node: Text;
  /** Its text before it was painted. */
  original: string;
  /** What stayed in it. */
  kept: string;
  /** What was put in after it: marks, the text between them, and the witness. */
  added: ChildNode[];
  /** An empty text, the last of those: `Node.normalize()` drops it, and nobody else knows of it. */
  witness: Text;
}

/** A mention that is made of our own elements. */
class MarkedMention implements PaintedMention {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** In the order of the page: more than one where the term is split over elements. */
  readonly marks: HTMLElement[] = [];

  constructor({ concept, start, end }: PageMention) {
    this.concept = concept;
    this.start = start;
    this.end = end;
  }

  get nodes(): readonly HTMLElement[] {
    return this.marks;
  }

  get element(): HTMLElement {
    return this.marks[0] as HTMLElement;
  }

  boxes(): DOMRect[] {
    return this.marks.flatMap((mark) => [...mark.getClientRects()]);
  }

  focus(): void {
    const link = linkAround(this.element);
    if (link) {
      link.focus({ preventScroll: true });
      return;
    }
    const mark = this.element;
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.addEventListener('blur', () => mark.removeAttribute('tabindex'), { once: true });
  }
}

/**
 * mark.js with its ranges known beforehand. Its own `markRanges()` looks through the texts of an element once more for each call, and leaves
 * the browser an iterator to keep up with each change of the page: for single texts that is ten times the work of marking them.
 */
class RangeMarker extends Mark {
  constructor() {
    super(document.body);
    this.opt = { className: MARK_CLASS };
  }

  /** @returns the marks of ranges of a text, in UTF-16 units, in order and without overlap */
  wrap(text: Text, ranges: readonly { start: number; end: number }[]): HTMLElement[] {
    let rest = text;
    let from = 0;
    return ranges.map(({ start, end }) => {
      rest = this.wrapRangeInTextNode(rest, start - from, end - from);
      from = end;
      return rest.previousSibling as HTMLElement;
    });
  }
}

/** Paints with mark.js: `<mark class="wsis-lens" data-concept="…">`. For text that stays as it is. */
export class MarksPainter implements Painter {
  readonly #painted = new Map<Text, Painted>();
  readonly #byMark = new WeakMap<Element, MarkedMention>();
  /** Stands on each mark: where it stands on an element that we didn't make, somebody has copied that. */
  readonly #token = Math.random().toString(36).slice(2);
  #marker: RangeMarker | undefined;

  paint(block: Block, mentions: readonly PageMention[]): PaintedMention[] {
    const painted = mentions.map((mention) => new MarkedMention(mention));
    // All parts first: painting one changes the texts that the next is told from.
    for (const parts of byNode(partsOf(block, mentions))) this.#paintNode(parts, painted);
    return painted.filter(({ marks }) => marks.length > 0);
  }

  #paintNode(parts: readonly Part[], painted: readonly MarkedMention[]): void {
    const node = (parts[0] as Part).node;
    const original = node.data;
    const after = node.nextSibling;
    this.#marker ??= new RangeMarker();
    for (const [index, mark] of this.#marker.wrap(node, parts).entries()) {
      const mention = painted[(parts[index] as Part).mention] as MarkedMention;
      mark.removeAttribute('data-markjs');
      mark.setAttribute('data-concept', mention.concept);
      mark.setAttribute(TOKEN, this.#token);
      mention.marks.push(mark);
      this.#byMark.set(mark, mention);
    }
    const added: ChildNode[] = [];
    for (let at = node.nextSibling; at && at !== after; at = at.nextSibling) added.push(at);
    const last = added.at(-1);
    if (!last) return;
    const witness = document.createTextNode('');
    last.after(witness);
    added.push(witness);
    this.#painted.set(node, { node, original, kept: node.data, added, witness });
  }

  restore(block?: Block): void {
    const nodes = block ? block.pieces.map(({ node }) => node) : [...this.#painted.keys()];
    for (const node of nodes) {
      const painted = this.#painted.get(node);
      if (!painted) continue;
      this.#painted.delete(node);
      restoreNode(painted);
      for (const each of painted.added) this.#byMark.delete(each as Element);
    }
    if (!block) this.dropCopies(document);
  }

  dropCopies(root: ParentNode): void {
    for (const mark of allIn(root, `mark[${TOKEN}="${this.#token}"]`))
      if (!this.#byMark.has(mark)) mark.replaceWith(...mark.childNodes);
  }

  at({ target }: Point): PaintedMention | undefined {
    const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
    const mark = element && closest(element, `mark.${MARK_CLASS}[data-concept]`);
    return mark ? this.#byMark.get(mark) : undefined;
  }

  /** Nothing to do: the style sheet knows `:hover` and `:focus`. */
  emphasise(): void {}
}

/** Groups parts that lie in the same node. */
function byNode(parts: Iterable<Part>): Iterable<Part[]> {
  const groups = new Map<Text, Part[]>();
  for (const part of parts) {
    const group = groups.get(part.node);
    if (group) group.push(part);
    else groups.set(part.node, [part]);
  }
  return groups.values();
}

/**
 * The page's own text node takes its text back and what we added goes. mark.js's own `unmark()` would merge neighbouring
 * text nodes and so drop nodes that a framework still holds.
 */
function restoreNode({ node, original, kept, added, witness }: Painted): void {
  const unchanged = node.data === kept;
  const takeAway = (): void => {
    for (const each of added) each.remove();
  };
  // `Node.normalize()` drops empty texts and merges neighbours: the page's node may be gone though its words are not.
  const wasMerged = witness.parentNode === null && added.some((each) => each.isConnected);
  // What we added may be apart from the page's node: then the page has moved that node, or put something behind it.
  const together = added.every((each, i) => i === 0 || each.previousSibling === added[i - 1]);
  const sayTheSame = kept + added.map((each) => each.textContent).join('') === original;
  if (unchanged && !wasMerged && together && sayTheSame) {
    // As it was painted, or moved, or taken out: the page may put it back.
    takeAway();
    node.data = original;
  } else if (!unchanged && node.isConnected && !wasSplit(node, kept, added)) {
    // The page wrote into its own node: that is the whole text now.
    takeAway();
  } else if (!node.isConnected && !wasMerged) {
    // The page took its node out, and with it what the node said.
    takeAway();
    if (unchanged) node.data = original;
  } else {
    // The page split or merged things: every word stays where it is, only the marks go.
    witness.remove();
    for (const each of added) if (each instanceof HTMLElement && each.isConnected) each.replaceWith(...each.childNodes);
  }
}

/** The page cut its node in pieces, which are all there still: `Text.splitText()`, perhaps with elements put around some. */
function wasSplit(node: Text, kept: string, added: readonly ChildNode[]): boolean {
  let text = '';
  for (let at: ChildNode | null = node; at && at !== added[0]; at = at.nextSibling) text += at.textContent;
  return text === kept;
}
