import { list, t } from '../ui/i18n.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import type { MarkerLook, NotedParagraph } from './margin-door.ts';

/** How long the pointer rests on a marker before its note opens; milliseconds. The same as for a mention. */
const OPEN_AFTER = 120;
/** The sign where there is more than one stance, or none. */
const SEVERAL = '§';

/** A marker for a paragraph that has a note; hidden until it has its place. @param open somebody looks at it */
export function createMarker(
  { number, stances, commented }: NotedParagraph,
  open: (how: MarkerLook) => void,
): HTMLElement {
  const marker = document.createElement('button');
  marker.type = 'button';
  marker.hidden = true;
  marker.dataset.paragraph = number;
  const [stance] = stances;
  marker.className = ['marker', commented ? 'commented' : '', stances.length === 1 ? stance : ''].join(' ').trim();
  const sign = document.createElement('span');
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = stance && stances.length === 1 ? STANCE_SIGNS[stance] : SEVERAL;
  marker.setAttribute('aria-label', labelOf(number, list(stances.map(stanceWord)), commented));
  marker.append(sign);
  let timer: ReturnType<typeof setTimeout> | undefined;
  marker.addEventListener('pointerenter', (began) => {
    clearTimeout(timer);
    timer = undefined;
    if (began.pointerType === 'touch') return;
    timer = setTimeout(() => {
      if (marker.isConnected) open({ pinned: false, began });
    }, OPEN_AFTER);
  });
  marker.addEventListener('pointerleave', () => clearTimeout(timer));
  marker.addEventListener('click', () => {
    clearTimeout(timer);
    open({ pinned: true });
  });
  return marker;
}
/** A position that bears on a paragraph is not yet one that TCCM has taken on it. */
function labelOf(number: string, stances: string, commented: boolean): string {
  if (!stances) return t('margin.note', { number });
  return commented
    ? t('margin.noteWithStances', { number, stances })
    : t('margin.noteWithPositions', { number, stances });
}
