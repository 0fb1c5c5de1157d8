import 'webext-dynamic-content-scripts';
import dataset from 'virtual:dataset';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showCount } from '../lib/background/badge.ts';
import { reachOpenTabs } from '../lib/background/reach-open-tabs.ts';
import { createService } from '../lib/background/service.ts';
import { tabState } from '../lib/background/tab-state.ts';
import { answer, askTab, complaintAbout, MessageError } from '../lib/messages.ts';
import { enabledEverywhere } from '../lib/settings.ts';

export default defineBackground(() => {
  // Everything below is built from the bundled dataset alone, so that a worker that was stopped comes back as it was.
  const service = createService(dataset);

  answer('match', ({ blocks, evidence }, { url }) => service.match(blocks, evidence, hostOf(url)));
  answer('note', ({ concept }) => service.note(concept));
  answer('loadCard', async (_, { tab, frame, url }) => {
    if (tab === undefined || !/^(https?|file):/.test(url ?? ''))
      throw new MessageError('not-allowed', 'only a page can ask for the note card');
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame ?? 0] },
      files: ['/content-scripts/card.js'],
    });
    return true as const;
  });
  answer('counted', ({ total }, { tab, frame }) => {
    if (tab !== undefined && frame === 0) void showCount(tab, total);
    return true as const;
  });
  answer('summary', ({ tab }) => tabState(tab, service));

  browser.runtime.onMessage.addListener((message: unknown) => {
    const complaint = complaintAbout(message);
    return complaint && Promise.resolve(complaint);
  });

  browser.commands.onCommand.addListener(async (command) => {
    if (command === 'toggle-annotations') {
      await enabledEverywhere.setValue(!(await enabledEverywhere.getValue()));
      return;
    }
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const direction = command === 'next-mention' ? 'next' : 'previous';
    if (tab?.id !== undefined) await askTab(tab.id, 'goTo', { direction }).catch(() => undefined);
  });

  browser.runtime.onInstalled.addListener(() => void reachOpenTabs(dataset.sites));
});

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}
