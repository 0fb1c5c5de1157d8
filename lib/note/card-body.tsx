import { datasetText, t } from '../ui/i18n.ts';
import { rich } from '../ui/rich.ts';
import { TargetWords } from '../ui/target-name.tsx';
import { kindWord } from '../ui/words.ts';
import type { Note } from './note.ts';
import { type NoteActions, NoteBar } from './note-bar.tsx';
import { NoteView } from './note-view.tsx';

/** Id of what names the card. */
export const HEADING = 'wsis-lens-note-heading';

interface CardBodyProps {
  content: Note | 'failed';
  isPinned: boolean;
  /** True once the person has muted what the note is about. */
  isMuted: boolean;
  /** What is said of what was just done; empty where nothing is. */
  said: string;
  actions: NoteActions;
  onRelated(concept: string): void;
  onUnmute(): void;
}

/** Everything in the card: the note under its bar, or why there is none. */
export function CardBody({ content, isPinned, isMuted, said, actions, onRelated, onUnmute }: CardBodyProps) {
  const note = content === 'failed' ? undefined : content;
  return (
    <>
      <NoteBar actions={actions} isPinned={isPinned} hasNote={note !== undefined && !isMuted}>
        {note &&
          rich('note.kind', {
            kind: kindWord(note.concept.kind),
            theme: <span {...datasetText()}>{note.concept.theme}</span>,
          })}
      </NoteBar>
      <p class="said" role="status">
        {said}
      </p>
      {!note && (
        <p class="none" role="alert" id={HEADING}>
          {t('note.failed')}
        </p>
      )}
      {note && isMuted && (
        <div class="muted">
          <p id={HEADING}>{rich('note.muted', { term: <TargetWords of={note.concept} /> })}</p>
          <button type="button" class="undo" onClick={onUnmute}>
            {t('note.undo')}
          </button>
        </div>
      )}
      {note && !isMuted && <NoteView note={note} headingId={HEADING} onRelated={onRelated} />}
    </>
  );
}
