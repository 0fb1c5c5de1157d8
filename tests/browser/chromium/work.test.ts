import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { inContentScript } from '../support/isolated-world.ts';
import { choose, countedIn, expectPainted } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

type World = typeof globalThis & { asked: { before: number; after: number } };

describe('what annotating asks of a page', () => {
  it('is no look at its styles once something is painted', async () => {
    await choose(stage, 'enabled', false);
    // So high that none of them is overlooked: all are in view, and painted at once.
    const paragraphs = Array.from(
      { length: 8 },
      (_, index) => `<p style="margin:0;line-height:64px">${index}: the <i>WSIS</i> Forum</p>`,
    );
    const page = await stage.open(paragraphs.join(''));
    await inContentScript(
      page,
      () => {
        const asked = { before: 0, after: 0 };
        const ask = globalThis.getComputedStyle.bind(globalThis);
        Object.assign(globalThis, {
          asked,
          getComputedStyle: (element: Element) => {
            asked[document.querySelector('mark.wsis-lens') ? 'after' : 'before']++;
            return ask(element);
          },
        });
      },
      undefined,
    );
    await choose(stage, 'enabled', true);
    await expectPainted(
      page,
      paragraphs.flatMap(() => ['WSIS', ' Forum']),
    );
    const { before, after } = await inContentScript(page, () => (globalThis as World).asked, undefined);
    expect(after).toBe(0);
    // Once for each text that gets a mark: what the watch is on is seen.
    expect(before).toBe(2 * paragraphs.length);
    await page.close();
  });

  it('is no style sheet and no painter where nothing is found', async () => {
    const page = await stage.open('<p>Nothing to be found here.</p>');
    expect(await countedIn(stage, page)).toBe(0);
    const left = (): Promise<{ sheets: number; painter: boolean }> =>
      inContentScript(
        page,
        () => ({
          sheets: document.adoptedStyleSheets.length,
          painter: Symbol.for('wsis-lens:create-painter') in globalThis,
        }),
        undefined,
      );
    expect(await left()).toEqual({ sheets: 0, painter: false });
    await page.evaluate(() => document.body.append('The WSIS Forum'));
    await expectPainted(page, ['WSIS Forum']);
    await expect.poll(left).toEqual({ sheets: 1, painter: true });
    await page.close();
  });
});
