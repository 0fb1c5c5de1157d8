import { ask } from '../messages.ts';
import type { SummaryPosition } from '../summary/summary.ts';
import { datasetText, number, plural, t } from '../ui/i18n.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';

/** What TCCM has said that concerns the page; press a position to go to the next mention of what it is about. */
export function PositionList({ positions, tab }: { positions: readonly SummaryPosition[]; tab: number }) {
  return (
    <ul class="positions">
      {positions.map(({ id, title, stance, count, targets }) => (
        <li key={id}>
          <button
            type="button"
            data-position={id}
            title={t('popup.goToPosition', { mentions: plural('popup.mentions', count) })}
            onClick={() => void ask('jump', { tab, targets })}
          >
            <span class={`stance ${stance}`}>
              <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> {t('note.stance', { stance: stanceWord(stance) })}
            </span>
            <span class="count">{number(count)}</span>
            <span class="title" {...datasetText()}>
              {title}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
