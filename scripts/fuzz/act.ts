import { bodyOf, htmlOf, isElement, isShadow, isText, parentOf, rootOf, shadowOf, tagOf } from './dom.ts';
import { know, knowOne, type Own } from './in-page.ts';
import type { Operation, Step } from './plan.ts';

/** Goes a step. What can't be done there is left undone, as in every document alike. */
export function act(own: Own, step: Step): void {
  const node = own.nodes[step.at % own.nodes.length] as ChildNode;
  const other = own.nodes[step.to % own.nodes.length] as ChildNode;
  if (isFixed(own, node)) return;
  try {
    operations[step.operation]({ own, node, other, step });
  } catch (error) {
    // Of whichever frame: each has a class of its own for them.
    if (Object.prototype.toString.call(error) !== '[object DOMException]') throw error;
  }
}

interface Scene {
  own: Own;
  node: ChildNode;
  other: ChildNode;
  step: Step;
}

/** The root, the head and what is in it stay; so do shadow roots, and the body but for `newBody`. */
function isFixed({ window }: Own, node: Node): boolean {
  if (node === rootOf(window.document) || node === bodyOf(window.document) || isShadow(node)) return true;
  for (let at: Node | null = node; at; at = parentOf(at)) if (isElement(at) && tagOf(at) === 'head') return true;
  return false;
}

/** Methods are called on the prototypes: a form may have a field by their name. */
const { append, before, after, remove, replaceWith } = {
  append: Element.prototype.append,
  before: Element.prototype.before,
  after: Element.prototype.after,
  remove: Element.prototype.remove,
  replaceWith: Element.prototype.replaceWith,
};
const {
  before: textBefore,
  after: textAfter,
  remove: textRemove,
  replaceWith: textReplaceWith,
} = CharacterData.prototype;
const setInner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')?.set as (html: string) => void;
const setOuter = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML')?.set as (html: string) => void;
const outerOf = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML')?.get as () => string;
const setText = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.set as (text: string) => void;

const putBefore = (node: ChildNode, ...what: Node[]): void =>
  (isElement(node) ? before : textBefore).apply(node as never, what);
const putAfter = (node: ChildNode, ...what: Node[]): void =>
  (isElement(node) ? after : textAfter).apply(node as never, what);
const takeOut = (node: ChildNode): void => (isElement(node) ? remove : textRemove).call(node as never);
const putInstead = (node: ChildNode, what: Node): void =>
  (isElement(node) ? replaceWith : textReplaceWith).call(node as never, what);

/** What had been taken out last, in each document. */
const taken = new WeakMap<Own, ChildNode>();

const operations: Record<Operation, (scene: Scene) => void> = {
  setData({ node, step }) {
    if (isText(node)) node.data = step.text;
  },
  setText({ own, node, step }) {
    if (!isElement(node)) return;
    setText.call(node, step.text);
    know(own, node);
  },
  setHtml({ own, node, step }) {
    if (!isElement(node)) return;
    setInner.call(node, step.html);
    know(own, node);
  },
  remove({ own, node }) {
    takeOut(node);
    taken.set(own, node);
  },
  putBack({ own, other }) {
    const node = taken.get(own);
    if (node && !isFixed(own, other)) putBefore(other, node);
  },
  moveInto({ own, node, other }) {
    if (isElement(other) && !isInHead(own, other)) append.call(other, node);
  },
  moveBefore({ own, node, other }) {
    if (!isFixed(own, other)) putBefore(other, node);
  },
  insertText({ own, node, step }) {
    const text = own.window.document.createTextNode(step.text);
    (step.to % 2 ? putBefore : putAfter)(node, text);
    know(own, text);
  },
  insertHtml({ own, node, step }) {
    const holder = Document.prototype.createElement.call(own.window.document, 'div');
    setInner.call(holder, step.html);
    (step.to % 2 ? putBefore : putAfter)(node, holder);
    know(own, holder);
  },
  wrap({ own, node, step }) {
    const around = Document.prototype.createElement.call(own.window.document, step.to % 2 ? 'b' : 'div');
    putInstead(node, around);
    append.call(around, node);
    knowOne(own, around);
  },
  replace({ own, node, step }) {
    const text = own.window.document.createTextNode(step.text);
    putInstead(node, text);
    know(own, text);
  },
  setAttribute({ node, step }) {
    const [name, value] = ATTRIBUTES[step.to % ATTRIBUTES.length] as [string, string];
    if (isElement(node)) Element.prototype.setAttribute.call(node, name, value);
  },
  attachShadow({ own, node, step }) {
    if (!isElement(node) || shadowOf(node)) return;
    const shadow = Element.prototype.attachShadow.call(node, { mode: 'open' });
    shadow.innerHTML = step.html;
    know(own, shadow);
  },
  newBody({ own }) {
    const old = bodyOf(own.window.document);
    if (!old || tagOf(old) !== 'body') return;
    const body = Document.prototype.createElement.call(own.window.document, 'body');
    append.apply(
      body,
      own.nodes.filter((node) => parentOf(node) === old),
    );
    putInstead(old, body);
    knowOne(own, body);
  },
  split({ own, node, step }) {
    if (isText(node)) know(own, node.splitText(step.to % (node.data.length + 1)));
  },
  normalize({ node }) {
    Node.prototype.normalize.call(node);
  },
  clone({ node }) {
    // A text node by itself is copied as it is then: cut, where marks stand in it.
    if (isElement(node)) putAfter(node, Node.prototype.cloneNode.call(node, true));
  },
  addToHtml({ node, step }) {
    if (isElement(node)) setInner.call(node, htmlOf(node) + step.html);
  },
  rewrite({ node }) {
    if (isElement(node)) setOuter.call(node, outerOf.call(node));
  },
};

function isInHead(own: Own, node: Node): boolean {
  return node === rootOf(own.window.document) || (isFixed(own, node) && node !== bodyOf(own.window.document));
}

const ATTRIBUTES: [string, string][] = [
  ['hidden', ''],
  ['dir', 'rtl'],
  ['style', 'display: flex'],
  ['style', 'display: inline-block'],
  ['contenteditable', ''],
  ['class', 'wsis-lens'],
  ['open', ''],
  ['id', 'body'],
];
