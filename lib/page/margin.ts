import { announceLanguage, list, t } from '../ui/i18n.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import styles from './margin.css?inline';
import type { CreateMargin, NotedParagraph } from './margin-door.ts';
import { MarginLayout } from './margin-follow.ts';
import { type NotedPlace, notedPlaces } from './noted-places.ts';
import { ParagraphAnchor } from './paragraph-anchor.ts';
import { type FoundParagraph, findParagraphs } from './paragraphs.ts';
import { createPart } from './shared-host.ts';

/** How long the pointer rests on a marker before its note opens; milliseconds. The same as for a mention. */
const OPEN_AFTER = 120;
/** The sign where there is more than one stance, or none. */
const SEVERAL = '§';

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
  let timer: ReturnType<typeof setTimeout> | undefined;

  const create = (place: NotedPlace): ParagraphAnchor => {
    const marker = markerOf(place.noted);
    const anchor = new ParagraphAnchor(place, marker);
    marker.addEventListener('pointerenter', ({ pointerType }) => {
      clearTimeout(timer);
      if (pointerType !== 'touch') timer = setTimeout(() => open(anchor, { pinned: false }), OPEN_AFTER);
    });
    marker.addEventListener('pointerleave', () => clearTimeout(timer));
    marker.addEventListener('click', () => {
      clearTimeout(timer);
      open(anchor, { pinned: true });
    });
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
      clearTimeout(timer);
      layout.stop();
      part.remove();
    },
  };
};

/** Not a tab stop: the page's own order stays as it is. The walk through the page and the popup lead to it. */
function markerOf({ number, stances, commented }: NotedParagraph): HTMLElement {
  const marker = document.createElement('button');
  marker.type = 'button';
  marker.tabIndex = -1;
  marker.hidden = true;
  marker.dataset.paragraph = number;
  const [stance] = stances;
  marker.className = ['marker', commented ? 'commented' : '', stances.length === 1 ? stance : ''].join(' ').trim();
  const sign = document.createElement('span');
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = stance && stances.length === 1 ? STANCE_SIGNS[stance] : SEVERAL;
  marker.setAttribute('aria-label', labelOf(number, list(stances.map(stanceWord)), commented));
  marker.append(sign);
  return marker;
}

/** A position that bears on a paragraph is not yet one that TCCM has taken on it. */
function labelOf(number: string, stances: string, commented: boolean): string {
  if (!stances) return t('margin.note', { number });
  return commented
    ? t('margin.noteWithStances', { number, stances })
    : t('margin.noteWithPositions', { number, stances });
}

function isSamePlace(a: FoundParagraph, b: FoundParagraph): boolean {
  return a.node === b.node && a.start === b.start && a.element === b.element;
}
