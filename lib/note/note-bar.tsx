import type { ComponentChildren } from 'preact';
import { t } from '../ui/i18n.ts';
import { Icon, type IconName } from './icons.tsx';

/** What can be done with a note, and with the mention that it stands beside. */
export interface NoteActions {
  step(direction: 'next' | 'previous'): void;
  pin(on: boolean): void;
  /** Moves a pinned note, in CSS pixels. */
  move(x: number, y: number): void;
  copy(): void;
  mute(): void;
  close(): void;
}

/** How far an arrow key moves a pinned note, in CSS pixels. */
const STEP = 24;

const ARROWS: Readonly<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface NoteBarProps {
  /** What stands at its beginning. */
  children?: ComponentChildren;
  actions: NoteActions;
  isPinned: boolean;
  /** False where there is no note on which anything could be done. */
  hasNote: boolean;
}

/** The first line of a card, always in view: what kind of thing it is about, and what can be done, as quiet signs. */
export function NoteBar({ children, actions, isPinned, hasNote }: NoteBarProps) {
  const move = (event: KeyboardEvent): void => {
    const way = isPinned && ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    actions.move(...way);
  };
  return (
    <div class={`bar ${isPinned ? 'pinned' : ''}`}>
      <p class="kind">{children}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays its children out by rules of its own */}
      <div class="actions" role="group" aria-label={t('note.actions')}>
        <BarButton name="previous" label={t('popup.previous')} onClick={() => actions.step('previous')} />
        <BarButton name="next" label={t('popup.next')} onClick={() => actions.step('next')} />
        {hasNote && <BarButton name="copy" label={t('note.copy')} onClick={actions.copy} />}
        {hasNote && <BarButton name="mute" label={t('note.mute')} onClick={actions.mute} />}
        <BarButton
          name="pin"
          label={t('note.pin')}
          title={isPinned ? t('note.unpin') : t('note.pin')}
          isPressed={isPinned}
          onClick={() => actions.pin(!isPinned)}
          onKeyDown={move}
        />
        <BarButton name="close" label={t('note.close')} onClick={actions.close} />
      </div>
    </div>
  );
}

interface BarButtonProps {
  name: IconName;
  label: string;
  title?: string;
  isPressed?: boolean;
  onClick(): void;
  onKeyDown?(event: KeyboardEvent): void;
}

function BarButton({ name, label, title = label, isPressed, onClick, onKeyDown }: BarButtonProps) {
  return (
    <button
      type="button"
      class={name}
      aria-label={label}
      title={title}
      aria-pressed={isPressed}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <Icon name={name} />
    </button>
  );
}
