/**
 * The browser's extension API, in the place of `@wxt-dev/browser`, which looks for `globalThis.browser` first. In Chromium a page can put an element
 * of its own there, or in the place of `chrome`, in our world too: `<form id="browser"><input name="runtime" id="any">`. What the browser itself
 * puts there is a property of the global object, and what a page does is not.
 *
 * Undefined in a page that has taken both names, or one of them with a frame: then there is nobody to ask.
 */
type Api = typeof chrome;

function own(name: 'browser' | 'chrome'): Api | undefined {
  const api = Object.getOwnPropertyDescriptor(globalThis, name)?.value as Api | undefined;
  return api?.runtime?.id ? api : undefined;
}

const isOwnPlace = globalThis.location?.protocol === 'chrome-extension:';

export const browser = (
  import.meta.env.FIREFOX || isOwnPlace
    ? ((globalThis as { browser?: Api }).browser ?? globalThis.chrome)
    : (own('browser') ?? own('chrome'))
) as Api;
