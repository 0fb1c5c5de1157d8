import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';
import { bundle } from '../../../scripts/browser/bundle.ts';

/** The apps in ../apps: the same in each framework, under the name of the root that its starters use. */
export const APPS = {
  React: { root: 'root', entry: new URL('../apps/react.ts', import.meta.url) },
  Vue: { root: 'app', entry: new URL('../apps/vue.ts', import.meta.url) },
  Svelte: { root: 'app', entry: new URL('../apps/svelte.ts', import.meta.url) },
};
/** Those that a server has written, and that wake up in the page. */
export const SERVED_APPS = {
  React: new URL('../apps/served-react.ts', import.meta.url),
  Vue: new URL('../apps/served-vue.ts', import.meta.url),
};

/** An app as a script for a page, in the build that complains of everything. */
export function bundleApp(entry: URL): Promise<string> {
  return bundle(fileURLToPath(entry), 'ignored', {
    plugins: [svelteComponents],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
}

const svelteComponents: Plugin = {
  name: 'svelte-components',
  transform(source, id) {
    if (!id.endsWith('.svelte')) return null;
    const { js } = compile(source, { filename: id, generate: 'client', dev: true });
    return { code: js.code, map: js.map, moduleType: 'js' };
  },
};
