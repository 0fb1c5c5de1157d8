import { ask } from '../messages.ts';
import type { Outline } from '../summary/outline.ts';
import { datasetText, list, plural, t } from '../ui/i18n.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';

/** How many paragraphs are shown before the others have to be asked for. */
const SHOWN = 6;

interface DocumentOutlineProps {
  outline: Outline;
  tab: number;
}

/** The document that the page shows: its paragraphs that have a note, and the way to each. */
export function DocumentOutline({ outline: { label, entries }, tab }: DocumentOutlineProps) {
  const first = entries.slice(0, entries.length === SHOWN + 1 ? SHOWN + 1 : SHOWN);
  const more = entries.slice(first.length);
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

function EntryList({ entries, tab }: { entries: Outline['entries']; tab: number }) {
  return (
    <ul>
      {entries.map(({ target, number, gist, stances, found }) => (
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
            <span class="spoken">
              {stances.length > 0 && t('popup.stances', { stances: list(stances.map(stanceWord)) })}
            </span>
            <span class="gist" {...datasetText()}>
              {gist}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
