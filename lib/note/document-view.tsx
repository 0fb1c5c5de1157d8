import { dateWords, STANCE_SIGNS, STANCE_WORDS } from '../ui/words.ts';
import type { DocumentNote, ParagraphNote } from './note.ts';
import { Sources } from './sources-view.tsx';

/** How many paragraphs are open from the start, where a reference names many. */
const OPEN = 3;

interface DocumentFactsProps {
  document: DocumentNote;
  /** The note's heading: a title that says the same is not said again. */
  label: string;
}

/** Which document it is, and where it can be read. */
export function DocumentFacts({ document: { title, date, symbols, links }, label }: DocumentFactsProps) {
  const facts = [
    ...(label.includes(title) ? [] : [title]),
    ...symbols.filter((symbol) => !label.includes(symbol)),
    ...(date && date !== 'undated' ? [dateWords(date)] : []),
  ];
  return (
    <div class="document">
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {links.length > 0 && (
        <p>
          Read it:{' '}
          {links.map(({ url, title: name, language }, index) => (
            <span key={url}>
              {index > 0 && ', '}
              <a href={url} hreflang={language} target="_blank" rel="noopener noreferrer">
                {name ?? new URL(url).hostname}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

interface ParagraphsProps {
  paragraphs: readonly ParagraphNote[];
  /** The note's heading: a number that stands there is not said again. */
  label: string;
}

/** What paragraphs say, and what TCCM has said on each. */
export function Paragraphs({ paragraphs, label }: ParagraphsProps) {
  const [first] = paragraphs;
  if (first && paragraphs.length === 1 && label.endsWith(` ${first.number}`)) {
    return (
      <section class="paragraphs" aria-label="What it says">
        <ParagraphBody paragraph={first} />
      </section>
    );
  }
  return (
    <section class="paragraphs" aria-label="What it says">
      {paragraphs.map((paragraph, index) => (
        <details key={paragraph.number} open={index < OPEN} class="paragraph">
          <summary>
            <span class="title">Paragraph {paragraph.number}</span>
          </summary>
          <ParagraphBody paragraph={paragraph} />
        </details>
      ))}
    </section>
  );
}

function ParagraphBody({ paragraph: { gist, status, source, comments } }: { paragraph: ParagraphNote }) {
  return (
    <>
      <p class="gist">{gist}</p>
      <Sources sources={[source]} lead={status === 'seen' ? 'Seen in' : 'As reported in'} />
      {comments.map(({ text, stance, source: from }) => (
        <div class="comment" key={`${from.url} ${text}`}>
          <p>
            <span class={`stance ${stance ?? ''}`}>
              {stance && <span aria-hidden="true">{STANCE_SIGNS[stance]} </span>}
              {stance ? `TCCM ${STANCE_WORDS[stance]}` : 'TCCM'} on this paragraph
            </span>
          </p>
          <p>{text}</p>
          <Sources sources={[from]} lead="Source" />
        </div>
      ))}
    </>
  );
}
