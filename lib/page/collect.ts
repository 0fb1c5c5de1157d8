import { around, firstOf, isConnected, isElement, isText, nextOf, parentOf, shadowOf } from './dom.ts';
import { BLOCK, INLINE, isInline, isLaidOutApart, join, LINE, roleOf, SKIP, separatorOf } from './roles.ts';
import { readWhole } from './whole.ts';
import { hasWords, isLetter } from './words.ts';

/** A stretch of a block's text that comes from one text node. */
export interface Piece {
  node: Text;
  /** Where the node's text begins in the block's text, in UTF-16 units. */
  start: number;
  /** The node's text, where the block has something else of the same length in its place: soft hyphens for hyphens. */
  data?: string;
}

/** Text that a reader sees as running on: a paragraph, a cell, a heading. */
export interface Block {
  readonly text: string;
  /** In the order of the text. Gaps between them are separators that stand for elements such as `<br>`. */
  readonly pieces: readonly Piece[];
  /** The element whose text was read as a whole: then the pieces are looked up when they are first asked for. */
  readonly whole?: Element;
}

/** A part of the page that is read by itself. */
export type Root = Element | ShadowRoot;

/** The nearest ancestor (or the node itself) whose text is collected as blocks of its own; undefined where nothing is read. */
export function blockRootOf(node: Node): Root | undefined {
  let root: Root | undefined;
  for (let at: Node | null = node; at; at = around(at)) {
    if (at instanceof ShadowRoot) root ??= at;
    if (!(at instanceof Element)) continue;
    const role = roleOf(at);
    if (role === SKIP) return undefined;
    if (role === BLOCK) root ??= at;
  }
  return root;
}

/** Reads a part of a page, some nodes at a time. */
export interface BlockReader {
  /**
   * Goes on for about so many nodes.
   *
   * @returns the blocks that are complete; `done` at the end of the root. When the page has taken out the place where
   * we stood, that counts as the end too, and `lost` is true.
   */
  read(nodes?: number): { blocks: Block[]; done: boolean; lost: boolean };
}

export interface CollectOptions {
  /** Read only the text that runs directly in the root, not that of blocks inside it. */
  shallow?: boolean;
  /** Read blocks in which no term could be as well: a number that stands by itself. */
  everything?: boolean;
  /** Told of each open shadow root that is read. */
  entered?(shadow: ShadowRoot): void;
}

/** So much text takes about as long as a node, in UTF-16 units. */
const LONG = 50;

/**
 * Collects the text under an element by blocks, so that a term is found though it is split over inline elements.
 *
 * Left out: scripts, styles, form fields, editable text, code, embedded documents, graphics, our own interface, and the
 * raised numbers of footnotes. Open shadow trees are read after the block that they stand in. The page is only read.
 */
export class Collector implements BlockReader {
  readonly #root: Root;
  readonly #options: CollectOptions;
  /** Where to go on: the next node, or null at the end of `parent`'s children. */
  #node: Node | null;
  #parent: Node;
  #blocks: Block[] = [];
  #text = '';
  /** The last UTF-16 unit of the text. */
  #last = 0;
  #pieces: Piece[] = [];
  /** Inline elements entered or left since the last text: their layout decides whether words run on. */
  #crossed: Element[] = [];
  #pending = '';
  /** In XML there are texts that are handed over with the others and yet are no text nodes. */
  readonly #isHtml = document.contentType === 'text/html';
  /** Shadow trees still to be read. */
  #shadows: ShadowRoot[] = [];

  constructor(root: Root, options: CollectOptions = {}) {
    this.#root = root;
    this.#options = options;
    this.#node = this.#readWhole(root) ? null : firstOf(root);
    this.#parent = root;
    this.#enterShadow(root);
  }

  read(nodes = Number.POSITIVE_INFINITY): { blocks: Block[]; done: boolean; lost: boolean } {
    const lost = this.#parent !== this.#root && !isConnected(this.#parent);
    const done = lost || this.#walk(nodes);
    if (lost) this.#flush();
    const blocks = this.#blocks;
    this.#blocks = [];
    return { blocks, done, lost };
  }

  /** @returns true at the end */
  #walk(nodes: number): boolean {
    const root = this.#root;
    const shallow = this.#options.shallow === true;
    let node = this.#node;
    let parent = this.#parent;
    for (let left = nodes; left > 0; left--) {
      while (node === null) {
        const outer = parent === root ? null : parentOf(parent);
        if (outer === null) {
          this.#flush();
          const shadow = this.#shadows.pop();
          if (!shadow) return true;
          const inner = new Collector(shadow, this.#options);
          this.#blocks.push(...inner.read().blocks);
          node = null;
          parent = root;
          continue;
        }
        if (isInline(parent as Element)) this.#crossed.push(parent as Element);
        else this.#flush();
        node = nextOf(parent);
        parent = outer;
      }
      if (isText(node)) this.#add(node);
      else if (isElement(node)) {
        const element: Element = node;
        const role = roleOf(element);
        if (role === INLINE || role === BLOCK) {
          if (role === INLINE) this.#crossed.push(element);
          else this.#flush();
          if (role === INLINE || !shallow) {
            if (shadowOf(element)) this.#enterShadow(element);
            const whole = role === BLOCK ? this.#readWhole(element) : undefined;
            if (whole) left -= whole.text.length / LONG;
            else {
              parent = element;
              node = firstOf(element);
              continue;
            }
          }
        } else {
          const separator = separatorOf(element, role);
          if (separator) this.#pending = join(this.#pending, separator);
        }
      }
      node = nextOf(node);
    }
    this.#node = node;
    this.#parent = parent;
    return false;
  }

  #readWhole(root: Root): Block | undefined {
    const block = this.#isHtml && root instanceof Element ? readWhole(root) : undefined;
    if (block && (this.#options.everything ? block.text.trim() : hasWords(block.text))) this.#blocks.push(block);
    return block;
  }

  #enterShadow(element: Root): void {
    if (element instanceof ShadowRoot) this.#options.entered?.(element);
    else if (!this.#options.shallow) {
      const shadow = shadowOf(element);
      if (shadow) this.#shadows.push(shadow);
    }
  }

  #add(node: Text): void {
    const data = node.data;
    if (this.#text === '' ? data.trim() === '' : data === '') return;
    if (this.#text !== '') {
      if (this.#pending) this.#text += this.#pending;
      else if (
        this.#crossed.length &&
        isLetter(this.#last) &&
        isLetter(data.charCodeAt(0)) &&
        this.#crossed.some(isLaidOutApart)
      )
        this.#text += LINE;
    }
    this.#pending = '';
    if (this.#crossed.length) this.#crossed = [];
    this.#pieces.push({ node, start: this.#text.length });
    this.#text += data;
    this.#last = data.charCodeAt(data.length - 1);
  }

  #flush(): void {
    if (this.#pieces.length) {
      if (this.#options.everything || hasWords(this.#text))
        this.#blocks.push({ text: this.#text, pieces: this.#pieces });
      this.#text = '';
      this.#pieces = [];
    }
    if (this.#crossed.length) this.#crossed = [];
    this.#pending = '';
  }
}

/** Collects all there is under a root, in one go. See {@link Collector}. */
export function collect(root: Root, options?: CollectOptions): Block[] {
  return new Collector(root, options).read().blocks;
}
