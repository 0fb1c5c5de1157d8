import tokens from '../../assets/styles/tokens.css?inline';
import { HOST_TAG } from '../page/host.ts';
import styles from '../page/margin.css?inline';
import type { CreateMargin } from '../page/margin-door.ts';
import { MARKER, placeMarker } from '../page/margin-place.ts';
import { createMarker } from '../page/marker.ts';
import { notedPlaces } from '../page/noted-places.ts';
import type { PaintedMention } from '../page/painter.ts';
import { announceLanguage, t } from '../ui/i18n.ts';
import type { PaperParagraph } from './numbered.ts';
import type { Box } from './run.ts';
import type { PdfView } from './view.ts';

/** A paragraph of the document that has a note: where its marker stands, and what the note stands beside. */
class PaperAnchor implements PaintedMention {
  readonly concept: string;
  readonly keys: readonly string[];
  readonly start = 0;
  readonly end = 0;
  readonly marker: HTMLElement;
  readonly place: PaperParagraph;
  readonly #view: PdfView;

  constructor(view: PdfView, concept: string, keys: readonly string[], place: PaperParagraph, marker: HTMLElement) {
    this.#view = view;
    this.concept = concept;
    this.keys = keys;
    this.place = place;
    this.marker = marker;
  }

  get nodes(): readonly Node[] {
    return [this.marker];
  }

  get element(): Element {
    return this.#view.pageElement(this.place.line.page) ?? this.marker;
  }

  boxes(): DOMRect[] {
    const { left, right, top, bottom } = this.#view.boxOnScreen(this.place.line.page, this.place.line);
    return [new DOMRect(left, top, right - left, bottom - top)];
  }

  focus(): void {
    this.marker.focus({ preventScroll: true });
  }
}

/**
 * Markers beside the paragraphs of a document, in our own element over its pages: they scroll with them.
 *
 * @param found the numbered paragraphs, as far as the document has been read
 */
export function createPaperMargin(view: PdfView, found: () => ReadonlyMap<string, PaperParagraph>): CreateMargin {
  return ({ id, paragraphs }, { open }) => {
    const host = document.createElement(HOST_TAG);
    host.className = 'paper-margin';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    // Markers stand on paper, which is as light as somebody wishes, whatever the page around it is.
    sheet.replaceSync(`${tokens}\n${styles}\n.margin { color-scheme: inherit; }`);
    root.adoptedStyleSheets = [sheet];
    const layer = document.createElement('div');
    layer.className = 'margin';
    layer.setAttribute('role', 'group');
    layer.setAttribute('aria-label', t('margin.title'));
    announceLanguage(layer);
    root.append(layer);
    let anchors: PaperAnchor[] = [];

    const layOut = (): void => {
      const origin = layer.getBoundingClientRect();
      for (const { place, marker } of anchors) {
        const { line } = place;
        const box = view.boxOnScreen(line.page, line);
        const shown = whiteOnScreen(view, place);
        const { left, width } = placeMarker(box, shown, line.rtl);
        marker.hidden = false;
        marker.style.left = `${left - origin.left}px`;
        marker.style.top = `${(box.top + box.bottom - MARKER) / 2 - origin.top}px`;
        marker.style.width = `${width}px`;
        marker.classList.toggle('slim', width < MARKER);
      }
    };
    // Other sizes of pages, and another width of the window, move all of them.
    const sizes = new ResizeObserver(layOut);
    sizes.observe(view.container);
    sizes.observe(view.container.querySelector('.pdfViewer') as Element);

    const refresh = (): void => {
      const before = new Map(anchors.map((anchor) => [anchor.concept, anchor]));
      anchors = notedPlaces(id, paragraphs, found()).map(({ noted, found: place, keys }) => {
        const same = before.get(noted.target);
        if (same && isSamePlace(same.place, place)) return same;
        const marker = createMarker(noted, (how) => open(anchor, how));
        const anchor: PaperAnchor = new PaperAnchor(view, noted.target, keys, place, marker);
        return anchor;
      });
      const markers = anchors.map(({ marker }) => marker);
      if (markers.length === layer.childElementCount && markers.every((each, index) => layer.children[index] === each))
        return;
      layer.replaceChildren(...markers);
      if (anchors.length === 0) host.remove();
      else if (!host.isConnected) view.container.append(host);
      layOut();
    };

    refresh();
    return {
      get paragraphs() {
        return anchors;
      },
      get found() {
        return anchors.flatMap(({ keys }) => keys);
      },
      refresh,
      remove() {
        sizes.disconnect();
        host.remove();
      },
    };
  };
}

/** The white that a marker has beside a line, inside what is shown. */
function whiteOnScreen(view: PdfView, { line }: PaperParagraph): { left: number; right: number } {
  const { page, white, rtl } = line;
  const side: Box = rtl ? { ...line, left: line.right, right: white } : { ...line, left: white, right: line.left };
  const { left, right } = view.boxOnScreen(page, side);
  return { left, right };
}

function isSamePlace(a: PaperParagraph, b: PaperParagraph): boolean {
  return a.line.page === b.line.page && a.line.top === b.line.top && a.line.left === b.line.left;
}
