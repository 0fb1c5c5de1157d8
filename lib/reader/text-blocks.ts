import type { Reading } from '../page/annotator.ts';
import type { Block, Piece, Root } from '../page/collect.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Run } from './run.ts';

/**
 * What pdf.js calls the element that holds a page's text, each stretch of it in a span where the page shows it. Only these spans have a
 * direction; their role goes where a link lies on them.
 */
const LAYER = '.textLayer';
const SPAN = 'span[dir]';

/**
 * Reads the text layers under an element, or the one that is meant. The rest of the reader's page is ours and is not read.
 *
 * @param runsIn what stands in a layer, in the order of its spans; there may be more, if some are still to come
 */
export function layerReader(runsIn: (layer: HTMLElement) => readonly Run[]): Reading['reader'] {
  return (root, { shallow = false }) => ({
    read: () => ({
      blocks: layersIn(root, shallow).flatMap((layer) => blocksIn(layer, runsIn(layer))),
      done: true,
      lost: false,
    }),
  });
}

function layersIn(root: Root, shallow: boolean): HTMLElement[] {
  if (!(root instanceof HTMLElement)) return [];
  const own = root.closest<HTMLElement>(LAYER);
  if (own) return [own];
  return shallow ? [] : [...root.querySelectorAll<HTMLElement>(LAYER)];
}

/** The paragraphs of a text layer as blocks of its text nodes. */
function blocksIn(layer: HTMLElement, runs: readonly Run[]): Block[] {
  const spans = [...layer.querySelectorAll<HTMLElement>(SPAN)];
  // A layer of a page that is just being drawn anew.
  if (spans.some((span, index) => span.textContent !== runs[index]?.text)) return [];
  return paragraphsOf(runs.slice(0, spans.length)).map(({ text, parts }) => ({
    text,
    pieces: parts.flatMap(({ run, start }) => piecesOf(spans[run] as HTMLElement, start, text)),
  }));
}

/** The text nodes of a span: several where something that was searched for is lit up in it. */
function piecesOf(span: HTMLElement, start: number, text: string): Block['pieces'] {
  const pieces: Piece[] = [];
  const nodes = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
  let at = start;
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const { data } = node;
    if (data === '') continue;
    pieces.push(text.startsWith(data, at) ? { node, start: at } : { node, start: at, data });
    at += data.length;
  }
  return pieces;
}
