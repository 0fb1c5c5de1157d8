/**
 * What nodes say of themselves. A form gives out its fields under their names, and puts them before what every node has: to `<form><input
 * name="parentNode"></form>` the input is the form's parent, in every script's eyes. So what may be a form is asked through these, which call what
 * the browser gives to all nodes; they cost no more than asking it.
 */

type Read<T> = (this: Node) => T;

function reading<T>(prototype: object, name: string): Read<T> {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as Read<T>;
}

const ofNode = Node.prototype;
const ofElement = Element.prototype;
const [type, first, next, parent, connected] = [
  reading<number>(ofNode, 'nodeType'),
  reading<ChildNode | null>(ofNode, 'firstChild'),
  reading<ChildNode | null>(ofNode, 'nextSibling'),
  reading<ParentNode | null>(ofNode, 'parentNode'),
  reading<boolean>(ofNode, 'isConnected'),
];
const [name, namespace, shadow] = [
  reading<string>(ofElement, 'localName'),
  reading<string | null>(ofElement, 'namespaceURI'),
  reading<ShadowRoot | null>(ofElement, 'shadowRoot'),
];

export const firstOf = (node: Node): ChildNode | null => first.call(node);
export const nextOf = (node: Node): ChildNode | null => next.call(node);
export const parentOf = (node: Node): ParentNode | null => parent.call(node);
export const isConnected = (node: Node): boolean => connected.call(node);
export const nameOf = (element: Element): string => name.call(element);
export const namespaceOf = (element: Element): string | null => namespace.call(element);
export const shadowOf = (element: Element): ShadowRoot | null => shadow.call(element);

export const isElement = (node: Node): node is Element => type.call(node) === 1;
export const isText = (node: Node): node is Text => type.call(node) === 3;

export const attributeOf = (element: Element, attribute: string): string | null =>
  ofElement.getAttribute.call(element, attribute);
export const matches = (element: Element, selector: string): boolean => ofElement.matches.call(element, selector);
export const closest = (element: Element, selector: string): Element | null =>
  ofElement.closest.call(element, selector);

export const allIn = (root: ParentNode, selector: string): NodeListOf<Element> =>
  (root instanceof Element ? ofElement : root).querySelectorAll.call(root, selector);
export const contains = (node: Node, other: Node): boolean => ofNode.contains.call(node, other);

/** Anything else that elements have, for what is seldom asked. */
export const rare = <K extends keyof Element>(element: Element, property: K): Element[K] =>
  Reflect.get(ofElement, property, element);

/** The node around a node, out of shadow trees too. */
export function around(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}
