import { expect, it, vi } from 'vitest';
import { SAMPLE_HOST, SAMPLE_PATH } from '../../../scripts/browser/sample.ts';
import { openCard, pointAt, press, WAIT } from './journey-gestures.ts';
import { outerHtml, readMentions, readPopup, textsAreKept } from './journey-probes.ts';
import type { JourneyTabs } from './journey-tabs.ts';

const OTHER_HOST = 'www.itu.int';

/** What the switches of the popup do. @param tabs gives the tabs once the browser runs */
export function switchSteps(tabs: () => JourneyTabs): void {
  it('leaves the page as it was when switched off everywhere, and paints the same when switched on', async () => {
    await tabs().setEverywhere(false);
    const untouched = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    const before = await untouched.page.evaluate(outerHtml, undefined);
    await tabs().setEverywhere(true);
    const { page, popup } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    const painted = await page.evaluate(outerHtml, undefined);
    expect(painted).not.toBe(before);
    expect(await page.evaluate(textsAreKept, undefined)).toBe(false);
    // A note has been open too: it leaves nothing behind either.
    await pointAt(page, 'main p mark.wsis-lens');
    await openCard(page);
    await press(popup, '#everywhere');
    await tabs().until(popup, 'off');
    expect(await page.evaluate(outerHtml, undefined)).toBe(before);
    expect(await page.evaluate(textsAreKept, undefined)).toBe(true);
    await press(popup, '#everywhere');
    await tabs().until(popup, 'annotated');
    expect(await page.evaluate(outerHtml, undefined)).toBe(painted);
  });

  it('reaches all open tabs at once', async () => {
    const here = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    const there = await tabs().open(OTHER_HOST, SAMPLE_PATH);
    const counts = () => Promise.all([here, there].map(({ page }) => page.evaluate(readMentions, undefined)));
    for (const mentions of await counts()) expect(mentions).not.toEqual([]);
    await press(here.popup, '#everywhere');
    await vi.waitFor(async () => expect(await counts()).toEqual([[], []]), WAIT);
    await press(here.popup, '#everywhere');
    await vi.waitFor(async () => expect((await counts()).map(({ length }) => length > 0)).toEqual([true, true]), WAIT);
  });

  it('switches one site off and leaves the others on', async () => {
    const here = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    const there = await tabs().open(OTHER_HOST, SAMPLE_PATH);
    const before = await there.page.evaluate(readMentions, undefined);
    await press(here.popup, '#site');
    await tabs().until(here.popup, 'off');
    expect(await here.page.evaluate(readMentions, undefined)).toEqual([]);
    const again = await tabs().open(OTHER_HOST, SAMPLE_PATH);
    expect((await again.popup.evaluate(readPopup, undefined)).status).toBe('annotated');
    for (const { page } of [there, again]) expect(await page.evaluate(readMentions, undefined)).toEqual(before);
  });

  it('remembers the choice when the browser is started again', async () => {
    const { popup } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    await press(popup, '#everywhere');
    await tabs().until(popup, 'off');
    await tabs().restart();
    const after = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    expect(await after.popup.evaluate(readPopup, undefined)).toMatchObject({ status: 'off', everywhere: false });
    expect(await after.page.evaluate(readMentions, undefined)).toEqual([]);
    await press(after.popup, '#everywhere');
    await tabs().until(after.popup, 'annotated');
  });
}
