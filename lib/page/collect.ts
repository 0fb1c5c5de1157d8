import { HOST_TAG } from './host.ts';

/** A stretch of a block's text that comes from one text node. */
interface Piece {
  node: Text;
  /** Where the node's text begins in the block's text, in UTF-16 units. */
  start: number;
}

/** Text that a reader sees as running on: a paragraph, a cell, a heading. */
export interface Block {
  text: string;
  /** In the order of the text. Gaps between them are separators that stand for elements such as `<br>`. */
  pieces: Piece[];
}

const INLINE = 1;
const BLOCK = 2;
const SKIP = 3;
const BREAK = 4;
const NOTHING = 5;
const RAISED = 6;

const roles = new Map<string, number>();
function assign(role: number, names: string): void {
  for (const name of names.split(' ')) roles.set(name, role);
}
assign(
  INLINE,
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub time tt u var',
);
// Not text that is read, not ours to touch, or text in which letters are not words.
assign(
  SKIP,
  `script style noscript template textarea select option datalist input button meter progress iframe frame object embed canvas
   img picture audio video svg math code kbd samp rt rp head title ${HOST_TAG}`.replace(/\s+/g, ' '),
);
assign(BREAK, 'br');
assign(NOTHING, 'wbr');
assign(RAISED, 'sup');

/** What raised text is when it is a note's number or sign, with or without brackets. */
const NOTE_MARK = /^[\s[(]*(?:\d{1,4}|[*†‡§¶]+|[a-z]|[ivx]{1,6})(?:\s*[,;–-]\s*\d{1,4})*[\])\s]*$/i;
/** What stands in the text for an element that parts words: a line feed where a reader sees a new line. */
const LINE = '\n';
/** What stands for an element that is something by itself, so that no term runs on over it. */
const OBJECT = '\ufffc';
const WORD_END = /[\p{L}\p{N}\p{M}]$/u;
const WORD_START = /^[\p{L}\p{N}\p{M}]/u;

/** True for text that its page lets people edit. */
function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false' && value !== 'inherit';
}

function roleOf(element: Element): number {
  const role = roles.get(element.localName) ?? BLOCK;
  if (role === SKIP || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return SKIP;
  if (element.hasAttributes()) {
    if (isEditable(element) || element.getAttribute('role') === 'textbox') return SKIP;
    // Pages mark the names of things in other scripts, code and icons as not to be translated; those stay readable to us.
    if (role === INLINE && element.getAttribute('aria-hidden') === 'true' && element.childElementCount === 0) {
      // Icon fonts: ligature names such as "menu" in an element that is hidden from assistive technology.
      if (/\bicon/i.test(element.className)) return SKIP;
    }
  }
  if (role === RAISED) return NOTE_MARK.test(element.textContent ?? '') ? SKIP : INLINE;
  return role;
}

/** True where an element known as inline is laid out as something else, so that its text does not run on. */
function isLaidOutApart(element: Element): boolean {
  const display = getComputedStyle(element).display;
  return display !== 'inline' && display !== 'contents' && display !== 'ruby';
}

/** The nearest ancestor (or the node itself) whose text is collected as blocks of its own; undefined where nothing is read. */
export function blockRootOf(node: Node): Element | undefined {
  let root: Element | undefined;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (!(at instanceof Element)) continue;
    const role = roleOf(at);
    if (role === SKIP) return undefined;
    if (!root && role === BLOCK) root = at;
  }
  return root;
}

export interface CollectOptions {
  /** Read only the text that runs directly in the root, not that of blocks inside it. */
  shallow?: boolean;
}

/**
 * Collects the text under an element by blocks, so that a term is found though it is split over inline elements.
 *
 * Left out: scripts, styles, form fields, editable text, code, embedded documents, graphics, our own interface, and the
 * raised numbers of footnotes. The page is only read.
 */
export function collect(root: Element, { shallow = false }: CollectOptions = {}): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let pieces: Piece[] = [];
  /** Inline elements entered or left since the last text: their layout decides whether words run on. */
  let crossed: Element[] = [];
  let pending = '';

  const flush = (): void => {
    if (pieces.length && /[\p{L}\p{N}]{2}|\p{Script=Han}/u.test(text)) blocks.push({ text, pieces });
    text = '';
    pieces = [];
    crossed = [];
    pending = '';
  };

  const addText = (node: Text): void => {
    const data = node.data;
    if (data === '') return;
    if (text !== '') {
      if (pending) text += pending;
      else if (crossed.length && WORD_END.test(text) && WORD_START.test(data) && crossed.some(isLaidOutApart))
        text += LINE;
    }
    pending = '';
    crossed = [];
    pieces.push({ node, start: text.length });
    text += data;
  };

  let node: Node | null = root.firstChild;
  let parent: Node = root;
  for (;;) {
    while (node === null) {
      if (parent === root) {
        flush();
        return blocks;
      }
      const left = parent as Element;
      if (roles.get(left.localName) === INLINE || roles.get(left.localName) === RAISED) crossed.push(left);
      else flush();
      node = left.nextSibling;
      parent = left.parentNode as Node;
    }
    if (node.nodeType === Node.TEXT_NODE) addText(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const role = roleOf(element);
      if (role === BREAK) pending ||= LINE;
      else if (role === SKIP) {
        // Text left out parts words, but for a footnote's number.
        if (element.localName !== 'sup') pending = OBJECT;
      } else if (role === INLINE || role === BLOCK) {
        if (role === INLINE) crossed.push(element);
        else flush();
        if (role === INLINE || !shallow) {
          parent = element;
          node = element.firstChild;
          continue;
        }
      }
    }
    node = node.nextSibling;
  }
}
