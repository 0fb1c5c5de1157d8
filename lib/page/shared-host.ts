/** Our one element in a page, shared by the scripts that draw over it: they live in the same isolated world, which the page can't reach. */
import tokens from '../../assets/styles/tokens.css?inline';
import { HOST_TAG } from './host.ts';

const KEY = Symbol.for('wsis-lens:host');

type World = typeof globalThis & { [KEY]?: ShadowRoot };

/** A part of our interface: put into the page when it is first shown, with its own style sheet. */
export interface HostPart {
  readonly root: ShadowRoot;
  /** Puts the part into the page, if it isn't there. */
  show(): void;
  /** Takes it out; the last part takes our element with it. */
  remove(): void;
}

/** @param box holds the part; its styles are to concern nothing outside it */
export function createPart(box: HTMLElement, styles: string): HostPart {
  const world = globalThis as World;
  world[KEY] ??= createRoot();
  const root = world[KEY];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const others = (): CSSStyleSheet[] => root.adoptedStyleSheets.filter((each) => each !== sheet);
  return {
    root,
    show() {
      root.adoptedStyleSheets = [...others(), sheet];
      if (box.parentNode !== root) root.append(box);
      // Outside the body, where a page's own code doesn't count its children.
      if (!root.host.isConnected) document.documentElement.append(root.host);
    },
    remove() {
      box.remove();
      root.adoptedStyleSheets = others();
      if (root.childElementCount === 0) root.host.remove();
    },
  };
}

/** Important, or the page's own rules for all elements would be stronger; outside the page's flow, above its content. */
const PLACE = `
  :host { all: initial; }
  :host {
    display: block !important;
    position: absolute !important;
    inset: 0 auto auto 0 !important;
    z-index: 2147483647 !important;
    width: 0 !important;
    height: 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    opacity: 1 !important;
    transform: none !important;
    filter: none !important;
    overflow: visible !important;
  }`;

function createRoot(): ShadowRoot {
  const root = document.createElement(HOST_TAG).attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}\n${PLACE}`);
  root.adoptedStyleSheets = [sheet];
  return root;
}
