/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../support/make-pdf.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose } from '../support/painted.ts';
import { expectWords } from '../support/reader-page.ts';

let stage: Stage;
let body: Buffer;
beforeAll(async () => {
  stage = await setStage();
  body = Buffer.from((await makePdf([[{ text: 'The Tunis Agenda is in here.', x: 60, y: 700 }]])).bytes);
});
afterEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
  expect(stage.errors.splice(0)).toEqual([]);
});
afterAll(() => stage.close());

const pdf = () => ({ body, type: 'application/pdf' });
const isReader = (page: Page): boolean => page.url().includes('/reader.html?file=');

describe('a PDF file in the viewer of the browser', () => {
  it('is told by the popup, which opens it in the reader in the same tab', async () => {
    const page = await stage.open(pdf());
    const address = page.url();
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('pdf');
    await popup.locator('#read').click();
    await expect.poll(() => isReader(page)).toBe(true);
    expect(new URL(page.url()).searchParams.get('file')).toBe(address);
    await expectWords(page, 1, ['Tunis', 'Agenda']);
    await page.goBack();
    expect(page.url()).toBe(address);
  });

  it('is told by the popup where it stands in a frame of a page', async () => {
    stage.server.set('/framed.pdf', pdf(), 'www.un.org');
    const page = await stage.open('<h1>A/RES/1</h1><iframe src="/framed.pdf" width="600" height="400"></iframe>');
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('pdf');
  });

  it('is no page of the web that is named like one', async () => {
    const page = await stage.open('<p>The Tunis Agenda', { path: '/page.pdf' });
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
  });
});

describe('if PDF files are to open in the reader at once', () => {
  it('they do so on covered sites, whatever their name, and there only', async () => {
    await choose(stage, 'openPdfs', true);
    const page = await stage.open(pdf(), { path: '/symbol' });
    await expect.poll(() => isReader(page)).toBe(true);
    await expectWords(page, 1, ['Tunis', 'Agenda']);
    const elsewhere = await stage.open(pdf(), { host: 'uncovered.example' });
    await elsewhere.waitForTimeout(1500);
    expect(isReader(elsewhere)).toBe(false);
  });

  it('the original can be had, stays when it is loaded again, and there is no loop in the history', async () => {
    await choose(stage, 'openPdfs', true);
    const page = await stage.open(pdf(), { path: '/original.pdf' });
    await expect.poll(() => isReader(page)).toBe(true);
    await expectWords(page, 1, ['Tunis', 'Agenda']);
    const stays = async (): Promise<void> => {
      await page.waitForURL('http://www.un.org/original.pdf');
      await page.waitForTimeout(1500);
      expect(isReader(page)).toBe(false);
    };
    await page.locator('#original').click();
    await stays();
    await page.reload();
    await stays();
    await page.goBack();
    await expect.poll(() => isReader(page)).toBe(true);
    // The file itself is before the reader.
    await page.goBack();
    await stays();
  });

  it('off they are left alone', async () => {
    const page = await stage.open(pdf());
    await page.waitForTimeout(1500);
    expect(isReader(page)).toBe(false);
  });
});

describe('the menu of links', () => {
  it('is offered for PDF files, and opens them in the reader beside the page', async () => {
    stage.server.set('/linked.pdf', pdf(), 'www.un.org');
    const page = await stage.open('<p><a href="/linked.pdf">A file</a>');
    const worker = await stage.browser.worker();
    const opened = stage.context.waitForEvent('page');
    // Browsers let no test press their own menus: what they tell the extension is told by us.
    await worker.evaluate(
      ([pageUrl, linkUrl]) =>
        (chrome.contextMenus.onClicked as unknown as { dispatch(...told: unknown[]): void }).dispatch(
          { menuItemId: 'read-link', editable: false, pageUrl, linkUrl },
          { index: 0 },
        ),
      [page.url(), 'http://www.un.org/linked.pdf'],
    );
    const reader = await opened;
    await expect.poll(() => isReader(reader)).toBe(true);
    await expectWords(reader, 1, ['Tunis', 'Agenda']);
  });
});
