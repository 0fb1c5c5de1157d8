import { useEffect, useState } from 'preact/hooks';
import { ask, overhear, type PageList } from '../messages.ts';

/** How long the page rests before its list is asked for again, in milliseconds. */
const REST = 200;

/** All mentions in a tab, kept up to date; undefined where there are none to be had. */
export function useList(tab: number | undefined): PageList | undefined {
  const [list, setList] = useState<{ tab: number; list: PageList }>();
  useEffect(() => {
    if (tab === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const refresh = async (): Promise<void> => {
      const next = await ask('list', { tab }).catch(() => undefined);
      if (!isGone) setList(next && { tab, list: next });
    };
    void refresh();
    const stop = overhear('counted', (_, from) => {
      if (from.tab !== tab) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), REST);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [tab]);
  return list?.tab === tab ? list?.list : undefined;
}
