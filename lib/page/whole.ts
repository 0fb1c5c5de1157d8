/**
 * Reading a paragraph in one piece. To show a script a text node costs the browser about half a microsecond, for each node and in each page
 * anew; to hand over the text of all of them together costs a fifth of that. So the text of a paragraph is taken as a whole, and its text nodes
 * are looked up only where something was found.
 */
import type { Block, Piece } from './collect.ts';
import { nameOf } from './dom.ts';
import { CUTS, isCut, join, NOT_PLAIN, NOT_WHOLE, separatorOf } from './roles.ts';
import { isLetter } from './words.ts';

/** Longer texts are read node by node, so that they can be read in slices; UTF-16 units. */
const LONGEST = 20_000;
/** Texts of several elements that are shorter are read node by node: labels, entries of menus and the like, which may be laid out as boxes. */
const SHORTEST = 150;
/** Each cut is looked for from the beginning. */
const MOST_CUTS = 100;

const SMALL = 'a-z\\u00df-\\u02ff\\u03ac-\\u03ff\\u0430-\\u052f';
const CAPITAL = 'A-Z\\u00c0-\\u00de\\u0386-\\u03ab\\u0400-\\u042f';
/** Letters of languages that have no capitals. */
const OTHER = '\\u0530-\\u1dff\\u3005-\\u3007\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uffdc';
/**
 * Where words of two boxes could stand side by side with nothing between them: a capital after a small letter, a figure beside a letter (but
 * for 1st and 1990s), many capitals, or some before a small letter; and anywhere among letters that have no capitals.
 */
const SEAM = new RegExp(
  [
    `[${SMALL}][${CAPITAL}]|[${CAPITAL}]{2}[${SMALL}]|[${CAPITAL}]{7}|[${OTHER}]`,
    `[${SMALL}${CAPITAL}][0-9]|[0-9](?!(?:s|st|nd|rd|th)\\b)[${SMALL}${CAPITAL}]`,
  ].join('|'),
);

/** A part of an element that is left out of its text. */
interface Cut {
  element: Element;
  /** How much of the text stands before it, in UTF-16 units. */
  at: number;
  /** What stands for it. */
  separator: string;
}

class WholeBlock implements Block {
  readonly text: string;
  readonly whole: Element;
  readonly #cuts: readonly Cut[];
  #pieces: readonly Piece[] | undefined;

  constructor(whole: Element, text: string, cuts: readonly Cut[]) {
    this.whole = whole;
    this.text = text;
    this.#cuts = cuts;
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= piecesOf(this.whole, this.text, this.#cuts);
    return this.#pieces;
  }
}

const NONE: readonly never[] = [];

/** The text of an element as one block; undefined where it has to be read node by node. */
export function readWhole(element: Element): Block | undefined {
  // Its fields may bear the names of all that is asked here.
  if (nameOf(element) === 'form') return undefined;
  const first = element.querySelector(NOT_PLAIN);
  if (first && (!isCut(first) || element.querySelector(NOT_WHOLE))) return undefined;
  // The one element of running text that can have a shadow tree, which is read by itself.
  if (element.querySelector('span'))
    for (const { shadowRoot } of element.getElementsByTagName('span')) if (shadowRoot) return undefined;
  const cuts = first ? cutsOf(element) : NONE;
  if (cuts.length > MOST_CUTS) return undefined;
  const text = cuts.length ? textBetween(element, cuts) : (element.textContent as string);
  if (text.length > LONGEST) return undefined;
  if (element.childElementCount === 0 || (text.length >= SHORTEST && !SEAM.test(text)))
    return new WholeBlock(element, text, cuts);
  return hasSeam(element) ? undefined : new WholeBlock(element, text, cuts);
}

function cutsOf(element: Element): Cut[] {
  const cuts: Cut[] = [];
  let last: Element | undefined;
  for (const each of element.querySelectorAll(CUTS)) {
    if (last?.contains(each)) continue;
    const separator = separatorOf(each);
    if (separator === undefined) continue;
    cuts.push({ element: each, at: 0, separator });
    last = each;
  }
  return cuts;
}

/** One for all: each that there is costs the page time with each of its changes. */
let range: Range | undefined;

/** The text of an element without what is cut out; notes where. */
function textBetween(element: Element, cuts: readonly Cut[]): string {
  range ??= document.createRange();
  let text = '';
  let pending = '';
  const add = (part: string): void => {
    if (part === '') return;
    text += text && pending ? pending + part : part;
    pending = '';
  };
  range.setStart(element, 0);
  for (const cut of cuts) {
    range.setEndBefore(cut.element);
    add(range.toString());
    cut.at = text.length;
    range.setStartAfter(cut.element);
    pending = join(pending, cut.separator);
  }
  range.setEnd(element, element.childNodes.length);
  add(range.toString());
  // From here to a paragraph it is a short way to compare; from one paragraph to the next it may be a long one.
  range.setEnd(document, 0);
  return text;
}

/** The text nodes that an element's text was made of; none where it says something else by now. */
function piecesOf(element: Element, text: string, cuts: readonly Cut[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let next = 0;
  let pending = '';
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const { length } = node.data;
    if (length === 0) continue;
    let cut = cuts[next];
    while (cut?.at === at && !cut.element.contains(node)) {
      pending = join(pending, cut.separator);
      cut = cuts[++next];
    }
    if (cut?.at === at) continue;
    if (at > 0) at += pending.length;
    pending = '';
    pieces.push({ node, start: at });
    at += length;
  }
  return at === text.length ? pieces : NONE;
}

/** Whether letters touch where one text node ends and the next begins. What is cut out counts as if it were there. */
function hasSeam(element: Element): boolean {
  let last = 0;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const { data } = node;
    if (data === '') continue;
    if (isLetter(last) && isLetter(data.charCodeAt(0))) return true;
    last = data.charCodeAt(data.length - 1);
  }
  return false;
}
