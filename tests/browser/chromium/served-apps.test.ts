import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedWindow } from '../apps/serve-app.ts';
import { bundleApp, SERVED_APPS } from '../support/bundle-app.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { paintedTexts } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

describe.each(Object.keys(SERVED_APPS) as (keyof typeof SERVED_APPS)[])(
  'a page that a server wrote with %s',
  (name) => {
    it('is annotated before its script takes it over, which finds it as it was sent', async () => {
      const body = await bundleApp(SERVED_APPS[name]);
      stage.server.set('/served.js', { body, type: 'text/javascript; charset=utf-8' }, 'www.un.org');
      const page = await stage.open(
        '<!doctype html><body><section></section><script src="/served.js"></script></body>',
      );
      const section = page.locator('section');
      const painted = async () => (await paintedTexts(page)).join('; ').replaceAll('WSIS;  Forum', 'WSIS Forum');
      await expect.poll(painted).toMatch(/Geneva Plan of Action.*WSIS Forum$/);
      const before = await painted();
      const [sent, own] = [await section.innerHTML(), await section.locator('h1').elementHandle()];

      await page.evaluate(() => (window as unknown as ServedWindow).wake());
      // Frameworks leave properties of their own on each element that they have taken over.
      await expect
        .poll(() => section.locator('h1').evaluate((each) => Reflect.ownKeys(each).length))
        .toBeGreaterThan(0);
      expect(await page.evaluate(() => (window as unknown as ServedWindow).complaints)).toEqual([]);
      await expect.poll(() => section.innerHTML()).toBe(sent);
      expect(await own?.evaluate((each) => each.isConnected)).toBe(true);
      // Vue cuts a text that the server sent whole into its own pieces, and so it is read again.
      await expect.poll(painted).toBe(before);
      await page.close();
    });
  },
);
