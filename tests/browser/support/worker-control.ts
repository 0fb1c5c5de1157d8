import type { Stage } from './chromium-stage.ts';

/** Stops the worker as the browser does when it has been idle. Whoever asks next, or again, starts another one. */
export async function stopWorker(stage: Stage): Promise<void> {
  const page = await stage.context.newPage();
  const session = await stage.context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(stage.browser.extensionId),
  );
  if (!target) throw new Error('the worker is not running');
  await session.send('Target.closeTarget', { targetId: target.targetId });
  // Where somebody waits for an answer it is there again at once, under the same id.
  await page.waitForTimeout(100);
  await page.close();
}
