import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Citation, Position } from '../dataset/types.ts';
import { dateWords, KIND_WORDS, RESULT_WORDS, STANCE_SIGNS, STANCE_WORDS } from '../ui/words.ts';
import type { Note } from './note.ts';
import { sanitise } from './sanitise.ts';

/** How many positions are open from the start; the others are one press away. */
const OPEN = 1;

interface NoteViewProps {
  note: Note;
  headingId: string;
  onRelated(concept: string): void;
  onClose(): void;
}

/** What a person reads of a concept. */
export function NoteView({ note: { concept, positions, related }, headingId, onRelated, onClose }: NoteViewProps) {
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
      <p class="gloss">{concept.gloss}</p>
      {positions.length === 0 ? (
        <p class="none">No TCCM position on this term is on record.</p>
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

function Sources({ sources, lead }: { sources: readonly Citation[]; lead: string }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={`${source.url} ${source.passage}`}>
          <span class="lead">{source.voice === 'report' ? `As summarised by ${source.publisher}` : lead}:</span>{' '}
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
          , {source.publisher}, <time>{source.date === 'undated' ? 'undated' : dateWords(source.date)}</time>
          {source.dateFrom && <> (date from {source.dateFrom.publisher})</>}; {source.passage}
        </li>
      ))}
    </ul>
  );
}
