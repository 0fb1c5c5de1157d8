import {
  AnnotationEditorType,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PixelsPerInch,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { browser } from 'wxt/browser';
import { language, t } from '../ui/i18n.ts';
import { placeWordsExactly, shownText } from './exact-text.ts';
import { runsOf } from './items.ts';
import type { Box, Run } from './run.ts';

/** pdf.js's own viewer without its interface: pages that are drawn when they come near, text layers, links, search. */
export class PdfView {
  readonly eventBus = new EventBus();
  readonly container: HTMLDivElement;
  readonly #viewer: PDFViewer;
  readonly #links: PDFLinkService;
  #pdf: PDFDocumentProxy | undefined;

  /** @param container scrolls; the pages go into the element in it */
  constructor(container: HTMLDivElement) {
    this.container = container;
    const { eventBus } = this;
    this.#links = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK });
    const findController = new PDFFindController({ eventBus, linkService: this.#links });
    this.#viewer = new PDFViewer({
      container,
      eventBus,
      linkService: this.#links,
      findController,
      imageResourcesPath: browser.runtime.getURL('/pdfjs/images/' as never),
      // Nobody edits here.
      annotationEditorMode: AnnotationEditorType.DISABLE,
      l10n: words as never,
    });
    this.#links.setViewer(this.#viewer);
    eventBus.on('pagesinit', () => {
      nameIn(container);
      this.#viewer.currentScaleValue = 'auto';
    });
    // A scale that goes by the room there is; bars to scroll with take none of it.
    new ResizeObserver(() => {
      const { scaleValue } = this;
      if (this.#pdf && /^(?:auto|page-)/.test(scaleValue)) this.scaleValue = scaleValue;
    }).observe(container, { box: 'border-box' });
    eventBus.on('textlayerrendered', () => this.#letGo());
  }

  /** pdf.js's search keeps the text layers of pages that are drawn no more; with as many words as a long file has, that adds up. */
  #letGo(): void {
    for (let index = 0; index < this.pageCount; index++) {
      const view: FarPage | undefined = this.#viewer.getPageView(index);
      const { textDivs } = view?._textHighlighter ?? {};
      // A page that is drawn at another size waits too, but with its text layer.
      if (textDivs && view?.renderingState === INITIAL && !view.textLayer)
        view._textHighlighter?.setTextMapping(null, null);
    }
  }

  get pdf(): PDFDocumentProxy | undefined {
    return this.#pdf;
  }

  show(pdf: PDFDocumentProxy): void {
    placeWordsExactly(pdf);
    this.#pdf = pdf;
    this.#viewer.setDocument(pdf);
    this.#links.setDocument(pdf, null);
  }

  async clear(): Promise<void> {
    const pdf = this.#pdf;
    this.#pdf = undefined;
    this.#viewer.setDocument(null as never);
    this.#links.setDocument(null);
    await pdf?.loadingTask.destroy();
  }

  /** The title that the file gives itself, or its name. */
  title = '';

  get pageCount(): number {
    return this.#pdf?.numPages ?? 0;
  }

  /** Counts from 1. */
  get page(): number {
    return this.#viewer.currentPageNumber;
  }

  set page(number: number) {
    this.#viewer.currentPageNumber = Math.min(Math.max(1, number), this.pageCount);
  }

  /** 1 is the size on paper. */
  get scale(): number {
    return this.#viewer.currentScale;
  }

  /** A number, or a name that pdf.js has for a scale: `auto`, `page-width`, `page-fit`, `page-actual`. */
  get scaleValue(): string {
    return this.#viewer.currentScaleValue;
  }

  set scaleValue(value: string) {
    this.#viewer.currentScaleValue = value;
  }

  zoom(direction: 'in' | 'out'): void {
    if (direction === 'in') this.#viewer.increaseScale();
    else this.#viewer.decreaseScale();
  }

  goToNext(direction: 'next' | 'previous'): void {
    if (direction === 'next') this.#viewer.nextPage();
    else this.#viewer.previousPage();
  }

  /** Whether a page is drawn, or about to be. */
  isShown(number: number): boolean {
    const { renderingState } = this.#viewer.getPageView(number - 1) ?? {};
    return renderingState !== undefined && renderingState !== INITIAL;
  }

  /** What stands in the text layer of a page, in its order. */
  runsIn(layer: HTMLElement): Run[] {
    const number = Number(layer.closest<HTMLElement>('.page')?.dataset.pageNumber);
    const page: PDFPageProxy | undefined = this.#viewer.getPageView(number - 1)?.pdfPage;
    return page ? runsOf(shownText(page), page.getViewport({ scale: 1 })) : [];
  }

  /** The element of a page, whether it is drawn or not. */
  pageElement(number: number): HTMLElement | undefined {
    return this.#viewer.getPageView(number - 1)?.div;
  }

  /** Where a part of a page is on the screen, drawn or not; CSS pixels of the viewport. @param box in points from the page's upper left corner */
  boxOnScreen(number: number, { left, right, top, bottom }: Box): Box {
    const scale = this.scale * PixelsPerInch.PDF_TO_CSS_UNITS;
    const { x, y } = this.pageElement(number)?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { left: x + left * scale, right: x + right * scale, top: y + top * scale, bottom: y + bottom * scale };
  }

  /** Where a link in the file leads, or a page's address in the manner of other viewers: `page=3`. */
  goTo(hash: string): void {
    if (hash) this.#links.setHash(hash);
  }

  focus(): void {
    this.#viewer.focus();
  }
}

/** A page of pdf.js's viewer, as far as its types don't tell. */
interface FarPage {
  renderingState: number;
  textLayer: unknown;
  _textHighlighter?: { textDivs: unknown; setTextMapping(divs: null, texts: null): void };
}

/** pdf.js's `RenderingStates.INITIAL`. */
const INITIAL = 0;

/** The few words that pdf.js's viewer says by itself; its own way of asking for them would load a language file. */
const words = {
  getLanguage: () => language(),
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async (element: HTMLElement) => nameIn(element),
  translateOnce: async (element: HTMLElement) => nameIn(element),
  destroy: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};

function nameIn(element: HTMLElement): void {
  for (const page of element.querySelectorAll<HTMLElement>('[data-l10n-id="pdfjs-page-landmark"]'))
    page.ariaLabel = t('reader.pageLabel', { number: Number(page.closest<HTMLElement>('.page')?.dataset.pageNumber) });
}
