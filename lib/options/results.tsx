import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CatalogueParagraph } from '../catalogue/catalogue.ts';
import type { Position, Stance } from '../dataset/types.ts';
import { sanitise } from '../note/sanitise.ts';
import { Sources } from '../note/sources-view.tsx';
import { datasetText, t } from '../ui/i18n.ts';
import { TargetWords } from '../ui/target-name.tsx';
import { resultWord, STANCE_SIGNS, stanceWord } from '../ui/words.ts';

/** A position as the search finds it: stance and title at a glance, the note with its sources one press away. */
export function PositionResult({ position }: { position: Position }) {
  const { id, title, stance, noteHtml, sources, outcome } = position;
  return (
    <li data-position={id}>
      <details>
        <summary>
          <StanceWords stance={stance} />{' '}
          <span class="title" {...datasetText()}>
            {title}
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
    </li>
  );
}

/** A paragraph of a document: its gist, what TCCM says of it, and where both were seen. */
export function ParagraphResult({ paragraph }: { paragraph: CatalogueParagraph }) {
  const { id, name, gist, comments, source, status } = paragraph;
  return (
    <li data-paragraph={id}>
      <details>
        <summary>
          <span class="title">
            <TargetWords of={name} />
          </span>
          {comments.length > 0 && <span class="count"> {t('note.onParagraph')}</span>}
        </summary>
        <p {...datasetText()}>{gist}</p>
        <Sources sources={[source]} lead={t(status === 'seen' ? 'note.seenIn' : 'note.reportedIn')} />
        {comments.map(({ text, stance, source: said }) => (
          <div class="outcome" key={text}>
            {stance && <StanceWords stance={stance} />}
            <p {...datasetText()}>{text}</p>
            <Sources sources={[said]} lead={t('note.source')} />
          </div>
        ))}
      </details>
    </li>
  );
}

function StanceWords({ stance }: { stance: Stance }) {
  return (
    <span class={`stance ${stance}`}>
      <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> {t('note.stance', { stance: stanceWord(stance) })}
    </span>
  );
}

function Markup({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  useLayoutEffect(() => place.current?.replaceChildren(sanitise(html)), [html]);
  return <div class="note" {...datasetText()} ref={place} />;
}
