import { createVNode, h, Text } from 'vue';
import type { AppState } from './states.ts';

export function view({ title, pair, items, pieces, reference, report, strong, note, closing }: AppState) {
  return [
    h('h1', title),
    h('p', [pair[0], ' and ', pair[1]]),
    h(
      'ul',
      items.map(({ id, text }) => h('li', { key: id }, text)),
    ),
    h(
      'p',
      pieces.map(({ id, text }) => createVNode(Text, { key: id }, text)),
    ),
    h('p', [h('i', 'See:'), reference]),
    h('p', [h('i', 'On:'), strong ? h('b', report) : report]),
    note === null ? null : h('aside', note),
    closing,
  ];
}
