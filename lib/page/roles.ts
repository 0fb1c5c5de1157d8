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
assign(BREAK, 'br');
assign(NOTHING, 'wbr');
assign(RAISED, 'sup');

/** What raised text is when it is a note's number or sign, with or without brackets. */
const NOTE_MARK = /^[\s[(]*(?:\d{1,4}|[*†‡§¶]+|[a-z]|[ivx]{1,6})(?:\s*[,;–-]\s*\d{1,4})*[\])\s]*$/i;
const HTML = 'http://www.w3.org/1999/xhtml';

/** True for text that its page lets people edit. */
function isEditable(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  return value !== null && value !== 'false' && value !== 'inherit';
}

/** What an element is, from its name and attributes. */
export function roleOf(element: Element): number {
  const role = roles.get(nameOf(element)) ?? BLOCK;
  if (role === SKIP || namespaceOf(element) !== HTML) return SKIP;
  if (Element.prototype.hasAttributes.call(element)) {
    if (isEditable(element) || attributeOf(element, 'role') === 'textbox') return SKIP;
    if (role === INLINE && element.getAttribute('aria-hidden') === 'true' && element.childElementCount === 0) {
      // Icon fonts: ligature names such as "menu" in an element that is hidden from assistive technology.
      if (/\bicon/i.test(element.className)) return SKIP;
    }
  }
  if (role === RAISED) return NOTE_MARK.test(element.textContent ?? '') ? SKIP : INLINE;
  return role;
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
