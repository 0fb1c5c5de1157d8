import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markTexts, type Stage, setStage } from '../support/chromium-stage.ts';

/** Stops the extension's worker as the browser does when it has been idle. */
async function stopWorker(stage: Stage): Promise<void> {
  const page = await stage.context.newPage();
  const session = await stage.context.newCDPSession(page);
  const targets = async () =>
    (await session.send('Target.getTargets')).targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.includes(stage.browser.extensionId),
    );
  const [target] = await targets();
  if (!target) throw new Error('the worker is not running');
  await session.send('Target.closeTarget', { targetId: target.targetId });
  // This very worker is gone; the next one has another id.
  await expect.poll(async () => (await targets()).some(({ targetId }) => targetId === target.targetId)).toBe(false);
  await page.close();
}

describe('the background worker is stopped', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it('between painting and hovering: the note still opens', async () => {
    const page = await stage.openPainted('<p>The Internet Governance Forum met.</p>');
    await stopWorker(stage);
    await page.locator('mark.wsis-lens').hover();
    await expect.poll(() => page.locator('.card h2').innerText()).toBe('Internet Governance Forum');
    await page.close();
  });

  it('before the page changes: what is new is found all the same', async () => {
    const page = await stage.openPainted('<p>The Internet Governance Forum met.</p>');
    await stopWorker(stage);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'So did the WSIS Forum.' })),
    );
    await expect.poll(() => markTexts(page)).toEqual(['Internet Governance Forum', 'WSIS Forum']);
    await page.close();
  });

  it('before the popup opens: the numbers are there', async () => {
    const page = await stage.openPainted('<p>The Internet Governance Forum met. The WSIS Forum met.</p>');
    const tab = await stage.tabOf(page);
    await stopWorker(stage);
    const popup = await stage.context.newPage();
    await popup.goto(`chrome-extension://${stage.browser.extensionId}/popup.html?tab=${tab}`);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('2');
    await popup.close();
    await page.close();
  });
});
