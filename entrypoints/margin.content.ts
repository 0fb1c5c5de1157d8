import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMargin } from '../lib/page/margin.ts';
import { offerMargin } from '../lib/page/margin-door.ts';

/** Not part of any page from the start: the background puts it into pages that show a document of the record. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => offerMargin(createMargin),
});
