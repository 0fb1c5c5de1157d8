import { createSSRApp, defineComponent } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { serveApp } from './serve-app.ts';
import type { AppState } from './states.ts';
import { view } from './vue-view.ts';

const appOf = (state: AppState) => createSSRApp(defineComponent(() => () => view(state)));

serveApp({
  send: (state) => renderToString(appOf(state)),
  wake: (container, state) => appOf(state).mount(container),
});
