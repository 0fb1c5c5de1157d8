import { defineContentScript } from 'wxt/utils/define-content-script';
import { MarksPainter } from '../lib/page/marks.ts';
import { offerMarks } from '../lib/page/marks-door.ts';

/** Not part of any page from the start: the background puts it in where there is something to paint. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => offerMarks(() => new MarksPainter()),
});
