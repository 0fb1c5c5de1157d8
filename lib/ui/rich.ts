/** Messages whose placeholders are filled with elements. */
import { type ComponentChildren, createElement, Fragment, type VNode } from 'preact';
import { format, type MessageKey, type PlaceholderOf, type PluralKey, pluralTemplate, template } from './i18n.ts';

type Nodes<Names extends string> = Record<Names, ComponentChildren>;

/** Like `t()`, with elements for placeholders. */
export function rich<K extends MessageKey>(key: K, nodes: Nodes<PlaceholderOf<K>>): VNode {
  return compose(template(key), nodes);
}

/** Like `plural()`, with elements for placeholders, `{count}` among them. */
export function richPlural<K extends PluralKey>(
  key: K,
  count: number,
  nodes: Nodes<PlaceholderOf<`${K}.other`>>,
): VNode {
  return compose(pluralTemplate(key, count), nodes);
}

/** Like `list()`, of elements. */
export function richList(items: readonly ComponentChildren[]): VNode {
  const parts = new Intl.ListFormat(format()).formatToParts(items.map((_, index) => String(index)));
  return together(parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value)));
}

function compose(message: string, nodes: Readonly<Record<string, ComponentChildren>>): VNode {
  // Split by a pattern with a group: texts and names of placeholders take turns.
  const pieces = message.split(/\{(\w+)\}/);
  return together(pieces.map((piece, index) => (index % 2 === 0 ? piece : (nodes[piece] ?? `{${piece}}`))));
}

function together(pieces: ComponentChildren[]): VNode {
  return createElement(Fragment, null, ...pieces);
}
