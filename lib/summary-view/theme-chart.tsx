import type { SummaryTheme } from '../summary/summary.ts';
import { datasetText, plural, t } from '../ui/i18n.ts';
import { rich } from '../ui/rich.ts';

interface ThemeChartProps {
  themes: readonly SummaryTheme[];
  /** Id of the theme that is chosen. */
  chosen: string | undefined;
  onChoose(theme: string | undefined): void;
}

/** One bar in as many parts as there are themes, each as long as it has mentions. A part that is pressed is chosen; pressed again, all are. */
export function ThemeChart({ themes, chosen, onChoose }: ThemeChartProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays its children out by rules of its own
    <div class="chart" role="group" aria-label={t('popup.chart')}>
      {themes.map(({ id, title, number, count }) => {
        const mentions = plural('popup.mentions', count);
        return (
          <button
            key={id}
            type="button"
            data-chart={id}
            aria-pressed={id === chosen}
            title={t('popup.themeCount', { theme: title, mentions })}
            style={{ flexGrow: count, '--theme': `var(--wl-theme-${number % 8})` }}
            onClick={() => onChoose(id === chosen ? undefined : id)}
          >
            <span class="spoken">
              {rich('popup.themeCount', { theme: <span {...datasetText()}>{title}</span>, mentions })}
            </span>
          </button>
        );
      })}
    </div>
  );
}
