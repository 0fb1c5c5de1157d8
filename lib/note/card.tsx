import { render } from 'preact';
import { quoteFrom } from '../page/quote.ts';
import { createPart } from '../page/shared-host.ts';
import { announceLanguage, t } from '../ui/i18n.ts';
import styles from './card.css?inline';
import { CardBody, HEADING } from './card-body.tsx';
import type { Card, CardEvents } from './card-door.ts';
import { CardSpot } from './card-spot.ts';
import { copyText } from './clipboard.ts';
import { letDrag } from './drag.ts';
import type { Note } from './note.ts';
import { noteAsText } from './take-along.ts';
import { linkToText } from './text-fragment.ts';

type Shown = { content: Note | 'failed'; anchor: Parameters<Card['show']>[1]; block: Parameters<Card['show']>[2] };

/** The card, in the top layer, in the shadow root of the one element that we add to a page. */
export function createCard(events: CardEvents): Card {
  const box = document.createElement('div');
  box.className = 'card';
  box.popover = 'manual';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', HEADING);
  box.tabIndex = -1;
  announceLanguage(box);
  const part = createPart(box, styles);

  let shown: Shown | undefined;
  let isPinned = false;
  /** True where the note has made way for the word that its term is muted. */
  let isMuted = false;
  /** What is said of what was just done. */
  let said = '';
  /** The button that was pressed to go on: there the keyboard stays. */
  let stepped: HTMLElement | undefined;

  const spot = new CardSpot(box, part.root.host, () => hide());
  const hasFocus = (): boolean => box.contains(part.root.activeElement);

  /** Draws what is shown. The keyboard stays in the card, though what it was on may be gone. */
  const draw = (): void => {
    if (!shown) return;
    const hadFocus = hasFocus();
    render(
      <CardBody
        content={shown.content}
        isPinned={isPinned}
        isMuted={isMuted}
        said={said}
        actions={{
          step(direction) {
            stepped = hasFocus() ? (part.root.activeElement as HTMLElement) : undefined;
            spot.keep();
            events.step(direction);
          },
          pin(on) {
            isPinned = on;
            if (on) spot.keep();
            else if (shown?.anchor.element.isConnected && !isMuted) spot.beside(shown.anchor);
            hold();
            draw();
          },
          move: (x, y) => spot.moveBy(x, y),
          copy: () => void copy(),
          mute: () => void mute(true),
          close: hide,
        }}
        onRelated={events.related}
        onUnmute={() => void mute(false)}
      />,
      box,
    );
    if (hadFocus && !hasFocus()) (box.querySelector<HTMLElement>('.undo') ?? box).focus();
  };

  const hold = (): void => events.hold(isPinned ? 'always' : isMuted ? 'page' : undefined);

  const mute = async (on: boolean): Promise<void> => {
    if (!shown || shown.content === 'failed') return;
    const { content, anchor } = shown;
    spot.keep();
    isMuted = on;
    said = '';
    // Until it is painted again, its mention is gone.
    events.hold(isPinned ? 'always' : 'page');
    draw();
    // Where nobody answers any more, the extension is gone, and the card goes with it.
    const isDone = await events.mute(content.concept.id, on).catch(() => true);
    if (isDone || shown?.content !== content) return;
    isMuted = !on;
    said = t('options.byOrganisation');
    hold();
    draw();
    if (!isPinned && anchor.element.isConnected) spot.beside(anchor);
  };

  const copy = async (): Promise<void> => {
    if (!shown || shown.content === 'failed') return;
    const { content, anchor, block } = shown;
    const page = events.page?.() ?? { title: String(document.title), url: location.href };
    const quote = block && quoteFrom(block, anchor.start, anchor.end);
    // What a person sees is what they copy.
    const open = new Set(
      [...box.querySelectorAll<HTMLElement>('.position[open]')].map(({ dataset }) => dataset.position),
    );
    const positions = content.positions.filter(({ id }) => open.has(id));
    // Pages that have no address, such as frames made of text, can't be linked to.
    const url = /^(https?|file):/.test(page.url) ? page.url : '';
    const link = url && quote ? linkToText(url, quote, document.documentElement.lang) : url;
    said = await copyText(noteAsText(content, positions, { title: page.title, url: link })).then(
      () => t('note.copied'),
      () => t('note.notCopied'),
    );
    draw();
  };

  const hide = (): void => {
    spot.leave();
    if (!box.matches(':popover-open')) return;
    const hadFocus = hasFocus();
    box.hidePopover();
    render(null, box);
    const from = shown?.anchor;
    shown = undefined;
    isPinned = false;
    isMuted = false;
    events.closed(() => hadFocus && from?.focus());
  };

  letDrag(
    box,
    (target) => (isPinned && target instanceof Element ? target.closest('.bar') : null),
    (x, y) => spot.moveBy(x, y),
  );

  return {
    show(content, anchor, block) {
      shown = { content, anchor, block };
      isMuted = false;
      said = stepped && content !== 'failed' ? content.concept.label : '';
      part.show();
      draw();
      if (!box.matches(':popover-open')) box.showPopover();
      box.scrollTop = 0;
      if (isPinned) spot.clear(anchor);
      else spot.beside(anchor);
      if (stepped?.isConnected && !hasFocus()) stepped.focus();
      stepped = undefined;
    },
    wear(scheme) {
      box.style.colorScheme = scheme === 'system' ? '' : scheme;
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
