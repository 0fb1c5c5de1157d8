/**
 * The browser's extension API, in the place of `@wxt-dev/browser`, which looks for `globalThis.browser` first. Chromium has none, and lets a page
 * put an element of its own there, in our world too: `<form id="browser"><input name="runtime" id="any">`.
 */
export const browser = import.meta.env.FIREFOX
  ? (globalThis as { browser?: typeof chrome }).browser
  : (globalThis as { chrome?: typeof chrome }).chrome;
