import { useState } from 'preact/hooks';
import type { Summary } from '../summary/summary.ts';
import { filterSummary } from '../summary-view/filter-summary.ts';
import { ThemeChart } from '../summary-view/theme-chart.tsx';
import { t } from '../ui/i18n.ts';
import { PositionList } from './position-list.tsx';
import { ThemeView } from './theme-view.tsx';

type View = 'terms' | 'positions';

/** The page at a glance: a chart of its themes, and its terms and positions, which can be narrowed down. */
export function Overview({ summary, tab }: { summary: Summary; tab: number }) {
  const [theme, setTheme] = useState<string>();
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('terms');
  // A theme that has gone from the page narrows nothing down.
  const chosen = summary.themes.some(({ id }) => id === theme) ? theme : undefined;
  const { themes, positions } = filterSummary(summary, { theme: chosen, query });
  const terms = themes.reduce((sum, { concepts }) => sum + concepts.length, 0);
  return (
    <section class="overview" aria-label={t('popup.overview')}>
      <ThemeChart themes={summary.themes} chosen={chosen} onChoose={setTheme} />
      <input
        type="search"
        id="search"
        value={query}
        placeholder={t('popup.search')}
        aria-label={t('popup.search')}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <fieldset class="views">
        <legend class="spoken">{t('popup.show')}</legend>
        <ViewChoice value="terms" label={t('popup.terms', { count: terms })} view={view} onChoose={setView} />
        <ViewChoice
          value="positions"
          label={t('popup.positions', { count: positions.length })}
          view={view}
          onChoose={setView}
        />
      </fieldset>
      {view === 'terms' ? (
        <ul class="themes">
          {themes.map((each) => (
            <ThemeView key={each.id} theme={each} total={summary.total} tab={tab} isWhole={query !== ''} />
          ))}
        </ul>
      ) : (
        <PositionList positions={positions} tab={tab} />
      )}
      {(view === 'terms' ? terms : positions.length) === 0 && <p class="none">{t('popup.noneFound')}</p>}
    </section>
  );
}

interface ViewChoiceProps {
  value: View;
  label: string;
  view: View;
  onChoose(view: View): void;
}

function ViewChoice({ value, label, view, onChoose }: ViewChoiceProps) {
  return (
    <label>
      <input type="radio" name="view" value={value} checked={view === value} onChange={() => onChoose(value)} />
      <span>{label}</span>
    </label>
  );
}
