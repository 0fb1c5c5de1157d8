/**
 * Every surface of ours, and how it is opened: one list for the pictures (`npm run screenshots`) and for the checks of language,
 * layout and accessibility. A new surface is one more entry.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { readSample } from '../../../scripts/browser/sample.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { protectedPdf } from '../../support/protected-pdf.ts';
import type { Stage } from './chromium-stage.ts';
import { documentPdf } from './document-pdf.ts';
import { choose } from './painted.ts';
import { openReader, openReaderAt } from './reader-page.ts';

export interface Surface {
  /** Names the picture: `popup-off`. */
  name: string;
  /** What of the page is ours, a CSS selector that reaches into open shadow trees; nothing where the page is somebody else's. */
  ours?: string;
  /** Size of the window, in CSS pixels; 1280 by 900 where left out. A `height` of 0 is as high as the page. */
  size?: { width: number; height: number };
  /** Opens it with fresh settings. @returns the page that it is in, ready to be looked at */
  open(stage: Stage): Promise<Page>;
}

const POPUP = { ours: 'html', size: { width: 400, height: 0 } };
const PAGE = { ours: 'html', size: { width: 1100, height: 0 } };

export const SURFACES: readonly Surface[] = [
  {
    name: 'page',
    open: async (stage) => stage.openPainted(await readSample()),
  },
  {
    name: 'note',
    ours: 'wsis-lens-host .card',
    open: openNote,
  },
  {
    name: 'note-pinned',
    ours: 'wsis-lens-host .card',
    async open(stage) {
      const page = await openNote(stage);
      await page.locator('.card button.pin').click();
      return page;
    },
  },
  {
    name: 'note-muted',
    ours: 'wsis-lens-host .card',
    async open(stage) {
      const page = await openNote(stage);
      await page.locator('.card button.mute').click();
      await page.locator('.card .undo').waitFor();
      return page;
    },
  },
  {
    name: 'popup',
    ...POPUP,
    open: async (stage) => popupOver(stage, await stage.openPainted(await readSample()), 'annotated'),
  },
  {
    name: 'popup-nothing',
    ...POPUP,
    open: async (stage) => popupOver(stage, await stage.open('<p>The weather was fine.</p>'), 'nothing'),
  },
  {
    name: 'popup-off',
    ...POPUP,
    async open(stage) {
      await choose(stage, 'disabledHosts', ['www.un.org']);
      return popupOver(stage, await stage.open(await readSample()), 'off');
    },
  },
  {
    name: 'popup-trouble',
    ...POPUP,
    async open(stage) {
      const page = await stage.openPainted(await readSample());
      await choose(stage, 'settingsReset', true);
      return popupOver(stage, page, 'annotated');
    },
  },
  {
    name: 'popup-uncovered',
    ...POPUP,
    open: async (stage) =>
      popupOver(stage, await stage.open(await readSample(), { host: 'www.example.org' }), 'uncovered'),
  },
  {
    name: 'panel',
    ours: 'html',
    size: { width: 360, height: 900 },
    open: async (stage) => panelOver(stage, await stage.openPainted(await readSample())),
  },
  {
    name: 'options',
    ...PAGE,
    open: (stage) => ownPage(stage, 'options.html', '#dataset'),
  },
  {
    name: 'options-search',
    ...PAGE,
    async open(stage) {
      const page = await ownPage(stage, 'options.html?search=permanent', '#found-positions li');
      for (const name of ['positions', 'paragraphs']) await page.locator(`#found-${name} summary`).first().click();
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      return page;
    },
  },
  {
    name: 'options-narrow',
    ours: 'html',
    size: { width: 360, height: 0 },
    async open(stage) {
      await choose(stage, 'disabledHosts', ['www.un.org']);
      await choose(stage, 'mutedConcepts', ['igf']);
      const page = await ownPage(stage, 'options.html', '#dataset');
      for (const name of ['#family-un', '#voice-tccm', '.theme details'])
        await page.locator(`${name} summary`).first().click();
      return page;
    },
  },
  {
    name: 'welcome',
    ...PAGE,
    open: (stage) => ownPage(stage, 'welcome.html', 'aside li'),
  },
  {
    name: 'welcome-narrow',
    ours: 'html',
    size: { width: 360, height: 0 },
    open: (stage) => ownPage(stage, 'welcome.html', 'aside li'),
  },
  {
    name: 'sample',
    ours: 'html',
    size: { width: 640, height: 470 },
    open: async (stage) => {
      await choose(stage, 'paintMode', 'marks');
      return ownPage(stage, 'sample.html', 'mark');
    },
  },
  {
    name: 'reader',
    ours: 'html',
    async open(stage) {
      const page = await readerWith(stage, await recordPdf());
      await page.locator('.paper-margin .marker').first().waitFor();
      return page;
    },
  },
  {
    name: 'reader-note',
    ours: 'wsis-lens-host .card',
    async open(stage) {
      const page = await readerWith(stage, await recordPdf());
      await page.locator('.paper-margin .marker').first().click();
      await page.locator('.card h2').waitFor();
      return page;
    },
  },
  {
    name: 'reader-rtl',
    ours: 'html',
    async open(stage) {
      const page = await readerWith(stage, await arabicPdf());
      await page.locator('#thumbnails-switch').click();
      await page.locator('.thumbnail canvas').first().waitFor();
      await page.locator('#find-switch').click();
      await page.locator('#find').fill('إدارة');
      await page.locator('.textLayer .highlight').first().waitFor();
      return page;
    },
  },
  {
    name: 'reader-narrow',
    ours: 'html',
    size: { width: 400, height: 700 },
    open: async (stage) => readerWith(stage, await recordPdf()),
  },
  {
    name: 'reader-empty',
    ours: 'html',
    size: { width: 700, height: 500 },
    async open(stage) {
      const page = await openReaderAt(stage);
      await page.locator('#panel').waitFor();
      return page;
    },
  },
  {
    name: 'reader-fault',
    ours: 'html',
    size: { width: 700, height: 500 },
    async open(stage) {
      const { page } = await openReader(stage, '<!doctype html><title>Sign in</title>', { type: 'text/html' });
      await page.locator('#panel[data-fault]').waitFor();
      return page;
    },
  },
  {
    name: 'reader-password',
    ours: 'html',
    size: { width: 700, height: 500 },
    async open(stage) {
      const { page } = await openReader(stage, await protectedPdf('open sesame', 'The Tunis Agenda.'));
      await page.locator('#password').waitFor();
      return page;
    },
  },
  {
    name: 'brief',
    ...PAGE,
    async open(stage) {
      const popup = await popupOver(stage, await stage.openPainted(await readSample()), 'annotated');
      await popup.locator('.export summary').click();
      await popup.locator('#format').selectOption('html');
      const [saved] = await Promise.all([popup.waitForEvent('download'), popup.locator('#save-brief').click()]);
      // Any site will do that is not annotated.
      return stage.open(await readFile(await saved.path(), 'utf8'), { host: 'www.example.org' });
    },
  },
];

