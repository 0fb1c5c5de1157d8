import { flushSync, mount, unmount } from 'svelte';
import App from './App.svelte';
import { offerApp } from './offer.ts';
import type { AppState } from './states.ts';

offerApp((target, first) => {
  const app = mount(App, { target, props: { first } }) as { show(state: AppState): void };
  flushSync();
  return {
    show: (state) => flushSync(() => app.show(state)),
    unmount: () => unmount(app),
  };
});
