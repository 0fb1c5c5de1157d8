import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, type TabState } from '../messages.ts';
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
    const overhear = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }): undefined => {
      if ((message as { type?: unknown }).type === 'counted' && sender.tab?.id === tab) void refresh();
      return undefined;
    };
    browser.runtime.onMessage.addListener(overhear);
    const stops = [enabledEverywhere.watch(() => void refresh()), disabledHosts.watch(() => void refresh())];
    return () => {
      browser.runtime.onMessage.removeListener(overhear);
      for (const stop of stops) stop();
    };
  }, [refresh, tab]);

  return state;
}
