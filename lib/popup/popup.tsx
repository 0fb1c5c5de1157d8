import { SettingSwitch } from '../controls/setting-switch.tsx';
import { Switch } from '../controls/switch.tsx';
import { Trouble } from '../controls/trouble.tsx';
import { useLocked } from '../controls/use-locked.ts';
import { useSetting } from '../controls/use-setting.ts';
import { disabledHosts, enabledEverywhere, isAmong, setSite } from '../settings.ts';
import { DocumentOutline } from '../summary-view/document-outline.tsx';
import { Export } from '../summary-view/export.tsx';
import { MutedHere } from '../summary-view/muted-here.tsx';
import { StateWords } from '../summary-view/state-words.tsx';
import { TopBar } from '../summary-view/top-bar.tsx';
import { useTabState } from '../summary-view/use-tab-state.ts';
import { t } from '../ui/i18n.ts';
import { Footer } from './footer.tsx';
import { Options } from './options.tsx';
import { Overview } from './overview.tsx';
import { PanelButton } from './panel-button.tsx';

export function Popup({ tab }: { tab: number | undefined }) {
  const state = useTabState(tab);
  const everywhere = useSetting(enabledEverywhere);
  const hosts = useSetting(disabledHosts);
  const sitesLocked = useLocked(disabledHosts);
  const host = state && 'host' in state ? state.host : '';
  const summary = state && 'summary' in state ? state.summary : undefined;
  return (
    <>
      <TopBar total={summary?.total} tab={tab} />
      <Trouble />
      <section class="switches" aria-label={t('popup.switches')}>
        <SettingSwitch id="everywhere" label={t('popup.everywhere')} setting={enabledEverywhere} />
        {host && state?.status !== 'uncovered' && (
          <Switch
            id="site"
            label={t('popup.site', { host })}
            on={!isAmong(host, hosts ?? [])}
            disabled={everywhere === false}
            isLocked={sitesLocked}
            onChange={(on) => void setSite(host, on)}
          />
        )}
      </section>
      <div class="state" role="status" data-status={state?.status}>
        {state ? <StateWords state={state} tab={tab} /> : <p>{t('popup.looking')}</p>}
      </div>
      {state && 'outline' in state && state.outline && tab !== undefined && (
        <DocumentOutline outline={state.outline} tab={tab} />
      )}
      {summary && tab !== undefined && summary.total > 0 && <Overview summary={summary} tab={tab} />}
      {summary && tab !== undefined && summary.total > 0 && <PanelButton tab={tab} />}
      {state && 'muted' in state && state.muted.total > 0 && <MutedHere muted={state.muted} />}
      {summary && tab !== undefined && summary.total > 0 && <Export tab={tab} />}
      <Options />
      <Footer />
    </>
  );
}
