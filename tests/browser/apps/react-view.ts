// @ts-expect-error the package brings no types
import { Fragment, createElement as h } from 'react';
import type { AppState } from './states.ts';

export function App({ title, pair, items, pieces, reference, report, strong, note, closing }: AppState) {
  return h(
    Fragment,
    null,
    h('h1', null, title),
    h('p', null, pair[0], ' and ', pair[1]),
    h(
      'ul',
      null,
      items.map(({ id, text }) => h('li', { key: id }, text)),
    ),
    h(
      'p',
      null,
      pieces.map(({ id, text }) => h(Fragment, { key: id }, text)),
    ),
    h('p', null, h('i', null, 'See:'), reference),
    h('p', null, h('i', null, 'On:'), strong ? h('b', null, report) : report),
    note !== null && h('aside', null, note),
    closing,
  );
}
