import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent, TextStyle } from 'pdfjs-dist/types/src/display/api';
import { type FontShape, glyphsOf, type Program } from './glyphs.ts';
import { WordSplitter } from './words.ts';

/** A piece of a page's text on its way from pdf.js's worker. */
interface TextChunk {
  items: (TextItem | TextMarkedContent)[];
  styles: Record<string, TextStyle>;
}

/** What a page proxy of pdf.js holds of the page that it has drawn; not in its types. */
interface DrawnPage {
  _intentStates?: Map<string, { operatorList?: Program & { lastChunk: boolean } }>;
}

/** What stands in the text layer of each page that has one, in its order. */
const shown = new WeakMap<PDFPageProxy, TextChunk['items']>();

/**
 * Has pdf.js put the words of each page that is drawn exactly where they are drawn; see {@link WordSplitter}. All that uses the page's text
 * (selection, search, our own reading) sees the same words.
 */
export function placeWordsExactly(pdf: PDFDocumentProxy): void {
  const getPage = pdf.getPage.bind(pdf);
  const known = new WeakSet<PDFPageProxy>();
  pdf.getPage = async (number) => {
    const page = await getPage(number);
    if (!known.has(page)) {
      known.add(page);
      const stream = page.streamTextContent.bind(page);
      const cleanup = page.cleanup.bind(page);
      // So the viewer lets go of pages that are far away.
      page.cleanup = (...options) => {
        shown.delete(page);
        return cleanup(...options);
      };
      page.streamTextContent = (options) => exact(page, stream(options), options?.includeMarkedContent === true);
    }
    return page;
  };
}

/** What stands in a page's text layer, in its order: empty where it has none. */
export function shownText(page: PDFPageProxy): TextChunk['items'] {
  return shown.get(page) ?? [];
}

/** @param isForLayer only text layers ask for marked content too */
function exact(page: PDFPageProxy, text: ReadableStream<TextChunk>, isForLayer: boolean): ReadableStream<TextChunk> {
  const program = programOf(page);
  const styles: Record<string, TextStyle> = {};
  const splitter = program && splitterFor(page, program, styles);
  const all: TextChunk['items'] = [];
  if (isForLayer) shown.set(page, all);
  return text.pipeThrough(
    new TransformStream<TextChunk, TextChunk>({
      transform(chunk, controller) {
        Object.assign(styles, chunk.styles);
        const items = splitter ? splitAll(chunk.items, styles, splitter) : chunk.items;
        if (isForLayer) all.push(...items);
        controller.enqueue({ ...chunk, items });
      },
    }),
  );
}

/** The text of a page that nobody has drawn, with what only its drawing tells: how letters stand that run from right to left. */
export async function readText(page: PDFPageProxy): Promise<TextChunk['items']> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  if (programOf(page) || !items.some(isTurnedRound)) return items;
  const program = await page.getOperatorList();
  return splitAll(items, styles, splitterFor(page, program, styles));
}

/** Whether letters may have been turned round: alef before lam, where lam before alef may have been one sign. */
function isTurnedRound(item: TextItem | TextMarkedContent): boolean {
  return 'str' in item && item.dir === 'rtl' && /[\u0622\u0623\u0625\u0627]\u0644/.test(item.str);
}

function splitterFor(page: PDFPageProxy, program: Program, styles: Readonly<Record<string, TextStyle>>): WordSplitter {
  const measure = new Measure();
  const fontOf = (name: string): FontShape | undefined =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  return new WordSplitter(glyphsOf(program, fontOf), (words, font) =>
    measure.widthOf(words, styles[font]?.fontFamily ?? 'sans-serif'),
  );
}

function splitAll(
  items: TextChunk['items'],
  styles: Readonly<Record<string, TextStyle>>,
  splitter: WordSplitter,
): TextChunk['items'] {
  return items.flatMap((item) => ('str' in item && !styles[item.fontName]?.vertical ? splitter.split(item) : [item]));
}

/** What pdf.js has drawn the page with, once it has. */
function programOf(page: PDFPageProxy): Program | undefined {
  for (const { operatorList } of (page as unknown as DrawnPage)._intentStates?.values() ?? [])
    if (operatorList?.lastChunk) return operatorList;
  return undefined;
}

/** Any size will do: only proportions count. */
const FONT_SIZE = 100;

/** How wide the browser's own fonts make texts. */
class Measure {
  readonly #canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  #family = '';

  /** @returns the width in hundredths of the font's size */
  widthOf(text: string, family: string): number {
    const key = `${family}\n${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#family !== family) this.#canvas.font = `${FONT_SIZE}px ${family}`;
      this.#family = family;
      width = this.#canvas.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }
}
