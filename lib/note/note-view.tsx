import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Position } from '../dataset/types.ts';
import { KIND_WORDS, RESULT_WORDS, STANCE_SIGNS, STANCE_WORDS } from '../ui/words.ts';
import { DocumentFacts, Paragraphs } from './document-view.tsx';
import type { Note, ParagraphNote } from './note.ts';
import { sanitise } from './sanitise.ts';
import { Sources } from './sources-view.tsx';

/** How many positions are open from the start; the others are one press away. */
const OPEN = 1;

interface NoteViewProps {
  note: Note;
  headingId: string;
  onRelated(concept: string): void;
  onClose(): void;
}

/** What a person reads of a concept. */
export function NoteView({
  note: { concept, positions, related, document },
  headingId,
  onRelated,
  onClose,
}: NoteViewProps) {
  const paragraphs = document?.paragraphs;
  return (
    <>
      <header>
        <p class="kind">
          {KIND_WORDS[concept.kind]} · {concept.theme}
        </p>
        <h2 id={headingId}>{concept.label}</h2>
        <button type="button" class="close" aria-label="Close note" onClick={onClose}>
          ×
        </button>
      </header>
      {document && <DocumentFacts document={document} label={concept.label} />}
      {paragraphs?.length ? (
        <Paragraphs paragraphs={paragraphs} label={concept.label} />
      ) : (
        <p class="gloss">{concept.gloss}</p>
      )}
      {positions.length === 0 ? (
        <p class="none">{noneWords(paragraphs)}</p>
      ) : (
        <section aria-label="What TCCM has said">
          {positions.map((position, index) => (
            <PositionView key={position.id} position={position} open={index < OPEN} />
          ))}
        </section>
      )}
      {related.length > 0 && (
        <footer>
          <span>Related</span>
          {related.map(({ id, label }) => (
            <button type="button" key={id} class="related" onClick={() => onRelated(id)}>
              {label}
            </button>
          ))}
        </footer>
      )}
    </>
  );
}

/** What is said where there is no position. */
function noneWords(paragraphs: readonly ParagraphNote[] | undefined): string {
  if (!paragraphs) return 'No TCCM position on this term is on record.';
  if (paragraphs.length === 0)
    return 'Nothing is on record about this part of the document, neither what it says nor a TCCM position.';
  if (paragraphs.some(({ comments }) => comments.length > 0)) return 'No further TCCM position is on record.';
  return 'No TCCM position on this part of the document is on record.';
}

function PositionView({
  position: { title, stance, noteHtml, sources, outcome },
  open,
}: {
  position: Position;
  open: boolean;
}) {
  return (
    <details class="position" open={open}>
      <summary>
        <span class={`stance ${stance}`}>
          <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> TCCM {STANCE_WORDS[stance]}
        </span>
        <span class="title">{title}</span>
      </summary>
      <Markup html={noteHtml} />
      {outcome && (
        <div class="outcome">
          <strong>{RESULT_WORDS[outcome.result]}.</strong> {outcome.text}
          <Sources sources={outcome.sources} lead="According to" />
        </div>
      )}
      <Sources sources={sources} lead="Source" />
    </details>
  );
}

function Markup({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  useLayoutEffect(() => place.current?.replaceChildren(sanitise(html)), [html]);
  return <div class="note" ref={place} />;
}