/** A page with the note on one of its terms. */
async function openNote(stage: Stage): Promise<Page> {
  const page = await stage.openPainted(await readSample());
  await page.locator('p mark[data-concept="igf"]').first().hover();
  await page.locator('.card h2').waitFor();
  return page;
}

/** The reader with a file in it, drawn and annotated. */
async function readerWith(stage: Stage, bytes: Uint8Array): Promise<Page> {
  const { page } = await openReader(stage, bytes);
  await page.waitForFunction(() => (CSS.highlights.get('wsis-lens')?.size ?? 0) > 0);
  return page;
}

async function recordPdf(): Promise<Uint8Array> {
  const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1));
  const { pdf } = await documentPdf({
    title: 'The Internet Governance Forum',
    symbol: 'A/RES/80/173',
    numbers,
  });
  return pdf.bytes;
}

async function arabicPdf(): Promise<Uint8Array> {
  const lines = [
    { text: 'منتدى إدارة الإنترنت', x: 330, y: 760, size: 18, font: 'dejavu' as const },
    { text: 'اجتمع المنتدى وناقش إدارة الإنترنت', x: 170, y: 720, size: 14, font: 'dejavu' as const },
  ];
  return (await makePdf([lines, lines, lines])).bytes;
}

/** The panel as a page that speaks of another page's tab. */
export async function panelOver(stage: Stage, page: Page): Promise<Page> {
  const tab = await stage.tabOf(page);
  const panel = await stage.context.newPage();
  await panel.goto(`chrome-extension://${stage.browser.extensionId}/sidepanel.html?tab=${tab}`);
  await panel.locator('.passages > li').first().waitFor();
  return panel;
}

/** A page of the extension's own, once an element is there. */
async function ownPage(stage: Stage, path: string, ready: string): Promise<Page> {
  const page = await stage.openOwn(path);
  await page.locator(ready).first().waitFor();
  return page;
}

/** The popup on a page, once it says how it stands. */
async function popupOver(stage: Stage, page: Page, status: string): Promise<Page> {
  const popup = await stage.popupFor(page);
  await popup.locator(`.state[data-status="${status}"]`).waitFor();
  return popup;
}

/** Opens a surface in a window of its size, with settings as they are after the installation. */
export async function openSurface(stage: Stage, { open, size }: Surface): Promise<Page> {
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
  const page = await open(stage);
  if (size) await page.setViewportSize({ width: size.width, height: size.height || 600 });
  // The pointer shows what it points at; nothing should look as if it were pressed.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  return page;
}

export async function closeSurfaces({ context }: Stage): Promise<void> {
  const [first, ...others] = context.pages();
  await Promise.all(others.map((page) => page.close()));
  await first?.goto('about:blank');
}
