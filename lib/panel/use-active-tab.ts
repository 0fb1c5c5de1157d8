import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that a person has before them in the panel's window. @param asked a tab that is meant instead */
export function useActiveTab(asked: number | undefined): number | undefined {
  const [tab, setTab] = useState(asked);
  useEffect(() => {
    if (asked !== undefined) return;
    const look = async (): Promise<void> => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      setTab(active?.id);
    };
    void look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, [asked]);
  return tab;
}
