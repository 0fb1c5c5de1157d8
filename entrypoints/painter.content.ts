import { defineContentScript } from 'wxt/utils/define-content-script';
import { PainterChoice } from '../lib/page/choose-painter.ts';
import { MarksPainter } from '../lib/page/marks.ts';
import { offerPainter } from '../lib/page/painter-door.ts';

/** Not part of any page from the start: the background puts it in where there is something to paint. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => offerPainter((tools) => new PainterChoice(tools, new MarksPainter())),
});
