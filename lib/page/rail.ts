import { conceptOf } from './painter.ts';
import styles from './rail.css?inline';
import { ticksFor } from './rail-ticks.ts';
import { createPart } from './shared-host.ts';
import type { Place } from './survey-door.ts';

/** How long the page has to be at rest before the rail is drawn anew, in milliseconds. */
const REST = 250;
/** How many themes have a colour of their own in the style sheet. */
const COLOURS = 8;

export interface RailOptions {
  places(): readonly Place[];
  goTo(index: number): void;
}

export interface Rail {
  /** Draws it soon: mentions have come or gone. @param themes the number of each concept's theme */
  refresh(themes: Readonly<Record<string, number>>): void;
  remove(): void;
}

/**
 * A strip by the scroll bar with where mentions are, by theme. For the pointer alone: by keyboard one goes from mention to mention.
 * Nothing is drawn where the document itself doesn't scroll.
 */
export function createRail({ places, goTo }: RailOptions): Rail {
  const box = document.createElement('div');
  box.className = 'rail';
  box.setAttribute('aria-hidden', 'true');
  const part = createPart(box, styles);
  let themes: Readonly<Record<string, number>> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    const { scrollHeight, clientHeight, clientWidth } = document.scrollingElement ?? document.documentElement;
    box.classList.toggle('aside', innerWidth === clientWidth);
    box.classList.toggle('mirrored', getComputedStyle(document.body ?? document.documentElement).direction === 'rtl');
    if (scrollHeight <= clientHeight) {
      box.replaceChildren();
      return;
    }
    const standings = places().flatMap(({ mention }, index) => {
      const at = mention.boxes()[0];
      const theme = themes[conceptOf(mention.concept)] ?? 0;
      return at && at.height > 0 ? [{ top: at.top + scrollY, theme, index }] : [];
    });
    const ticks = ticksFor(standings, scrollHeight, innerHeight).map(({ top, theme, index }) => {
      const tick = document.createElement('i');
      tick.style.top = `${top}px`;
      tick.dataset.theme = String(theme % COLOURS);
      tick.addEventListener('click', () => goTo(index));
      return tick;
    });
    box.replaceChildren(...ticks);
    part.show();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(draw, REST);
  };
  const resized = new ResizeObserver(soon);
  for (const element of [document.documentElement, document.body]) if (element) resized.observe(element);
  addEventListener('resize', soon);

  return {
    refresh(now) {
      themes = now;
      soon();
    },
    remove() {
      clearTimeout(timer);
      resized.disconnect();
      removeEventListener('resize', soon);
      part.remove();
    },
  };
}
