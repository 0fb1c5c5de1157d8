import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Position } from '../dataset/types.ts';
import { datasetText, language, t } from '../ui/i18n.ts';
import { EnglishName, TargetWords } from '../ui/target-name.tsx';
import { resultWord, STANCE_SIGNS, stanceWord } from '../ui/words.ts';
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
}

/** What a person reads of a concept. */
export function NoteView({ note: { concept, positions, related, document }, headingId, onRelated }: NoteViewProps) {
  const paragraphs = document?.paragraphs;
  return (
    <>
      <div class="head">
        <h2 id={headingId}>
          <TargetWords of={concept} />
        </h2>
        <EnglishName of={concept} />
      </div>
      {document && <DocumentFacts document={document} label={concept.label} />}
      {paragraphs?.length ? (
        <Paragraphs paragraphs={paragraphs} label={concept.label} />
      ) : (
        <p class="gloss" {...datasetText()}>
          {concept.gloss}
        </p>
      )}
      {positions.length === 0 ? (
        <p class="none">{noneWords(paragraphs)}</p>
      ) : (
        <section aria-label={paragraphs ? t('note.bearing') : t('note.said')}>
          {paragraphs && (
            <p class="bearing" aria-hidden="true">
              {t('note.bearing')}
            </p>
          )}
          {positions.map((position, index) => (
            <PositionView key={position.id} position={position} open={index < OPEN} />
          ))}
        </section>
      )}
      {related.length > 0 && (
        <div class="related-terms">
          <span>{t('note.related')}</span>
          {related.map((target) => (
            <button type="button" key={target.id} class="related" onClick={() => onRelated(target.id)}>
              <TargetWords of={target} />
            </button>
          ))}
        </div>
      )}
      {language() !== 'en' && <p class="language">{t('dataset.inEnglish')}</p>}
    </>
  );
}

/** What is said where there is no position. */
function noneWords(paragraphs: readonly ParagraphNote[] | undefined): string {
  if (!paragraphs) return t('note.none');
  if (paragraphs.length === 0) return t('note.nothingOnPart');
  if (paragraphs.some(({ comments }) => comments.length > 0)) return t('note.noneFurther');
  return t('note.noneOnPart');
}

function PositionView({
  position: { id, title, stance, noteHtml, sources, outcome },
  open,
}: {
  position: Position;
  open: boolean;
}) {
  return (
    <details class="position" data-position={id} open={open}>
      <summary>
        <span class={`stance ${stance}`}>
          <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> {t('note.stance', { stance: stanceWord(stance) })}
        </span>
        <span class="title">
          <span {...datasetText()}>{title}</span>
        </span>
      </summary>
      <Markup html={noteHtml} />
      {outcome && (
        <div class="outcome">
          <strong>{resultWord(outcome.result)}</strong>
          <p {...datasetText()}>{outcome.text}</p>
          <Sources sources={outcome.sources} lead={t('note.accordingTo')} />
        </div>
      )}
      <Sources sources={sources} lead={t('note.source')} />
    </details>
  );
}

function Markup({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  useLayoutEffect(() => place.current?.replaceChildren(sanitise(html)), [html]);
  return <div class="note" {...datasetText()} ref={place} />;
}
