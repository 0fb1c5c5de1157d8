import { announceLanguage, t } from '../ui/i18n.ts';
import styles from './margin.css?inline';
import type { CreateMargin } from './margin-door.ts';
import { MarginLayout } from './margin-follow.ts';
import { createMarker } from './marker.ts';
import { type NotedPlace, notedPlaces } from './noted-places.ts';
import { ParagraphAnchor } from './paragraph-anchor.ts';
import { type FoundParagraph, findParagraphs } from './paragraphs.ts';
import { createPart } from './shared-host.ts';

/** Draws a marker beside each paragraph that has a note: in our own element, over the page, of which nothing is changed or moved. */
export const createMargin: CreateMargin = ({ id, begins, ends, paragraphs }, { open }) => {
  const layer = document.createElement('div');
  layer.className = 'margin';
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', t('margin.title'));
  announceLanguage(layer);
  const part = createPart(layer, styles);
  const layout = new MarginLayout(layer);
  let anchors: ParagraphAnchor[] = [];

  const create = (place: NotedPlace<FoundParagraph>): ParagraphAnchor => {
    const marker = createMarker(place.noted, (how) => open(anchor, how));
    // The page's own order of tab stops stays as it is. The walk through the page and the popup lead to markers.
    marker.tabIndex = -1;
    const anchor: ParagraphAnchor = new ParagraphAnchor(place, marker);
    return anchor;
  };

  const refresh = (): void => {
    const before = new Map(anchors.map((anchor) => [anchor.concept, anchor]));
    const places = notedPlaces(id, paragraphs, findParagraphs(document.body, { begins, ends }));
    anchors = places.map((place) => {
      const same = before.get(place.noted.target);
      return same && isSamePlace(same.found, place.found) ? same : create(place);
    });
    const markers = anchors.map(({ marker }) => marker);
    // A marker that stays is left where it is: taken out and put back it would lose the keyboard.
    for (const old of [...layer.children]) if (!markers.includes(old as HTMLElement)) old.remove();
    markers.forEach((marker, index) => {
      if (layer.children[index] !== marker) layer.insertBefore(marker, layer.children[index] ?? null);
    });
    if (anchors.length > 0) part.show();
    else part.remove();
    layout.follow(anchors);
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
      layout.stop();
      part.remove();
    },
  };
};

function isSamePlace(a: FoundParagraph, b: FoundParagraph): boolean {
  return a.node === b.node && a.start === b.start && a.element === b.element;
}
