import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure, openHostile } from '../../support/hostile.ts';
import { inContentScript } from '../../support/isolated-world.ts';
import { choose } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const TEXT = '<p>The WSIS Forum and the <b>Tunis</b> Agenda.</p>';

describe('a page that overwrites what every script relies on', () => {
  it.each([
    [
      'methods of nodes and documents',
      `for (const { prototype } of [Node, Element, HTMLElement, Document, Text, CharacterData, Range, MutationObserver, TreeWalker, ShadowRoot, EventTarget, Highlight])
         for (const name of Object.getOwnPropertyNames(prototype))
           try { Object.defineProperty(prototype, name, { value() { throw new Error('hostile ' + name) }, configurable: true }) } catch {}`,
    ],
    [
      'getters that lie',
      `for (const [{ prototype }, name] of [[Node, 'parentNode'], [Node, 'nextSibling'], [Node, 'firstChild'], [CharacterData, 'data'], [Element, 'localName'], [Node, 'isConnected']])
         Object.defineProperty(prototype, name, { get() { return this }, set() {} });`,
    ],
    [
      'the language itself',
      `for (const builtIn of [Array, Map, Set, WeakMap, WeakSet, Promise, RegExp, String, Object, Function, JSON, Math, Reflect, Symbol])
         for (const from of [builtIn, builtIn.prototype ?? {}])
           for (const name of Reflect.ownKeys(from))
             if (!['prototype', 'constructor', 'length', 'name'].includes(String(name)) && typeof from[name] === 'function')
               try { from[name] = function () { throw 'hostile' } } catch {}`,
    ],
    [
      'the prototype of all objects',
      `for (const name of ['then', 'get', 'set', 'value', 'type', 'data', 'res', 'err', 'concept', 'start', 'tab', 'toJSON', 'nodeType', '0', 'length'])
         Object.defineProperty(Object.prototype, name, { get() { throw new Error('hostile ' + name) }, set() { throw new Error('hostile ' + name) }, configurable: true });`,
    ],
    [
      'time, tasks and frames',
      `window.setTimeout = window.clearTimeout = window.requestAnimationFrame = window.queueMicrotask = window.requestIdleCallback = () => { throw 'hostile' };
       window.Promise = function () { throw 'hostile' }; window.performance = undefined; Date.now = () => NaN; scheduler.yield = () => new Promise(() => {});`,
    ],
    [
      'the registry of highlights and the style sheets',
      `CSS.highlights.set = CSS.highlights.get = CSS.highlights.delete = () => { throw 'hostile' };
       window.Highlight = window.StaticRange = window.CSSStyleSheet = window.ShadowRoot = function () { throw 'hostile' };
       Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get() { throw 'hostile' }, set() { throw 'hostile' } });`,
    ],
    [
      'the names by which extensions are known',
      `window.chrome = window.browser = { runtime: { id: 'x', sendMessage() { throw 'hostile' } } };`,
    ],
    [
      'its own globals, frozen',
      `Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Node.prototype); Object.freeze(window.document);`,
    ],
  ])('%s', async (_, script) => {
    for (const mode of ['marks', 'overlay']) {
      await choose(stage, 'paintMode', mode);
      await endure(stage, `<!doctype html><script>${script}</script>${TEXT}`, {
        painted: 3,
        async meanwhile({ page }) {
          await page.mouse.move(60, 30);
          // Playwright's own look into the card would go through what the page has overwritten.
          await expect.poll(() => inContentScript(page, cardHeading, undefined)).toContain('WSIS Forum');
          await page.mouse.move(600, 500);
          await expect.poll(() => inContentScript(page, cardHeading, undefined)).toBe('');
        },
      });
    }
  });

  it('is heard of if it gets through to us', async () => {
    const hostile = await openHostile(stage, TEXT);
    await inContentScript(hostile.page, () => void setTimeout(() => (undefined as unknown as () => void)()), undefined);
    await expect.poll(() => hostile.complaints).toHaveLength(1);
    await hostile.look(() => {
      document.body.insertAdjacentHTML('beforeend', '<i id="alive"></i>');
    }, undefined);
    expect(await hostile.isAlive()).toBe(true);
    await hostile.page.close();
  });
});

/** In our world: the heading of the note that is open. */
function cardHeading(): string {
  return (
    document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open h2')?.textContent ?? ''
  );
}
