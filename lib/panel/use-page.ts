import { useEffect, useState } from 'preact/hooks';
import { ask, overhear, type PageList, type TabState } from '../messages.ts';
import { disabledHosts, enabledEverywhere } from '../settings.ts';

/** How long the page rests before it is asked again, in milliseconds. */
const REST = 200;

interface PageInTab {
  state: TabState;
  /** All mentions; undefined where there are none to be had. */
  list?: PageList;
}

/** The page in a tab, kept up to date; undefined until the first answer. */
export function usePage(tab: number | undefined): PageInTab | undefined {
  const [page, setPage] = useState<PageInTab & { tab: number | undefined }>();
  useEffect(() => {
    if (tab === undefined) return setPage({ tab, state: { status: 'forbidden' } });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const refresh = async (): Promise<void> => {
      const next = await askFor(tab).catch(() => undefined);
      if (!isGone && next) setPage({ tab, ...next });
    };
    void refresh();
    const stops = [
      overhear('counted', (_, from) => {
        if (from.tab !== tab) return;
        clearTimeout(timer);
        timer = setTimeout(() => void refresh(), REST);
      }),
      enabledEverywhere.watch(() => void refresh()),
      disabledHosts.watch(() => void refresh()),
    ];
    return () => {
      isGone = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [tab]);
  return page?.tab === tab ? page : undefined;
}

/** One question does where the page answers; where it doesn't, the background knows why. */
async function askFor(tab: number): Promise<PageInTab> {
  const list = await ask('list', { tab }).catch(() => undefined);
  return list ? { state: list.state, list } : { state: await ask('summary', { tab }) };
}
