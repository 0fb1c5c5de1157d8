/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

/** Selects an element's text and presses the entry of the context menu: the menu itself is not the page's, no program sees it. */
async function askAbout(page: Page, selector: string): Promise<void> {
  const selectionText = await page.locator(selector).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  const tab = await stage.tabOf(page);
  await (await stage.browser.worker()).evaluate(
    ([id, text]) => {
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...args: unknown[]): void } };
      onClicked.dispatch({ menuItemId: 'ask-selection', selectionText: text, frameId: 0 }, { id });
    },
    [tab, selectionText] as const,
  );
}

describe('the entry for selected text', () => {
  it('is there once, under a name in the language of the browser', async () => {
    // Making it again under the same id is what the browser refuses.
    const refused = await (await stage.browser.worker()).evaluate(
      () =>
        new Promise<string | undefined>((done) => {
          chrome.contextMenus.create({ id: 'ask-selection', title: 'again', contexts: ['selection'] }, () =>
            done(chrome.runtime.lastError?.message),
          );
        }),
    );
    expect(refused).toContain('duplicate id');
  });

  it('opens the note on a term there, though it is not marked', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p><p id="a" style="margin-top:300px">the IGF secretariat</p>');
    await askAbout(page, '#a');
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Secretariat');
    const [card, text] = [await page.locator('.card').boundingBox(), await page.locator('#a').boundingBox()];
    expect(card?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 1);
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('stays where the page changes elsewhere', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p><p id="a">the Tunis Agenda</p>');
    await askAbout(page, '#a');
    await page.locator('.card h2').waitFor();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Tunis Commitment</p>'));
    await expect.poll(() => page.locator('mark').count()).toBe(3);
    expect(await page.locator('.card').isVisible()).toBe(true);
    await page.close();
  });

  it.each([
    ['that holds no term', '<p id="a">a walk & a swim</p>', 'www.un.org', 'a walk & a swim'],
    ['in a page that is not annotated', '<p id="a">WSIS Forum</p>', 'www.example.org', 'WSIS Forum'],
  ])('opens a search of the record for text %s', async (_, html, host, searched) => {
    const page = await stage.open(html, { host });
    await page.waitForTimeout(300);
    const [opened] = await Promise.all([stage.context.waitForEvent('page'), askAbout(page, '#a')]);
    await expect.poll(() => new URL(opened.url()).pathname).toBe('/options.html');
    expect(new URL(opened.url()).searchParams.get('search')).toBe(searched);
    await opened.close();
    await page.close();
  });
});

it('a command opens the note where the person reads', async () => {
  const page = await stage.openPainted(
    '<p>WSIS Forum</p><p style="margin-top:3000px">Tunis Agenda</p><div style="height:3000px"></div>',
  );
  const openNote = async () =>
    (await stage.browser.worker()).evaluate(() => {
      (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('open-note');
    });
  await page.evaluate(() => scrollTo({ top: 2800, behavior: 'instant' }));
  await page.bringToFront();
  await openNote();
  await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
  await page.keyboard.press('Escape');
  await page.locator('.card').waitFor({ state: 'hidden' });
  await openNote();
  await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
  await page.close();
});

it('a command opens the side panel beside the page, while what was pressed still counts', async () => {
  const page = await stage.openPainted('<p>WSIS Forum</p>');
  const tab = await stage.tabOf(page);
  const opened = await (await stage.browser.worker()).evaluate((id) => {
    const panel = chrome.sidePanel as unknown as { open(where: unknown): Promise<void> };
    const { open } = panel;
    const asked: unknown[] = [];
    panel.open = async (where) => void asked.push(where);
    (chrome.commands.onCommand as unknown as { dispatch(...pressed: unknown[]): void }).dispatch('open-panel', { id });
    panel.open = open;
    return asked;
  }, tab);
  expect(opened).toEqual([{ tabId: tab }]);
  await page.close();
});
