import { chainBetween, type OnLine, type TextBounds, weightOfText } from './bounds.ts';
import { type Block, blockRootOf, collect, type Root } from './collect.ts';
import { closest, rare } from './dom.ts';
import { readBeginning, readLetter } from './numbering.ts';

/** Where a numbered paragraph begins in the page. */
export interface FoundParagraph {
  /** As target ids write it: `72`, `29b`. */
  key: string;
  /** The text that its number stands in; where a list numbers it, the text that it begins with. */
  node: Text;
  /** The number or letter, in UTF-16 units of the node; empty where a list gives it. */
  start: number;
  end: number;
  /** The block that it stands in. */
  element: Element;
}

/** A place where a line of the page begins. */
interface Line {
  block: Block;
  /** Offset in the block's text. */
  at: number;
  text: string;
}

interface Candidate extends OnLine {
  found: Omit<FoundParagraph, 'key'>;
}

/** What is no paragraph though it is numbered: headings, ways through a page, footnotes. */
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], caption';
const APART = [
  'nav, aside, footer, [role="navigation"], [role="doc-toc"], [role^="doc-endnote"], [role="doc-footnote"]',
  '.footnote, .footnotes, [id^="fn"], [id^="ftn"], [id^="_ftn"]',
].join(', ');

/**
 * Finds the numbered paragraphs and their lettered parts under a root, by key. Numbers may stand in the text, in an element or a cell of their
 * own, or be those of an ordered list; they may begin a block or a line. The page is only read.
 */
export function findParagraphs(root: Root, bounds: TextBounds): Map<string, FoundParagraph> {
  const lines = linesOf(collect(root, { everything: true }));
  const candidates = lines.flatMap((line, index) => candidateAt(line, index, lines));
  const chain = chainBetween(candidates, lines, bounds);
  const found = new Map<string, FoundParagraph>();
  chain.forEach((candidate, index) => {
    const key = String(candidate.number);
    found.set(key, { key, ...candidate.found });
    const next = chain[index + 1]?.line ?? lines.length;
    for (const part of partsOf(key, lines.slice(candidate.line + 1, next))) found.set(part.key, part);
  });
  return found;
}

/** Every place where a reader sees a line begin that is more than a line of running text. */
function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    const starts = [0];
    block.pieces.forEach(({ node, start }, index) => {
      const before = block.pieces[index - 1];
      if (before && block.text[start - 1] === '\n' && before.start + before.node.data.length < start)
        starts.push(start);
      if (node.data.includes('\n') && isTyped(node))
        for (const { index: at } of node.data.matchAll(/\n/g)) starts.push(start + at + 1);
    });
    starts.forEach((at, index) => void lines.push({ block, at, text: block.text.slice(at, starts[index + 1]) }));
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

/** True for text whose line feeds are seen as such. */
function isTyped({ parentElement }: Text): boolean {
  return parentElement !== null && /^(?:pre|break)/.test(getComputedStyle(parentElement).whiteSpace);
}

function candidateAt(line: Line, index: number, lines: readonly Line[]): Candidate[] {
  const read = readBeginning(line.text);
  const place = placeOf(line.block, line.at + (read?.start ?? 0));
  if (!place) return [];
  const element = elementAround(place.node);
  if (!element || closest(element, APART)) return [];
  const listed = read ? undefined : listNumber(line, element);
  if (!read && listed === undefined) return [];
  const end = read
    ? Math.min(place.node.data.length, place.offset + line.text.slice(read.start, read.end).trimEnd().length)
    : place.offset;
  const rest = read ? line.text.slice(read.end).trim() : line.text.trim();
  return [
    {
      number: read?.number ?? (listed as number),
      style: read?.style ?? 'list',
      weight: weightOf(element, rest || followingText(index, lines), rest === ''),
      line: index,
      found: { node: place.node, start: place.offset, end, element },
    },
  ];
}

/** What stands after a number that stands by itself, unless that is numbered too. */
function followingText(index: number, lines: readonly Line[]): string {
  const next = lines[index + 1]?.text ?? '';
  return readBeginning(next) ? '' : next.trim();
}

function weightOf(element: Element, text: string, isAlone: boolean): number {
  if (closest(element, HEADING)) return 0.1;
  const weight = weightOfText(text);
  // Of two copies, such as one for small screens, the one that is shown is meant.
  const seen = rare(element, 'checkVisibility')?.call(element) === false ? 0.5 : 1;
  return weight * seen * (isAlone ? 0.9 : 1);
}

/** The number that an ordered list gives to what a line begins. */
function listNumber({ block, at }: Line, element: Element): number | undefined {
  const item = closest(element, 'li');
  if (!item || at > 0 || !isFirstIn(item, block)) return undefined;
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement) || list.reversed || !isNumbered(item)) return undefined;
  let number = list.start;
  for (const each of list.children) {
    if (!(each instanceof HTMLLIElement)) continue;
    if (each.hasAttribute('value')) number = each.value;
    if (each === item) return number;
    number++;
  }
  return undefined;
}

function isFirstIn(item: Element, { pieces }: Block): boolean {
  const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if ((texts.currentNode as Text).data.trim()) break;
  return pieces.some(({ node }) => node === texts.currentNode);
}

/** True where a list shows figures, by its own means or by a counter. */
function isNumbered(item: Element): boolean {
  const shown = getComputedStyle(item).listStyleType || 'decimal';
  if (/decimal|arabic|persian|cjk/.test(shown)) return true;
  return shown === 'none' && /counters?\((?!.*(?:alpha|latin|roman))/.test(getComputedStyle(item, '::before').content);
}

/** The lettered parts of a paragraph, as far as their letters run on from a. */
function partsOf(paragraph: string, lines: readonly Line[]): FoundParagraph[] {
  const parts: FoundParagraph[] = [];
  for (const { block, at, text } of lines) {
    const letter = String.fromCharCode('a'.charCodeAt(0) + parts.length);
    const from = /\S/.exec(text)?.index ?? 0;
    const place = placeOf(block, at + from);
    const element = place && elementAround(place.node);
    if (!place || !element) continue;
    const read = readLetter(text);
    if (read?.letter !== letter && !isLettered(element, block, at, parts.length)) continue;
    const length = read?.letter === letter ? read.end - from : 0;
    const end = Math.min(place.node.data.length, place.offset + length);
    parts.push({ key: paragraph + letter, node: place.node, start: place.offset, end, element });
  }
  return parts;
}

/** True for the first text of a list item of that index, in a list that is lettered. */
function isLettered(element: Element, block: Block, at: number, index: number): boolean {
  const item = closest(element, 'li');
  const list = item?.parentElement;
  if (!item || !list || at > 0 || list.children[index] !== item || !isFirstIn(item, block)) return false;
  return /alpha|latin/.test(getComputedStyle(item).listStyleType);
}

/** The text node at an offset of a block's text. */
function placeOf({ pieces }: Block, at: number): { node: Text; offset: number } | undefined {
  const piece = pieces.findLast(({ start }) => start <= at);
  if (!piece || at >= piece.start + piece.node.data.length) return undefined;
  return { node: piece.node, offset: at - piece.start };
}

function elementAround(node: Text): Element | undefined {
  const root = blockRootOf(node);
  return root instanceof ShadowRoot ? root.host : root;
}
