import type { PaintTools } from './choose-painter.ts';
import type { Block } from './collect.ts';
import { shadowOf } from './dom.ts';
import { HIGHLIGHT, HIGHLIGHT_CURRENT, TONES } from './host.ts';
import { linkAround, type PageMention, type PaintedMention, type Painter, type Point, partsOf } from './painter.ts';
import { type Tone, toneOf, watchTones } from './tones.ts';

/** A mention that is painted over text that nobody has touched. */
class OverlaidMention implements PaintedMention {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly ranges: StaticRange[] = [];

  constructor({ concept, start, end }: PageMention) {
    this.concept = concept;
    this.start = start;
    this.end = end;
  }

  get nodes(): readonly Node[] {
    return this.ranges.map(({ startContainer }) => startContainer);
  }

  get element(): Element {
    const { parentNode } = (this.ranges[0] as StaticRange).startContainer;
    return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element);
  }

  boxes(): DOMRect[] {
    return this.ranges.flatMap((range) => [...liveRange(range).getClientRects()]);
  }

  /** Text by itself can't have the keyboard, and the page is not to get an element for it. */
  focus(): void {
    linkAround(this.element)?.focus({ preventScroll: true });
  }
}

/**
 * Paints with the CSS Custom Highlight API (CSS Custom Highlight API Module Level 1): the page's nodes are not touched, so that whoever
 * owns them may change them as they like.
 */
export class OverlayPainter implements Painter {
  /** Static ranges: live ones would cost the page time with each of its own changes. */
  readonly #all = new Highlight();
  readonly #current = new Highlight();
  readonly #tones: ReadonlyMap<Tone, Highlight> = new Map(TONES.map((tone) => [tone, new Highlight()]));
  readonly #toneOf: (text: Node) => Tone;
  readonly #sheet: CSSStyleSheet;
  #stopWatching: (() => void) | undefined;
  readonly #byBlock = new Map<Block, OverlaidMention[]>();
  #byNode = new WeakMap<Node, OverlaidMention[]>();

  /** Shadow trees that have our style sheet: not every browser lets the document's rules for highlights into them. */
  readonly #styled = new Set<ShadowRoot>();

  constructor(tools: PaintTools) {
    this.#sheet = tools.sheet;
    this.#toneOf = tools.toneOf ?? toneOf;
    this.#current.priority = 1;
  }

  paint(block: Block, mentions: readonly PageMention[]): PaintedMention[] {
    const painted = mentions.map((mention) => new OverlaidMention(mention));
    for (const { node, start, end, mention } of partsOf(block, mentions)) {
      const overlaid = painted[mention] as OverlaidMention;
      const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
      overlaid.ranges.push(range);
      this.#all.add(range);
      this.#tones.get(this.#toneOf(node))?.add(range);
      this.#style(node.getRootNode());
      const there = this.#byNode.get(node);
      if (there) there.push(overlaid);
      else this.#byNode.set(node, [overlaid]);
    }
    const shown = painted.filter(({ ranges }) => ranges.length > 0);
    if (shown.length) {
      this.#byBlock.set(block, shown);
      this.#register();
    }
    return shown;
  }

  restore(block?: Block): void {
    if (!block) {
      this.#byBlock.clear();
      this.#byNode = new WeakMap();
      for (const highlight of [this.#all, this.#current, ...this.#tones.values()]) highlight.clear();
      this.#unstyle();
      CSS.highlights.delete(HIGHLIGHT);
      CSS.highlights.delete(HIGHLIGHT_CURRENT);
      for (const tone of TONES) CSS.highlights.delete(tone);
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    } else if (this.#byBlock.has(block)) {
      this.#take(block);
      this.#byBlock.delete(block);
    }
  }

  #take(block: Block): void {
    for (const mention of this.#byBlock.get(block) ?? []) {
      for (const range of mention.ranges) {
        this.#all.delete(range);
        this.#current.delete(range);
        for (const highlight of this.#tones.values()) highlight.delete(range);
        this.#byNode.delete(range.startContainer);
      }
    }
  }

  #style(root: Node): void {
    if (!(root instanceof ShadowRoot) || this.#styled.has(root)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#styled.add(root);
  }

  #unstyle(): void {
    for (const root of this.#styled)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    this.#styled.clear();
  }

  /** The registry belongs to the page as well, and a page may clear it. */
  #register(): void {
    if (CSS.highlights.get(HIGHLIGHT) === this.#all) return;
    CSS.highlights.set(HIGHLIGHT, this.#all);
    CSS.highlights.set(HIGHLIGHT_CURRENT, this.#current);
    for (const [tone, highlight] of this.#tones) CSS.highlights.set(tone, highlight);
    this.#stopWatching ??= watchTones(() => this.#tone());
  }

  /** The page may have turned dark or light. */
  #tone(): void {
    for (const highlight of this.#tones.values()) highlight.clear();
    for (const mentions of this.#byBlock.values())
      for (const { ranges } of mentions)
        for (const range of ranges) this.#tones.get(this.#toneOf(range.startContainer))?.add(range);
  }

  /** Nothing to do: there is nothing to be copied. */
  dropCopies(): void {}

  at({ target, x, y }: Point): PaintedMention | undefined {
    if (this.#byBlock.size === 0) return undefined;
    const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: shadowsAt({ target, x, y }) });
    if (!caret) return undefined;
    const { offsetNode, offset } = caret;
    const isNear = ({ startContainer, startOffset, endOffset }: StaticRange): boolean =>
      startContainer === offsetNode && startOffset <= offset && offset <= endOffset;
    // A caret is also found beside a text: what counts is whether the point is on the mention's own boxes.
    return this.#byNode
      .get(offsetNode)
      ?.find(
        (mention) =>
          mention.ranges.some(isNear) &&
          mention.boxes().some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
      );
  }

  emphasise(mention?: PaintedMention): void {
    this.#current.clear();
    if (mention instanceof OverlaidMention) for (const range of mention.ranges) this.#current.add(range);
  }
}

/** The open shadow trees around a point, the outermost first. */
function shadowsAt({ target, x, y }: Point): ShadowRoot[] {
  const shadows: ShadowRoot[] = [];
  let at = target instanceof Element ? target : null;
  for (let shadow = at && shadowOf(at); shadow && !shadows.includes(shadow); shadow = at && shadowOf(at)) {
    shadows.push(shadow);
    at = shadow.elementFromPoint(x, y);
  }
  return shadows;
}

/** A range that can be measured. Its offsets may lie behind the end of a text that has just become shorter. */
function liveRange({ startContainer, startOffset, endOffset }: StaticRange): Range {
  const range = new Range();
  const { length } = startContainer as Text;
  range.setStart(startContainer, Math.min(startOffset, length));
  range.setEnd(startContainer, Math.min(endOffset, length));
  return range;
}
