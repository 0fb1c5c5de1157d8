import { browser } from 'wxt/browser';
import { hostOf, type PageList, type PageState, type TabState } from '../messages.ts';
import { documentAddress } from '../reader/address.ts';
import { addedSites, readSwitches } from '../settings.ts';
import { asOnePage, frameLists, frameStates } from './frames.ts';
import { mergeLists } from './merge-lists.ts';
import { pdfInTab } from './pdf-tabs.ts';
import type { Service } from './service.ts';

/** How it stands with a tab. Never fails: what can't be known is a state too. */
export async function tabState(tab: number, service: Service): Promise<TabState> {
  // Both at once: a popup waits for the answer.
  const [pdf, frames] = await Promise.all([pdfInTab(tab), frameStates(tab)]);
  if (pdf) return { status: 'pdf', host: hostOf(pdf) };
  const page = asOnePage(frames);
  return page ? pageTabState(tab, page, service) : silentTabState(tab, service);
}

/** All mentions in a tab, and how it stands with it, out of the same answers. @throws MessageError where no content script answers */
export async function tabList(tab: number, service: Service): Promise<PageList & { state: TabState }> {
  const frames = await frameLists(tab);
  const page = asOnePage(frames.map(({ frame, list }) => ({ frame, state: list.state }))) as PageState;
  return { ...mergeLists(frames, service), state: await pageTabState(tab, page, service) };
}

async function pageTabState(
  tab: number,
  { status, counts, muted, document }: PageState,
  service: Service,
): Promise<TabState> {
  const { url } = await browser.tabs.get(tab);
  const host = hostOf(documentAddress(url));
  if (status === 'off') return { status, host, ...(await readSwitches(host)) };
  const summary = service.summarise(counts);
  return {
    status: status === 'annotated' && summary.total === 0 ? 'nothing' : status,
    host,
    summary,
    muted: service.summarise(muted),
    outline: document && service.outline(document.id, document.found),
  };
}

/** No content script answers: why? */
async function silentTabState(tab: number, service: Service): Promise<TabState> {
  // The address is known only where we may read the page, or where the person has just pressed our button.
  const url = await browser.tabs.get(tab).then(
    (info) => info.url,
    () => undefined,
  );
  if (url !== undefined) {
    const { protocol, hostname: host } = new URL(url);
    if (protocol === 'file:' && !(await canRead(tab))) return { status: 'file' };
    if (!/^(?:https?|file):$/.test(protocol) || !(await canRead(tab))) return { status: 'forbidden' };
    const ours = protocol === 'file:' || service.isCovered(host) || (await addedSites()).includes(host);
    return { status: ours ? 'unreached' : 'uncovered', host };
  }
  return (await canRead(tab)) === 'no-permission' ? { status: 'uncovered', host: '' } : { status: 'forbidden' };
}

/** Whether the browser would let us into a tab's page; `no-permission` where the person could allow it. */
async function canRead(tab: number): Promise<boolean | 'no-permission'> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
    return true;
  } catch (error) {
    return /request permission|Missing host permission/i.test(String(error)) ? 'no-permission' : false;
  }
}
