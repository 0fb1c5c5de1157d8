// @ts-expect-error the package brings no types
import { createElement } from 'react';
// @ts-expect-error the package brings no types
import { hydrateRoot } from 'react-dom/client';
// @ts-expect-error the package brings no types
import { renderToString } from 'react-dom/server.browser';
import { App } from './react-view.ts';
import { serveApp } from './serve-app.ts';

serveApp({
  send: (state) => renderToString(createElement(App, state)),
  wake: (container, state) => hydrateRoot(container, createElement(App, state)),
});
