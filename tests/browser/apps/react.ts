// @ts-expect-error the package brings no types
import { createElement } from 'react';
// @ts-expect-error the package brings no types
import { flushSync } from 'react-dom';
// @ts-expect-error the package brings no types
import { createRoot } from 'react-dom/client';
import { offerApp } from './offer.ts';
import { App } from './react-view.ts';
import type { AppState } from './states.ts';

offerApp((container, first) => {
  const root = createRoot(container);
  const show = (state: AppState): void => flushSync(() => root.render(createElement(App, state)));
  show(first);
  return { show, unmount: () => flushSync(() => root.unmount()) };
});
