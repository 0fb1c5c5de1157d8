import { browser } from 'wxt/browser';

interface Panels {
  /** Chromium. */
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel beside a tab; Firefox has one for all tabs of a window. To be called right where a person has pressed something: browsers open it for nobody else. */
export async function openPanel(tabId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (!sidePanel) await sidebarAction?.open();
  else if (tabId !== undefined) await sidePanel.open({ tabId });
}
