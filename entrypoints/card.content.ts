import { defineContentScript } from 'wxt/utils/define-content-script';
import { createCard } from '../lib/note/card.tsx';
import { offerCard } from '../lib/note/card-door.ts';

/** Not part of any page from the start: the background puts it in when somebody first looks at a mention. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => offerCard(createCard),
});
