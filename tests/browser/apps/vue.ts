import { createApp, createVNode, defineComponent, h, nextTick, render, shallowRef, Text } from 'vue';
import { offerApp } from './offer.ts';
import type { AppState } from './states.ts';

function view({ title, pair, items, pieces, reference, report, strong, note, closing }: AppState) {
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

offerApp((container, first) => {
  const state = shallowRef(first);
  const App = defineComponent(() => () => view(state.value));
  // `createApp` writes into its container that it is Vue's; a container that can't be told is filled by `render`.
  const app = container.id ? createApp(App) : undefined;
  if (app) app.mount(container);
  else render(h(App), container);
  return {
    show(next) {
      state.value = next;
      return nextTick();
    },
    unmount: () => (app ? app.unmount() : render(null, container)),
  };
});
