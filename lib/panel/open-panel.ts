import { browser } from 'wxt/browser';

interface Panels {
  /** Chromium. */
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel beside a tab. To be called right where a person has pressed something: browsers open it for nobody else. */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  await (sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open());
}
