/** A document for unit tests, without layout. Import it before what needs one. */
import { Window } from 'happy-dom';

const window = new Window({ url: 'https://www.un.example/' });

const NAMES = [
  'document',
  'Element',
  'HTMLLIElement',
  'HTMLOListElement',
  'Node',
  'NodeFilter',
  'ShadowRoot',
  'getComputedStyle',
] as const;

for (const name of NAMES) {
  const value = window[name];
  Object.assign(globalThis, { [name]: name === 'getComputedStyle' ? window.getComputedStyle.bind(window) : value });
}
