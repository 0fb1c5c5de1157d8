import { renderToString } from 'preact-render-to-string';
import type { Position } from '../dataset/types.ts';
import { Sources } from '../note/sources-view.tsx';
import { datasetText, direction, language, number, plural, t } from '../ui/i18n.ts';
import { resultWord, STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import type { Brief, BriefMention, BriefTerm } from './brief.ts';
import { aroundTerm, readOn } from './brief-words.ts';
import styles from './html.css?inline';

/**
 * A brief as one HTML file that can be read anywhere and printed: no script, nothing loaded.
 *
 * @param sanitise makes a note's HTML safe
 */
export function briefAsHtml(brief: Brief, now: Date, sanitise: (html: string) => string): string {
  const { page, mentions, more, themes } = brief;
  return `<!doctype html>\n${renderToString(
    <html lang={language()} dir={direction()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{page.title || page.url}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a style sheet of ours; escaped it would not be one */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <header>
          <h1 {...pageText(page.language)}>{page.title || page.url}</h1>
          <p>
            <a href={page.url} dir="ltr" lang="">
              {page.url}
            </a>
          </p>
          <p>
            {readOn(now)} {plural('popup.mentions', mentions.length + more)}
          </p>
        </header>
        <main>
          <h2>{t('brief.positions')}</h2>
          {themes.map((theme) => (
            <section key={theme.id}>
              <h3 {...datasetText()}>{theme.title}</h3>
              <ul>
                {theme.terms.map((term) => (
                  <TermView key={term.target} term={term} />
                ))}
              </ul>
              {theme.positions.map((position) => (
                <PositionView key={position.id} position={position} sanitise={sanitise} />
              ))}
            </section>
          ))}
          <h2>{t('brief.mentions')}</h2>
          <ol>
            {mentions.map((mention, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: written once, never changed
              <MentionView key={index} mention={mention} language={page.language} />
            ))}
          </ol>
          {more > 0 && <p>{plural('brief.more', more)}</p>}
        </main>
        <footer>{t('brief.about')}</footer>
      </body>
    </html>,
  )}\n`;
}

function TermView({ term: { label, count, gloss, paragraphs } }: { term: BriefTerm }) {
  return (
    <li {...datasetText()}>
      <strong>{label}</strong> ({number(count)}){paragraphs.length === 0 && `: ${gloss}`}
      {paragraphs.length > 0 && (
        <ul>
          {paragraphs.map((paragraph) => (
            <li key={paragraph.number}>
              {paragraph.number}: {paragraph.gist}
              {paragraph.comments.map((comment) => (
                <div key={comment.text} class="comment">
                  <strong {...uiText()}>{t('note.onParagraph')}</strong>
                  <p>{comment.text}</p>
                  <Sources sources={[comment.source]} lead={t('note.source')} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface PositionViewProps {
  position: Position;
  sanitise(html: string): string;
}

function PositionView({ position: { title, stance, noteHtml, outcome, sources }, sanitise }: PositionViewProps) {
  return (
    <article class="position">
      <h4>
        <span class="stance">
          {STANCE_SIGNS[stance]} {t('note.stance', { stance: stanceWord(stance) })}
        </span>{' '}
        <span {...datasetText()}>{title}</span>
      </h4>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what the caller has made safe */}
      <div {...datasetText()} dangerouslySetInnerHTML={{ __html: sanitise(noteHtml) }} />
      {outcome && (
        <div class="outcome">
          <strong>{resultWord(outcome.result)}</strong> <span {...datasetText()}>{outcome.text}</span>
          <Sources sources={outcome.sources} lead={t('note.accordingTo')} />
        </div>
      )}
      <Sources sources={sources} lead={t('note.source')} />
    </article>
  );
}

function MentionView({ mention, language: of }: { mention: BriefMention; language: string | undefined }) {
  const [before, term, after] = aroundTerm(mention);
  return (
    <li>
      <q {...pageText(of)}>
        {before}
        <mark>{term}</mark>
        {after}
      </q>{' '}
      <span class="label" {...datasetText()}>
        {mention.label}
      </span>
    </li>
  );
}

/** Words of the interface in the middle of the dataset's. */
function uiText(): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: language(), dir: direction() };
}

/** Words of the page: in its own language, and in the direction that they themselves show. */
function pageText(lang: string | undefined): { dir: 'auto'; lang?: string } {
  return { dir: 'auto', ...(lang ? { lang } : {}) };
}
