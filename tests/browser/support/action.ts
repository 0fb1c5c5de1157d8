/// <reference types="chrome" />
import type { Page } from 'playwright';
import type { Stage } from './chromium-stage.ts';

/** The popup as the browser itself opened it. Playwright doesn't know it as a page. */
export interface OpenPopup {
  /** Runs an expression in it, as if the person had just pressed something. @returns its value, awaited */
  evaluate<T>(expression: string): Promise<T>;
}

interface Reply {
  id: number;
  result?: { result: { value: unknown }; exceptionDetails?: { text: string } };
}

/**
 * Presses the extension's button in the toolbar while a page is in front. It opens the popup, and the extension has the page's
 * permission (`activeTab`) from then on, as when a person presses it.
 */
export async function pressAction(stage: Stage, page: Page): Promise<OpenPopup> {
  await page.bringToFront();
  const browser = stage.context.browser();
  if (!browser) throw new Error('the browser is not to be spoken to');
  const session = await browser.newBrowserCDPSession();
  // `Extensions` and filters are younger than the types.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  type Targets = { targetInfos: { targetId: string; url: string }[] };
  const { targetInfos: tabs } = (await send('Target.getTargets', { filter: [{ type: 'tab' }] })) as Targets;
  const tab = tabs.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  const id = stage.browser.extensionId;
  await send('Extensions.triggerAction', { id, targetId: tab.targetId });

  let popup: string | undefined;
  for (let attempt = 0; attempt < 100 && !popup; attempt++) {
    const { targetInfos } = (await send('Target.getTargets', {})) as Targets;
    popup = targetInfos.find(({ url }) => url === `chrome-extension://${id}/popup.html`)?.targetId;
    if (!popup) await new Promise((done) => setTimeout(done, 50));
  }
  if (!popup) throw new Error('the popup did not open');
  const { sessionId } = (await send('Target.attachToTarget', { targetId: popup, flatten: false })) as {
    sessionId: string;
  };
  let last = 0;
  return {
    evaluate: <T>(expression: string) =>
      new Promise<T>((done, fail) => {
        const number = ++last;
        const hear = (event: { message: string }): void => {
          const reply = JSON.parse(event.message) as Reply;
          if (reply.id !== number) return;
          session.off('Target.receivedMessageFromTarget', hear);
          const thrown = reply.result?.exceptionDetails;
          if (thrown) fail(new Error(thrown.text));
          else done(reply.result?.result.value as T);
        };
        session.on('Target.receivedMessageFromTarget', hear);
        const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
        const message = JSON.stringify({ id: number, method: 'Runtime.evaluate', params });
        void send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
      }),
  };
}
