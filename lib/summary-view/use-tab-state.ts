import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, overhear, type TabState } from '../messages.ts';
import { disabledHosts, enabledEverywhere } from '../settings.ts';

/** How it stands with a tab, kept up to date; undefined until the first answer. */
export function useTabState(tab: number | undefined): TabState | undefined {
  const [state, setState] = useState<TabState>();

  const refresh = useCallback(async () => {
    if (tab === undefined) return setState({ status: 'forbidden' });
    const next = await ask('summary', { tab }).catch(() => undefined);
    if (next) setState(next);
  }, [tab]);

  useEffect(() => {
    void refresh();
    // Content scripts tell the background whenever their count changes; the popup overhears it.
    const stops = [
      overhear('counted', (_, from) => from.tab === tab && void refresh()),
      enabledEverywhere.watch(() => void refresh()),
      disabledHosts.watch(() => void refresh()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [refresh, tab]);

  return state;
}
