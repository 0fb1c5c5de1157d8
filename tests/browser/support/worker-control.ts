/// <reference types="chrome" />
import { expect } from 'vitest';
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
  await page.waitForTimeout(200);
  await page.close();
}

/** Has the worker take the next question of a kind and never answer it. The worker that comes after it knows nothing of that. */
export async function getStuckAt(stage: Stage, type: string): Promise<void> {
  await (await stage.browser.worker()).evaluate((name) => {
    const { get } = Map.prototype;
    Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
      // Only the map of those who answer has both.
      if (key !== name || !this.has('match') || !this.has('settings')) return get.call(this, key);
      Object.assign(globalThis, { isStuck: true });
      return () => new Promise(() => undefined);
    };
  }, type);
}

/** Waits until the worker has taken the question. */
export async function untilStuck(stage: Stage): Promise<void> {
  const worker = await stage.browser.worker();
  await expect.poll(() => worker.evaluate(() => (globalThis as { isStuck?: boolean }).isStuck === true)).toBe(true);
}
