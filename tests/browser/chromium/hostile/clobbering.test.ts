import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure, openHostile } from '../../support/hostile.ts';
import { choose } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Every name that nodes, elements, forms and documents answer to, and those of globals. */
const NAMES = `body documentElement head parentNode parentElement firstChild nextSibling previousSibling childNodes
  children localName tagName nodeType nodeName namespaceURI attributes hasAttributes getAttribute setAttribute removeAttribute
  isConnected ownerDocument textContent innerHTML outerHTML shadowRoot classList className id matches closest querySelector
  querySelectorAll contains append remove replaceWith after before insertBefore appendChild getRootNode childElementCount
  compareDocumentPosition createElement createTextNode createTreeWalker createRange adoptedStyleSheets addEventListener
  removeEventListener elementFromPoint caretPositionFromPoint getBoundingClientRect getClientRects checkVisibility scrollIntoView
  scrollHeight clientHeight scrollBy focus blur style dataset title hidden length forms defaultView data nodeValue normalize
  scrollingElement activeElement prerendering contentType designMode`.split(/\s+/);
const GLOBALS = `browser scheduler module exports require define process global globalThis self top parent document
  window CSS Node Element Map Promise mark Mark DOMPurify trustedTypes wsis-lens content card marks survey navigator`.split(
  /\s+/,
);

const fields = (names: readonly string[]): string => names.map((name) => `<input name="${name}">`).join('');

describe('a page whose elements bear the names of what scripts ask', () => {
  it.each([
    ['fields of a form around the text', `<form>${fields(NAMES)}<p>The WSIS Forum</p>The Tunis Agenda</form>`, 2],
    [
      'forms in forms',
      `<form>${fields(NAMES)}<p>The WSIS Forum</p><div><form id="inner">${fields(NAMES)}</form></div></form>`,
      1,
    ],
    [
      'forms by these names',
      `${NAMES.map((name) => `<form name="${name}" id="${name}"></form>`).join('')}<p>The WSIS Forum</p>`,
      1,
    ],
    [
      'images and frames by these names',
      `${NAMES.map((name) => `<img name="${name}"><iframe name="${name}"></iframe>`).join('')}<p>The WSIS Forum</p>`,
      1,
    ],
    [
      'globals, with what scripts look for in them',
      `${GLOBALS.map((name) => `<form id="${name}"><input name="runtime" id="abc"><input name="yield"><input name="exports"><input name="amd"></form>`).join('')}<p>The WSIS Forum</p>`,
      1,
    ],
    [
      'frames by the names of globals',
      `${GLOBALS.slice(1)
        .map((name) => `<iframe name="${name}"></iframe>`)
        .join('')}<p>The WSIS Forum</p>`,
      1,
    ],
    ['the other name of the API', '<form id="chrome"><input name="runtime" id="abc"></form><p>The WSIS Forum</p>', 1],
    ['two by one name', `<a id="browser"></a><a id="browser" name="runtime"></a><p>The WSIS Forum</p>`, 1],
  ])('%s', async (_, html, painted) => {
    for (const mode of ['marks', 'overlay']) {
      await choose(stage, 'paintMode', mode);
      await endure(stage, html, {
        painted,
        async meanwhile(hostile) {
          // It changes, so that all is read again, and somebody looks.
          await hostile.look(() => document.querySelector('p')?.append(' Still the same.'), undefined);
          const { x, y } = await hostile.look(() => {
            const { left, top } = (document.querySelector('p') as HTMLElement).getBoundingClientRect();
            scrollBy(0, top - 100);
            return { x: left + 50, y: 108 };
          }, undefined);
          await hostile.page.mouse.move(x, y);
          await hostile.page.mouse.click(x, y);
          await hostile.page.waitForTimeout(400);
          await hostile.look(() => document.querySelector('p')?.lastChild?.remove(), undefined);
        },
      });
    }
  });

  const form = (name: string): string => `<form id="${name}"><input name="runtime" id="abc"></form>`;
  it.each([
    ['a frame, "browser"', '<iframe name="browser"></iframe>'],
    ['a frame, "chrome"', '<iframe name="chrome"></iframe>'],
    ['two forms, both', `${form('browser')}${form('chrome')}`],
  ])('whoever takes the names of the API with %s, is left alone', async (_, html) => {
    const hostile = await openHostile(stage, `${html}<p>The WSIS Forum</p>`);
    const before = await hostile.html();
    await choose(stage, 'enabled', true);
    await hostile.page.waitForTimeout(500);
    expect(await hostile.html()).toBe(before);
    expect(hostile.complaints).toEqual([]);
    expect(await hostile.isAlive()).toBe(true);
    await hostile.page.close();
  });
});
