import { browser } from 'wxt/browser';
import { ask, type TabState } from '../messages.ts';
import { disabledHosts, enabledEverywhere, setSite } from '../settings.ts';
import type { SummaryTheme } from '../summary/summary.ts';
import { datasetText, language, number, plural, t } from '../ui/i18n.ts';
import { rich, richPlural } from '../ui/rich.ts';
import { fullTargetWords, TargetWords } from '../ui/target-name.tsx';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import { Options } from './options.tsx';
import { Switch } from './switch.tsx';
import { Uncovered } from './uncovered.tsx';
import { useSetting } from './use-setting.ts';
import { useTabState } from './use-tab-state.ts';

export function Popup({ tab }: { tab: number | undefined }) {
  const state = useTabState(tab);
  const everywhere = useSetting(enabledEverywhere);
  const hosts = useSetting(disabledHosts);
  const host = state && 'host' in state ? state.host : '';
  return (
    <>
      <header>
        <h1>WSIS Lens</h1>
        {state && 'summary' in state && (
          <p class="total">
            {richPlural('popup.mentions', state.summary.total, {
              count: <strong id="total">{number(state.summary.total)}</strong>,
            })}
          </p>
        )}
      </header>
      <section class="switches" aria-label={t('popup.switches')}>
        <Switch
          id="everywhere"
          label={t('popup.everywhere')}
          on={everywhere !== false}
          onChange={(on) => void enabledEverywhere.setValue(on)}
        />
        {host && state?.status !== 'uncovered' && (
          <Switch
            id="site"
            label={t('popup.site', { host })}
            on={!hosts?.includes(host)}
            disabled={everywhere === false}
            onChange={(on) => void setSite(host, on)}
          />
        )}
      </section>
      <div class="state" role="status" data-status={state?.status}>
        {state ? <StateWords state={state} tab={tab} /> : <p>{t('popup.looking')}</p>}
        {state && 'muted' in state && state.muted.length > 0 && (
          <p id="muted">
            {plural(
              'popup.muted',
              state.muted.reduce((sum, { count }) => sum + count, 0),
            )}
          </p>
        )}
      </div>
      {state && 'summary' in state && tab !== undefined && (
        <ul class="themes">
          {state.summary.themes.map((theme) => (
            <ThemeView key={theme.id} theme={theme} total={state.summary.total} tab={tab} />
          ))}
        </ul>
      )}
      <Options />
    </>
  );
}

function StateWords({ state, tab }: { state: TabState; tab: number | undefined }) {
  switch (state.status) {
    case 'annotated':
      return (
        <>
          <p>{t('popup.annotated')}</p>
          {language() !== 'en' && <p>{t('dataset.inEnglish')}</p>}
        </>
      );
    case 'reading':
      return <p>{t('popup.reading')}</p>;
    case 'nothing':
      return <p>{t('popup.nothing')}</p>;
    case 'off':
      return <p>{state.everywhere ? t('popup.offHere', { host: state.host }) : t('popup.offEverywhere')}</p>;
    case 'uncovered':
      return <Uncovered host={state.host} tab={tab} />;
    case 'unreached':
      return (
        <>
          <p>{t('popup.unreached')}</p>
          <button type="button" class="action" onClick={() => tab !== undefined && void browser.tabs.reload(tab)}>
            {t('popup.reload')}
          </button>
        </>
      );
    case 'file':
      return <p>{t('popup.file')}</p>;
    case 'forbidden':
      return <p>{t('popup.forbidden')}</p>;
  }
}

/** How many of a theme's terms are shown before the others have to be asked for. */
const SHOWN = 4;

interface ThemeViewProps {
  theme: SummaryTheme;
  total: number;
  tab: number;
}

function ThemeView({ theme, total, tab }: ThemeViewProps) {
  // One more would take no more room than the words that hide it.
  const shown = theme.concepts.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
  const more = theme.concepts.slice(shown);
  return (
    <li class="theme" data-theme={theme.id}>
      <h2>
        <span {...datasetText()}>{theme.title}</span> <span class="count">{number(theme.count)}</span>
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
            onClick={() => void ask('jump', { tab, concept: concept.id })}
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
