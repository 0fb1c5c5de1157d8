/** What elements are to a reader: text that runs on, a block of its own, something that is not text. */
import { attributeOf, nameOf, namespaceOf } from './dom.ts';
import { HOST_TAG } from './host.ts';

export const INLINE = 1;
export const BLOCK = 2;
/** Nothing in it is read. */
export const SKIP = 3;
/** A new line. */
export const BREAK = 4;
/** As if it were not there. */
const NOTHING = 5;
/** Raised text: a word's part, or the number of a footnote. */
const RAISED = 6;

/** What stands in the text for an element that parts words: a line feed where a reader sees a new line. */
export const LINE = '\n';
/** What stands for an element that is something by itself, so that no term runs on over it. */
const OBJECT = '\ufffc';

const roles = new Map<string, number>();
function assign(role: number, names: string): void {
  for (const name of names.split(/\s+/)) roles.set(name, role);
}
assign(
  INLINE,
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub time tt u var',
);
// Not text that is read, not ours to touch, or text in which letters are not words.
assign(
  SKIP,
  `script style noscript template textarea select option datalist input button meter progress iframe frame object embed canvas
   img picture audio video svg math code kbd samp rt rp head title ${HOST_TAG}`,
);
assign(BLOCK, 'div p li ul ol dl dt dd table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 section article');
assign(BREAK, 'br');
assign(NOTHING, 'wbr link meta');
assign(RAISED, 'sup');

/** What attributes tell of an element besides its name. */
const TELLING = '[contenteditable], [role="textbox"], [aria-hidden="true"]';

const inline = [...roles].flatMap(([name, role]) => (role === INLINE || role === NOTHING ? [name] : []));
/** What is not simply text that runs on, going by names and attributes. */
export const NOT_PLAIN = `:not(${inline}), ${TELLING}`;
/** What may be cut out of the text of an element without reading it node by node. */
const cuts = ['sup', 'br', 'img', 'code', 'kbd', 'samp', 'style', 'script'];
export const CUTS = String(cuts);
/** What is neither text that runs on nor to be cut out. */
export const NOT_WHOLE = `:not(${inline}, ${CUTS}), ${TELLING}`;

/** What raised text is when it is a note's number or sign, with or without brackets. */
const NOTE_MARK = /^[\s[(]*(?:\d{1,4}|[*†‡§¶]+|[a-z]|[ivx]{1,6})(?:\s*[,;–-]\s*\d{1,4})*[\])\s]*$/i;
const HTML = 'http://www.w3.org/1999/xhtml';

/** True for text that its page lets people edit. */
function isEditable(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  if (value !== null && value !== 'false' && value !== 'inherit') return true;
  return attributeOf(element, 'role') === 'textbox';
}

/** What an element is, from its name and attributes. */
export function roleOf(element: Element): number {
  const known = roles.get(nameOf(element));
  if (known === SKIP || (known === undefined && namespaceOf(element) !== HTML)) return SKIP;
  const role = known ?? BLOCK;
  if (Element.prototype.hasAttributes.call(element)) {
    if (isEditable(element)) return SKIP;
    if (role === INLINE && element.getAttribute('aria-hidden') === 'true' && element.childElementCount === 0) {
      // Icon fonts: ligature names such as "menu" in an element that is hidden from assistive technology.
      if (/\bicon/i.test(element.className)) return SKIP;
    }
  }
  if (role === RAISED) return NOTE_MARK.test(element.textContent ?? '') ? SKIP : INLINE;
  return role;
}

/** True for what {@link CUTS} selects. */
export function isCut(element: Element): boolean {
  return cuts.includes(element.localName);
}

/** What stands in the text for an element that is left out of it; undefined for one that isn't. */
export function separatorOf(element: Element, role = roleOf(element)): string | undefined {
  if (role === BREAK) return LINE;
  if (role !== SKIP) return undefined;
  // Text left out parts words, but for a footnote's number.
  return element.localName === 'sup' ? '' : OBJECT;
}

/** What stands for two elements with no text between them. */
export function join(separator: string, next: string): string {
  return next === OBJECT ? next : separator || next;
}

/** True for elements whose text runs on into what stands beside them, going by their name. */
export function isInline(element: Element): boolean {
  const role = roles.get(nameOf(element));
  return role === INLINE || role === RAISED;
}

/** True where an element known as inline is laid out as something else, so that its text does not run on. */
export function isLaidOutApart(element: Element): boolean {
  const display = getComputedStyle(element).display;
  return display !== 'inline' && display !== 'contents' && display !== 'ruby';
}
