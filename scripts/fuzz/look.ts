import {
  attributesOf,
  childrenOf,
  isElement,
  isIn,
  isShadow,
  isText,
  parentOf,
  rootOf,
  shadowOf,
  tagOf,
} from './dom.ts';
import type { Own } from './in-page.ts';

/** How a document stands. */
export interface Look {
  /** The whole document, shadow trees included, as its tree says it; neighbouring texts as one. */
  exact: string;
  /** The same without our marks: what a reader has. */
  words: string;
  /** For each of the document's own nodes: where it is and what it says. */
  own: string;
  /** What is painted, in the order of the document. */
  painted: string[];
  /** Directives of the document's policy that were broken. */
  broken: string;
}

function highlightsOf({ window }: Own): Map<string, Set<StaticRange>> {
  return (window as Window & typeof globalThis).CSS.highlights as never;
}

/** How much is painted. */
export function countPaint(own: Own): number {
  const marks = Document.prototype.querySelectorAll.call(own.window.document, 'mark.wsis-lens[data-wsis-lens]');
  return marks.length + (highlightsOf(own).get('wsis-lens')?.size ?? 0);
}

/** Whether the style sheet of annotations is on a document. */
export function isWorn({ window }: Own): boolean {
  return window.document.adoptedStyleSheets.length > 0;
}

/** A node and all that is in it, shadow trees included, in the order of the document. */
export function* ownNodes(node: Node): Generator<Node> {
  yield node;
  const shadow = isElement(node) ? shadowOf(node) : null;
  if (shadow) yield* ownNodes(shadow);
  for (const child of childrenOf(node)) yield* ownNodes(child);
}

export function look(own: Own): Look {
  const { document } = own.window;
  const root = rootOf(document) as HTMLElement;
  const isOurs = (node: Node): boolean => isElement(node) && isMark(node) && !own.numbers.has(node);
  const highlighted = new Map<Node, StaticRange[]>();
  const registry = highlightsOf(own);
  for (const range of registry.get('wsis-lens') ?? []) {
    const there = highlighted.get(range.startContainer);
    if (there) there.push(range);
    else highlighted.set(range.startContainer, [range]);
  }
  const painted: string[] = [];
  for (const node of ownNodes(root)) {
    if (isOurs(node)) painted.push(node.textContent ?? '');
    const ranges = highlighted.get(node)?.sort((a, b) => a.startOffset - b.startOffset) ?? [];
    for (const { startOffset, endOffset } of ranges) painted.push((node as Text).data.slice(startOffset, endOffset));
  }
  const sheets = [document, ...[...ownNodes(root)].filter(isShadow)].map((each) => each.adoptedStyleSheets.length);
  return {
    exact: `${write(root, () => false)} ${[...registry.keys()]} ${sheets}`,
    words: write(root, isOurs),
    own: own.nodes.map((node, number) => describe(own, node, number)).join('\n'),
    painted,
    broken: [...own.broken].sort().join(' '),
  };
}

function describe({ numbers }: Own, node: Node, number: number): string {
  const parent = parentOf(node);
  const place = `${isIn(node) ? '' : 'out of the page '}in ${parent ? numbers.get(parent) : 'nothing'}`;
  return `${number} ${place}: ${isElement(node) ? tagOf(node) : (node as Partial<CharacterData>).data}`;
}

function isMark(element: Element): boolean {
  return tagOf(element) === 'mark' && /(?:^|\s)wsis-lens(?:\s|$)/.test(attribute(element, 'class') ?? '');
}

function attribute(element: Element, name: string): string | undefined {
  return attributesOf(element).getNamedItem(name)?.value;
}

/** The tree as text. Neighbouring texts are one, as in HTML; empty ones are nothing. @param isThrough what is left out, but not what is in it */
function write(node: Node, isThrough: (node: Node) => boolean): string {
  let out = '';
  const visit = (at: Node): void => {
    if (isText(at)) {
      out += at.data.replace(/[&<]/g, (sign) => `&${sign.charCodeAt(0)};`);
      return;
    }
    if (!isElement(at)) {
      if (isShadow(at)) {
        out += '<#shadow>';
        for (const child of childrenOf(at)) visit(child);
        out += '</#shadow>';
      } else out += `<!--${(at as Comment).data}-->`;
      return;
    }
    const isLeftOut = isThrough(at);
    if (!isLeftOut) {
      const attributes = [...attributesOf(at)].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
      out += `<${tagOf(at)}${attributes.join('')}>`;
    }
    const shadow = shadowOf(at);
    if (shadow) visit(shadow);
    for (const child of childrenOf(at)) visit(child);
    if (!isLeftOut) out += `</${tagOf(at)}>`;
  };
  visit(node);
  return out;
}
