import { browser } from 'wxt/browser';
import { ask, type TabState } from '../messages.ts';
import { disabledHosts, enabledEverywhere, setSite } from '../settings.ts';
import type { SummaryTheme } from '../summary/summary.ts';
import { STANCE_SIGNS, STANCE_WORDS } from '../ui/words.ts';
import { Options } from './options.tsx';
import { Switch } from './switch.tsx';
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
            <strong id="total">{state.summary.total}</strong> {state.summary.total === 1 ? 'mention' : 'mentions'}
          </p>
        )}
      </header>
      <section class="switches" aria-label="Switches">
        <Switch
          id="everywhere"
          label="Annotate everywhere"
          on={everywhere !== false}
          onChange={(on) => void enabledEverywhere.setValue(on)}
        />
        {host && state?.status !== 'uncovered' && (
          <Switch
            id="site"
            label={`On ${host}`}
            on={!hosts?.includes(host)}
            disabled={everywhere === false}
            onChange={(on) => void setSite(host, on)}
          />
        )}
      </section>
      <div class="state" role="status" data-status={state?.status}>
        {state ? <StateWords state={state} tab={tab} /> : <p>Looking at the page …</p>}
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
      return <p>Point at a marked term, or press it, to read what TCCM has said. Press a term below to go to it.</p>;
    case 'reading':
      return <p>Reading the page …</p>;
    case 'nothing':
      return <p>This page is annotated, but none of the terms stands in it.</p>;
    case 'off':
      return (
        <p>
          {state.everywhere ? `Annotations are off on ${state.host}.` : 'Annotations are off everywhere.'} The page is
          as its authors made it.
        </p>
      );
    case 'uncovered':
      return (
        <p>
          {state.host || 'This site'} is not one of the covered sites. WSIS Lens reads pages of the UN family, of
          Internet organisations and of news outlets only.
        </p>
      );
    case 'unreached':
      return (
        <>
          <p>This page was open before WSIS Lens was. Reload it to see annotations.</p>
          <button type="button" class="action" onClick={() => tab !== undefined && void browser.tabs.reload(tab)}>
            Reload the page
          </button>
        </>
      );
    case 'file':
      return (
        <p>
          This is a file on your own machine. To have it annotated, allow WSIS Lens access to file addresses in the
          browser's extension settings.
        </p>
      );
    case 'forbidden':
      return <p>The browser lets no extension read this page.</p>;
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
        <span>{theme.title}</span> <span class="count">{theme.count}</span>
      </h2>
      <div class="bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * theme.count) / total}%` }} />
      </div>
      <Stances stances={theme.stances} />
      <ConceptList concepts={theme.concepts.slice(0, shown)} tab={tab} />
      {more.length > 0 && (
        <details>
          <summary>{more.length} more</summary>
          <ConceptList concepts={more} tab={tab} />
        </details>
      )}
    </li>
  );
}

function ConceptList({ concepts, tab }: { concepts: SummaryTheme['concepts']; tab: number }) {
  return (
    <ul class="concepts">
      {concepts.map(({ id, label, count }) => (
        <li key={id}>
          <button
            type="button"
            data-concept={id}
            title={`Go to the next mention of ${label}`}
            onClick={() => void ask('jump', { tab, concept: id })}
          >
            {label} <span class="count">{count}</span>
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
    <p class="stances">
      TCCM{' '}
      {entries.map(([stance, count], index) => (
        <span key={stance}>
          {index > 0 && ', '}
          <span class={`stance ${stance}`}>
            <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> {STANCE_WORDS[stance]}
          </span>{' '}
          ({count})
        </span>
      ))}
    </p>
  );
}
