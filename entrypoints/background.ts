import '../lib/background/started.ts';
import 'webext-dynamic-content-scripts';
import dataset from 'virtual:dataset';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { countTab } from '../lib/background/badge.ts';
import { welcome } from '../lib/background/first-run.ts';
import { frameLists, goTo, goToListed, watchView } from '../lib/background/frames.ts';
import { leaveWithdrawnSites } from '../lib/background/leave-sites.ts';
import { offerMenus } from '../lib/background/menus.ts';
import { mergeLists } from '../lib/background/merge-lists.ts';
import { leaveNetwork } from '../lib/background/no-network.ts';
import { pageSettings } from '../lib/background/page-settings.ts';
import { openInReader, openOriginal, pdfInTab, pdfShown, watchPdfAddresses } from '../lib/background/pdf-tabs.ts';
import { putIntoPage } from '../lib/background/put-into-page.ts';
import { reachOpenTabs } from '../lib/background/reach-open-tabs.ts';
import { createService } from '../lib/background/service.ts';
import { spreadSettings } from '../lib/background/spread-settings.ts';
import { tabList, tabState } from '../lib/background/tab-state.ts';
import { answer, hostOf, MessageError } from '../lib/messages.ts';
import { openPanel } from '../lib/panel/open-panel.ts';
import { enabledEverywhere, mendSettings, muteConcept, settings } from '../lib/settings.ts';
import { datasetLanguage } from '../lib/ui/i18n.ts';

const DIRECTIONS: Record<string, 'next' | 'previous' | 'here'> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-note': 'here',
};

export default defineBackground(() => {
  leaveNetwork();
  // Everything below is built from the bundled dataset alone, so that a worker that was stopped comes back as it was.
  const service = createService(dataset, datasetLanguage());
  // For whoever measures how long the start takes: `npm run bench:worker`.
  performance.mark('wsis-lens:ready');

  answer('match', ({ blocks, evidence, document }, { url }) => service.match(blocks, evidence, hostOf(url), document));
  answer('note', ({ concept }) => service.note(concept));
  answer('mute', async ({ concept, muted }) => {
    if (await settings.mutedConcepts.isLocked()) return { done: false };
    await muteConcept(concept, muted);
    return { done: true };
  });
  answer('document', (look) => service.document(look));
  answer('load', async ({ part }, { tab, frame }) => {
    if (tab === undefined) throw new MessageError('not-allowed', 'only a page can ask for a part');
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame ?? 0] },
      files: [`/content-scripts/${part}.js`],
    });
    return true as const;
  });
  answer('counted', (_, { tab }) => {
    if (tab !== undefined) void countTab(tab);
    return true as const;
  });
  answer('settings', (_, { pageHost }) => pageSettings(pageHost, service));
  answer('summary', ({ tab }) => tabState(tab, service));
  answer('annotateOnce', async ({ tab }) => {
    await putIntoPage(tab);
    return true as const;
  });
  answer('jump', async ({ tab, direction = 'next', ...to }) => ({ found: await goTo(tab, { direction, ...to }) }));
  answer('pdfShown', async ({ returned }, { tab, url }) => {
    if (tab !== undefined) await pdfShown(tab, url, returned);
    return true as const;
  });
  answer('read', async ({ tab }) => {
    const address = await pdfInTab(tab);
    if (address) await openInReader(tab, address);
    return { found: address !== undefined };
  });
  answer('original', async (_, { tab, url }) => {
    if (tab !== undefined && url !== undefined) await openOriginal(tab, url);
    return true as const;
  });

  answer('list', ({ tab }) => tabList(tab, service));
  answer('brief', async ({ tab }) => service.brief(mergeLists(await frameLists(tab), service)));
  answer('goToListed', async (question) => ({ found: await goToListed(question) }));
  answer('watchView', async ({ tab, on }) => {
    await watchView(tab, on);
    return true as const;
  });
  // For whoever overhears it.
  answer('inView', () => true as const);
  answer('catalogue', () => service.catalogue());
  answer('summarise', ({ counts }) => service.summarise(counts));
  answer('recognise', ({ text }) => service.recognise(text));

  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    if (command === 'open-panel') {
      // At once: what a person has pressed counts only until something else was waited for.
      await openPanel(pressedIn?.id);
      return;
    }
    if (command === 'toggle-annotations') {
      await enabledEverywhere.update((on) => !on);
      return;
    }
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const direction = DIRECTIONS[command];
    if (tab?.id !== undefined && direction) await goTo(tab.id, { direction });
  });

  // Storage that fails is told of where somebody chooses something.
  void mendSettings().catch(() => undefined);
  spreadSettings(service);
  leaveWithdrawnSites(service);
  offerMenus(service);
  watchPdfAddresses(service.isCovered);
  browser.runtime.onInstalled.addListener((details) => {
    void reachOpenTabs(dataset.sites);
    void welcome(details);
  });
});
