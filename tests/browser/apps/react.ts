// @ts-expect-error the package brings no types
import { Fragment, createElement as h } from 'react';
// @ts-expect-error the package brings no types
import { flushSync } from 'react-dom';
// @ts-expect-error the package brings no types
import { createRoot } from 'react-dom/client';
import { offerApp } from './offer.ts';
import type { AppState } from './states.ts';

function App({ title, pair, items, pieces, reference, report, strong, note, closing }: AppState) {
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

offerApp((container, first) => {
  const root = createRoot(container);
  const show = (state: AppState): void => flushSync(() => root.render(h(App, state)));
  show(first);
  return { show, unmount: () => flushSync(() => root.unmount()) };
});
