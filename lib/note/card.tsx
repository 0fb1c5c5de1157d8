import { render } from 'preact';
import { createPart } from '../page/shared-host.ts';
import { announceLanguage, t } from '../ui/i18n.ts';
import styles from './card.css?inline';
import type { Anchor, Card, CardEvents } from './card-door.ts';
import type { Note } from './note.ts';
import { NoteView } from './note-view.tsx';
import { placeCard, type Rect } from './place.ts';

const HEADING = 'wsis-lens-note-heading';

/** The card, in the top layer, in the shadow root of the one element that we add to a page. */
export function createCard({ closed, related }: CardEvents): Card {
  const box = document.createElement('div');
  box.className = 'card';
  box.popover = 'manual';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', HEADING);
  box.tabIndex = -1;
  announceLanguage(box);
  const part = createPart(box, styles);

  let anchor: Anchor | undefined;
  let following: AbortController | undefined;

  const place = (): void => {
    const lines = anchor?.element.isConnected && linesOf(anchor.boxes());
    if (!anchor || !lines) {
      hide();
      return;
    }
    // In quirks mode the root element is as high as the whole page.
    const { clientWidth: width, clientHeight } = document.documentElement;
    const height = Math.min(clientHeight, innerHeight);
    if (lines.bottom < 0 || lines.top > height) {
      hide();
      return;
    }
    box.style.maxHeight = '';
    const size = box.getBoundingClientRect();
    const mirrored = getComputedStyle(anchor.element).direction === 'rtl';
    const { top, left, maxHeight } = placeCard(lines, size, { width, height }, mirrored);
    box.style.top = `${top}px`;
    box.style.left = `${left}px`;
    box.style.maxHeight = `min(460px, ${maxHeight}px)`;
  };

  const follow = (): void => {
    following?.abort();
    following = new AbortController();
    const options = { capture: true, passive: true, signal: following.signal };
    const again = (event: Event): void => {
      if (event.target !== part.root.host) place();
    };
    document.addEventListener('scroll', again, options);
    addEventListener('resize', again, options);
  };

  const hide = (): void => {
    following?.abort();
    if (!box.matches(':popover-open')) return;
    const hadFocus = box.contains(part.root.activeElement);
    box.hidePopover();
    render(null, box);
    const from = anchor;
    anchor = undefined;
    closed(() => hadFocus && from?.focus());
  };

  return {
    show(content, to) {
      anchor = to;
      part.show();
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
      part.remove();
    },
  };
}

interface CardBodyProps {
  content: Note | 'failed';
  onRelated(concept: string): void;
  onClose(): void;
}

function CardBody({ content, onRelated, onClose }: CardBodyProps) {
  if (content === 'failed') {
    return (
      <p class="none" role="alert" id={HEADING}>
        {t('note.failed')}
      </p>
    );
  }
  return <NoteView note={content} headingId={HEADING} onRelated={onRelated} onClose={onClose} />;
}

/** The lines that a mention stands on, from side to side no wider than its first box: the card begins where the term begins. */
function linesOf(boxes: readonly DOMRect[]): Rect | undefined {
  const [first, last = first] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return undefined;
  return { left: first.left, right: first.right, top: first.top, bottom: Math.max(first.bottom, last.bottom) };
}
