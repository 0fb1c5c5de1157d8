import { render } from 'preact';
import tokens from '../../assets/styles/tokens.css?inline';
import { HOST_TAG } from '../page/host.ts';
import styles from './card.css?inline';
import type { Card, CardEvents } from './card-door.ts';
import type { Note } from './note.ts';
import { NoteView } from './note-view.tsx';
import { placeCard, type Rect } from './place.ts';

const HEADING = 'wsis-lens-note-heading';

/** The card, in the top layer, in the shadow root of the one element that we add to a page. */
export function createCard({ closed, related }: CardEvents): Card {
  const host = document.createElement(HOST_TAG);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}\n${styles}`);
  shadow.adoptedStyleSheets = [sheet];
  const box = document.createElement('div');
  box.className = 'card';
  box.popover = 'manual';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', HEADING);
  box.tabIndex = -1;
  shadow.append(box);

  let anchor: HTMLElement | undefined;
  let following: AbortController | undefined;

  const place = (): void => {
    if (!anchor?.isConnected) {
      hide();
      return;
    }
    const line = lineOf(anchor);
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    if (line.bottom < 0 || line.top > height) {
      hide();
      return;
    }
    box.style.maxHeight = '';
    const size = box.getBoundingClientRect();
    const mirrored = getComputedStyle(anchor).direction === 'rtl';
    const { top, left, maxHeight } = placeCard(line, size, { width, height: Math.min(height, innerHeight) }, mirrored);
    box.style.top = `${top}px`;
    box.style.left = `${left}px`;
    box.style.maxHeight = `min(460px, ${maxHeight}px)`;
  };

  const follow = (): void => {
    following?.abort();
    following = new AbortController();
    const options = { capture: true, passive: true, signal: following.signal };
    const again = (event: Event): void => {
      if (event.target !== host) place();
    };
    document.addEventListener('scroll', again, options);
    addEventListener('resize', again, options);
  };

  const hide = (): void => {
    following?.abort();
    if (!box.matches(':popover-open')) return;
    const hadFocus = shadow.activeElement !== null;
    box.hidePopover();
    render(null, box);
    const from = anchor;
    anchor = undefined;
    closed(() => hadFocus && returnFocus(from));
  };

  return {
    show(content, to) {
      anchor = to;
      // Outside the body, where a page's own code doesn't count its children.
      if (!host.isConnected) document.documentElement.append(host);
      render(<CardBody content={content} onRelated={related} onClose={hide} />, box);
      if (!box.matches(':popover-open')) box.showPopover();
      box.scrollTop = 0;
      place();
      follow();
    },
    hide,
    focus() {
      if (!box.matches(':popover-open')) return false;
      box.focus();
      return true;
    },
    remove() {
      hide();
      host.remove();
    },
  };
}

interface CardBodyProps {
  content: Note | { error: string };
  onRelated(concept: string): void;
  onClose(): void;
}

function CardBody({ content, onRelated, onClose }: CardBodyProps) {
  if ('error' in content) {
    return (
      <p class="none" role="alert" id={HEADING}>
        {content.error}
      </p>
    );
  }
  return <NoteView note={content} headingId={HEADING} onRelated={onRelated} onClose={onClose} />;
}

/** The line that a mention begins on; a term that is broken over lines has several boxes. */
function lineOf(element: HTMLElement): DOMRect {
  return element.getClientRects()[0] ?? element.getBoundingClientRect();
}

/** Back to where the keyboard was: the mention, or the link that it is part of. */
function returnFocus(anchor: HTMLElement | undefined): void {
  if (!anchor?.isConnected) return;
  const link = anchor.closest<HTMLElement>('a[href], button, summary');
  if (link) {
    link.focus({ preventScroll: true });
    return;
  }
  anchor.tabIndex = -1;
  anchor.focus({ preventScroll: true });
  anchor.addEventListener('blur', () => anchor.removeAttribute('tabindex'), { once: true });
}
