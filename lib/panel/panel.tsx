import { useState } from 'preact/hooks';
import { SettingSwitch } from '../controls/setting-switch.tsx';
import { enabledEverywhere } from '../settings.ts';
import { DocumentOutline } from '../summary-view/document-outline.tsx';
import { Export } from '../summary-view/export.tsx';
import { filterSummary } from '../summary-view/filter-summary.ts';
import { MutedHere } from '../summary-view/muted-here.tsx';
import { StateWords } from '../summary-view/state-words.tsx';
import { ThemeChart } from '../summary-view/theme-chart.tsx';
import { TopBar } from '../summary-view/top-bar.tsx';
import { plural, t } from '../ui/i18n.ts';
import { PassageList } from './passage-list.tsx';
import { passagesOf } from './passages.ts';
import { useActiveTab } from './use-active-tab.ts';
import { useInView } from './use-in-view.ts';
import { usePage } from './use-page.ts';

/** A page's mentions for long reading: in its order, each in its sentence, with the positions beside them. */
export function Panel({ tab: asked }: { tab: number | undefined }) {
  const tab = useActiveTab(asked);
  const page = usePage(tab);
  const state = page?.state;
  const list = page?.list;
  const summary = state && 'summary' in state ? state.summary : undefined;
  const inView = useInView(tab, summary?.total ?? 0);
  const [theme, setTheme] = useState<string>();
  const [query, setQuery] = useState('');
  const outline = state && 'outline' in state && state.outline && tab !== undefined && (
    <DocumentOutline outline={state.outline} tab={tab} />
  );
  if (!summary || summary.total === 0 || tab === undefined) {
    return (
      <>
        <TopBar total={summary?.total} tab={tab} />
        <section class="switches">
          <SettingSwitch id="everywhere" label={t('popup.everywhere')} setting={enabledEverywhere} />
        </section>
        <div class="state" role="status" data-status={state?.status}>
          {state ? <StateWords state={state} tab={tab} /> : <p>{t('popup.looking')}</p>}
        </div>
        {outline}
        {state && 'muted' in state && state.muted.total > 0 && <MutedHere muted={state.muted} />}
      </>
    );
  }
  const chosen = summary.themes.some(({ id }) => id === theme) ? theme : undefined;
  const { themes } = filterSummary(summary, { theme: chosen, query });
  const targets = new Set(themes.flatMap(({ concepts }) => concepts).map(({ id }) => id));
  const passages = passagesOf((list?.mentions ?? []).filter((mention) => targets.has(mention.target)));
  return (
    <>
      <div class="head">
        <TopBar total={summary.total} tab={tab} />
        <section class="overview" aria-label={t('popup.overview')}>
          <ThemeChart themes={summary.themes} chosen={chosen} onChoose={setTheme} />
          <input
            type="search"
            id="search"
            value={query}
            placeholder={t('panel.search')}
            aria-label={t('panel.search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </section>
      </div>
      {outline}
      <PassageList passages={passages} summary={summary} inView={inView} tab={tab} language={list?.language} />
      {targets.size === 0 && <p class="none">{t('popup.noneFound')}</p>}
      {list !== undefined && list.more > 0 && <p class="none">{plural('brief.more', list.more)}</p>}
      {state && 'muted' in state && state.muted.total > 0 && <MutedHere muted={state.muted} />}
      <Export tab={tab} />
    </>
  );
}
