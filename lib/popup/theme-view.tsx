import { useLocked } from '../controls/use-locked.ts';
import { ask } from '../messages.ts';
import { mutedThemes, muteTheme } from '../settings.ts';
import type { SummaryTheme } from '../summary/summary.ts';
import { datasetText, number, plural, t } from '../ui/i18n.ts';
import { rich } from '../ui/rich.ts';
import { fullTargetWords, TargetWords } from '../ui/target-name.tsx';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';

/** How many of a theme's terms are shown before the others have to be asked for. */
const SHOWN = 4;

interface ThemeViewProps {
  theme: SummaryTheme;
  /** Mentions in the page. */
  total: number;
  tab: number;
  /** True where all of its terms are to be seen. */
  isWhole: boolean;
}

export function ThemeView({ theme, total, tab, isWhole }: ThemeViewProps) {
  // One more would take no more room than the words that hide it.
  const shown = isWhole ? theme.concepts.length : theme.concepts.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
  const more = theme.concepts.slice(shown);
  const isLocked = useLocked(mutedThemes);
  return (
    <li class="theme" data-theme={theme.id} style={{ '--theme': `var(--wl-theme-${theme.number % 8})` }}>
      <h2>
        <span class="name">
          <span {...datasetText()}>{theme.title}</span>
        </span>{' '}
        <span class="count">{number(theme.count)}</span>
        {!isLocked && (
          <button
            type="button"
            class="mute"
            title={t('popup.muteTheme', { theme: theme.title })}
            onClick={() => void muteTheme(theme.id, true)}
          >
            {t('popup.mute')}
            <span class="spoken" {...datasetText()}>
              {' '}
              {theme.title}
            </span>
          </button>
        )}
      </h2>
      <div class="bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * theme.count) / total}%` }} />
      </div>
      <Stances stances={theme.stances} />
      <ConceptList concepts={theme.concepts.slice(0, shown)} tab={tab} />
      {more.length > 0 && (
        <details>
          <summary>{plural('popup.more', more.length)}</summary>
          <ConceptList concepts={more} tab={tab} />
        </details>
      )}
    </li>
  );
}

function ConceptList({ concepts, tab }: { concepts: SummaryTheme['concepts']; tab: number }) {
  return (
    <ul class="concepts">
      {concepts.map((concept) => (
        <li key={concept.id}>
          <button
            type="button"
            data-concept={concept.id}
            title={t('popup.goTo', { term: fullTargetWords(concept) })}
            onClick={() => void ask('jump', { tab, targets: [concept.id] })}
          >
            <TargetWords of={concept} />
            {'\u00a0'}
            <span class="count">{number(concept.count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Stances({ stances }: { stances: SummaryTheme['stances'] }) {
  const entries = Object.entries(stances) as [keyof typeof stances, number][];
  if (entries.length === 0) return null;
  return (
    <div class="stances">
      {rich('popup.stances', {
        stances: (
          <ul>
            {entries.map(([stance, count]) => (
              <li key={stance}>
                {rich('popup.stanceCount', {
                  stance: (
                    <span class={`stance ${stance}`}>
                      <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> {stanceWord(stance)}
                    </span>
                  ),
                  count: number(count),
                })}
              </li>
            ))}
          </ul>
        ),
      })}
    </div>
  );
}
