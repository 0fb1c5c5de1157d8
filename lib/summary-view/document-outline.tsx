import { ask } from '../messages.ts';
import type { Outline } from '../summary/outline.ts';
import { datasetText, list, plural, t } from '../ui/i18n.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';

/** How many paragraphs are shown before the others have to be asked for. */
const SHOWN = 5;

interface DocumentOutlineProps {
  outline: Outline;
  tab: number;
}

/** The document that the page shows: its paragraphs that have a note, and the way to each. */
export function DocumentOutline({ outline: { label, entries }, tab }: DocumentOutlineProps) {
  const shown = new Set(firstOf(entries));
  const first = entries.filter((entry) => shown.has(entry));
  const more = entries.filter((entry) => !shown.has(entry));
  return (
    <section class="outline" aria-labelledby="outline">
      <h2 id="outline">{t('outline.title')}</h2>
      <p class="document" {...datasetText()}>
        {label}
      </p>
      <EntryList entries={first} tab={tab} />
      {more.length > 0 && (
        <details>
          <summary>{plural('popup.more', more.length)}</summary>
          <EntryList entries={more} tab={tab} />
        </details>
      )}
    </section>
  );
}

/** Those that TCCM has commented on come before others. */
function firstOf(entries: Outline['entries']): Outline['entries'] {
  // One more would take no more room than the words that hide it.
  if (entries.length <= SHOWN + 1) return entries;
  const commented = entries.filter((entry) => entry.commented);
  return [...commented, ...entries.filter((entry) => !entry.commented)].slice(0, SHOWN);
}

function EntryList({ entries, tab }: { entries: Outline['entries']; tab: number }) {
  return (
    <ul>
      {entries.map(({ target, number, gist, stances, commented, found }) => (
        <li key={target}>
          <button
            type="button"
            data-paragraph={number}
            disabled={!found}
            title={found ? t('outline.goTo', { number }) : t('outline.notFound', { number })}
            onClick={() => void ask('jump', { tab, targets: [target], paragraph: true })}
          >
            <span class="number">{number}</span>
            <span class="signs" aria-hidden="true">
              {stances.map((stance) => (
                <span key={stance} class={`stance ${stance}`}>
                  {STANCE_SIGNS[stance]}
                </span>
              ))}
            </span>
            <span class="gist">
              {commented && <strong>{t('note.onParagraph')}</strong>}
              <span class="spoken">{stanceWords(stances, commented)}</span>
              <span class="says" {...datasetText()}>
                {gist}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The signs in words: a position that bears on a paragraph is not yet one that TCCM has taken on it. */
function stanceWords(stances: Outline['entries'][number]['stances'], commented: boolean): string {
  if (stances.length === 0) return '';
  return t(commented ? 'popup.stances' : 'outline.bearing', { stances: list(stances.map(stanceWord)) });
}
