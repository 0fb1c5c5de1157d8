/** What nodes say of themselves, whatever names a document gives to its forms and images. */

function getter<T, V>(prototype: T, name: keyof T): (of: T) => V {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  if (!get) throw new Error(`there is no ${String(name)}`);
  return (of) => get.call(of) as V;
}

const kindOf = getter<Node, number>(Node.prototype, 'nodeType');
export const parentOf = getter<Node, ParentNode | null>(Node.prototype, 'parentNode');
const firstOf = getter<Node, ChildNode | null>(Node.prototype, 'firstChild');
const nextOf = getter<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const isIn = getter<Node, boolean>(Node.prototype, 'isConnected');
export const tagOf = getter<Element, string>(Element.prototype, 'localName');
export const attributesOf = getter<Element, NamedNodeMap>(Element.prototype, 'attributes');
export const shadowOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body');
export const rootOf = getter<Document, HTMLElement | null>(Document.prototype, 'documentElement');
export const htmlOf = getter<Element, string>(Element.prototype, 'innerHTML');

export function* childrenOf(node: Node): Generator<ChildNode> {
  for (let at = firstOf(node); at; at = nextOf(at)) yield at;
}

export const isElement = (node: Node): node is Element => kindOf(node) === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => kindOf(node) === Node.TEXT_NODE;
export const isShadow = (node: Node): node is ShadowRoot => kindOf(node) === Node.DOCUMENT_FRAGMENT_NODE;
