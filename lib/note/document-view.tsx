import { datasetText, date as dateWords, t } from '../ui/i18n.ts';
import { rich, richList } from '../ui/rich.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';
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
  const names = [...(label.includes(title) ? [] : [title]), ...symbols.filter((symbol) => !label.includes(symbol))];
  const facts = [
    ...names.map((name) => (
      <span key={name} {...datasetText()}>
        {name}
      </span>
    )),
    ...(date && date !== 'undated' ? [dateWords(date)] : []),
  ];
  return (
    <div class="document">
      {facts.length > 0 && <p>{facts.map((fact, index) => [index > 0 && ' · ', fact])}</p>}
      {links.length > 0 && (
        <p>
          {rich('note.readIt', {
            links: richList(
              links.map(({ url, title: name, language }) => (
                <a
                  key={url}
                  href={url}
                  hreflang={language}
                  target="_blank"
                  rel="noopener noreferrer"
                  {...datasetText(language)}
                >
                  {name ?? new URL(url).hostname}
                </a>
              )),
            ),
          })}
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
      <section class="paragraphs" aria-label={t('note.whatItSays')}>
        <ParagraphBody paragraph={first} />
      </section>
    );
  }
  return (
    <section class="paragraphs" aria-label={t('note.whatItSays')}>
      {paragraphs.map((paragraph, index) => (
        <details key={paragraph.number} open={index < OPEN} class="paragraph">
          <summary>
            <span class="title">{t('note.paragraph', { number: paragraph.number })}</span>
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
      <p class="gist" {...datasetText()}>
        {gist}
      </p>
      <Sources sources={[source]} lead={status === 'seen' ? t('note.seenIn') : t('note.reportedIn')} />
      {comments.map(({ text, stance, source: from }) => (
        <div class="comment" key={`${from.url} ${text}`}>
          <p>
            <span class={`stance ${stance ?? ''}`}>
              {stance && <span aria-hidden="true">{STANCE_SIGNS[stance]} </span>}
              {stance ? t('note.stanceOnParagraph', { stance: stanceWord(stance) }) : t('note.onParagraph')}
            </span>
          </p>
          <p {...datasetText()}>{text}</p>
          <Sources sources={[from]} lead={t('note.source')} />
        </div>
      ))}
    </>
  );
}
