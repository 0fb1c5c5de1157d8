/** What is timed inside a page: our reading and painting, the floor, and others' ways. Bundled and put into the page by page.ts. */
import Mark from 'mark.js';
import { type Block, collect } from '../../lib/page/collect.ts';
import { MarksPainter } from '../../lib/page/marks.ts';
import { OverlayPainter } from '../../lib/page/overlay.ts';
import type { PageMention } from '../../lib/page/painter.ts';

const painters = { marks: new MarksPainter(), overlay: new OverlayPainter({ sheet: new CSSStyleSheet() }) };
let blocks: Block[] = [];

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The floor: nobody can read a page's text for less. @returns milliseconds */
export function floor(): number {
  return timed(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let units = 0;
    while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
    if (units < 0) throw new Error('a text is never shorter than nothing');
  });
}

/** @returns milliseconds */
export function read(): number {
  return timed(() => {
    blocks = collect(document.body);
  });
}

export function texts(): string[] {
  return blocks.map(({ text }) => text);
}

/** Paints what was found in the texts, and takes it away again. @returns milliseconds of both */
export function paint(how: keyof typeof painters, mentions: PageMention[][]): { paint: number; restore: number } {
  const painter = painters[how];
  return {
    paint: timed(() => {
      for (const [index, block] of blocks.entries())
        if (mentions[index]?.length) painter.paint(block, mentions[index] as PageMention[]);
    }),
    restore: timed(() => painter.restore()),
  };
}

const escaped = (terms: readonly string[]): string =>
  terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** mark.js as its documentation shows. @returns milliseconds */
export function markDocumented(terms: string[]): number {
  return timed(() => new Mark(document.body).mark(terms, { separateWordSearch: false, accuracy: 'exactly' }));
}

/** mark.js with all terms in one expression. @returns milliseconds */
export function markExpression(terms: string[]): number {
  return timed(() => new Mark(document.body).markRegExp(new RegExp(`\\b(?:${escaped(terms)})\\b`, 'gi')));
}

/** Highlights over one expression, text node by text node. @returns milliseconds */
export function highlightExpression(terms: string[]): number {
  return timed(() => {
    const expression = new RegExp(`\\b(?:${escaped(terms)})\\b`, 'gi');
    const highlight = new Highlight();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const { index, 0: words } of node.data.matchAll(expression)) {
        const range = new StaticRange({
          startContainer: node,
          startOffset: index,
          endContainer: node,
          endOffset: index + words.length,
        });
        highlight.add(range);
      }
    }
    CSS.highlights.set('rival', highlight);
  });
}
