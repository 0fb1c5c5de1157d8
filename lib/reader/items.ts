import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';
import type { PageViewport } from 'pdfjs-dist/types/src/display/page_viewport';
import { angleOf, levelled, type Run } from './run.ts';

/** How far a font's letters rise above their line, in parts of its height: about right for every font. */
const ASCENT = 0.8;

/** Text as pdf.js takes it out of a page, as runs. @param viewport tells which way up the page is shown */
export function runsOf(items: readonly (TextItem | TextMarkedContent)[], viewport: PageViewport): Run[] {
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, left, base] = Util.transform(viewport.transform, item.transform) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const height = Math.hypot(c, d);
    const angle = angleOf((Math.atan2(b, a) * 180) / Math.PI);
    const width = item.width * viewport.scale;
    // From where its line begins: forwards, up and down.
    const radians = (angle * Math.PI) / 180;
    const corner = (along: number, down: number): [number, number] => [
      left + along * Math.cos(radians) - down * Math.sin(radians),
      base + along * Math.sin(radians) + down * Math.cos(radians),
    ];
    const [x1, y1] = corner(0, -ASCENT * height);
    const [x2, y2] = corner(width, (1 - ASCENT) * height);
    const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    return { text: item.str, ...levelled(box, angle), rtl: item.dir === 'rtl', angle };
  });
}
