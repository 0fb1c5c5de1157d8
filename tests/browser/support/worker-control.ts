/// <reference types="chrome" />
import type { CDPSession } from 'playwright';
import { expect } from 'vitest';
import type { Stage } from './chromium-stage.ts';

/** Speaks to the browser about the extension's worker: stops it as the browser does when it has been idle, and measures it. */
async function speak<T>(stage: Stage, about: (session: CDPSession) => Promise<T>): Promise<T> {
  const page = await stage.context.newPage();
  const session = await stage.context.newCDPSession(page);
  try {
    return await about(session);
  } finally {
    await page.close();
  }
}

async function workersOf(session: CDPSession, stage: Stage): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.includes(stage.browser.extensionId))
    .map(({ targetId }) => targetId);
}

/** Stops the worker. Whoever asks next starts another one. */
export function stopWorker(stage: Stage): Promise<void> {
  return speak(stage, async (session) => {
    const [worker] = await workersOf(session, stage);
    if (!worker) throw new Error('the worker is not running');
    await session.send('Target.closeTarget', { targetId: worker });
    // This very worker is gone; the next one has another id.
    await expect.poll(async () => (await workersOf(session, stage)).includes(worker)).toBe(false);
  });
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
