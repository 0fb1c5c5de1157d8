import { createApp, defineComponent, h, nextTick, render, shallowRef } from 'vue';
import { offerApp } from './offer.ts';
import { view } from './vue-view.ts';

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
