/// <reference types="chrome" />
/** Opens a page with the built extension: what `npm start` ends with. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { type ChromiumWithExtension, startChromium } from './browser/chromium.ts';
import { readSample, SAMPLE_PATH, sampleUrl } from './browser/sample.ts';
import { servePages } from './browser/serve.ts';

const OUT = 'artifacts/start';
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const wanted = process.argv[2];

/** The page to open, and whether it is on the web rather than on this machine. */
async function choosePage(
  set: (path: string, html: string) => void,
): Promise<{ url: string; web: boolean; name: string }> {
  if (wanted && /^https?:/.test(wanted)) return { url: wanted, web: true, name: wanted };
  if (!wanted) {
    set(SAMPLE_PATH, await readSample());
    return { url: sampleUrl(), web: false, name: 'the sample page' };
  }
  if (!existsSync(wanted))
    throw new Error(`there is no file "${wanted}"; give an HTML file or a URL that begins with http`);
  const path = `/${encodeURIComponent(basename(wanted))}`;
  set(path, await readFile(resolve(wanted), 'utf8'));
  return { url: sampleUrl(path), web: false, name: basename(wanted) };
}

async function openPopup(context: BrowserContext, { extensionId, worker }: ChromiumWithExtension): Promise<Page> {
  // The page is the only other tab of a fresh profile that the extension can see under its host.
  const tab = await (await worker()).evaluate(
    async () => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith('http'))?.id,
  );
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html${tab === undefined ? '' : `?tab=${tab}`}`);
  await popup.waitForFunction(
    () => !['', 'reading', undefined].includes(document.querySelector<HTMLElement>('.state')?.dataset.status),
  );
  return popup;
}

async function show(browser: ChromiumWithExtension, page: Page): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const marks = page.locator('mark.wsis-lens');
  await marks
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined);
  await page.screenshot({ path: `${OUT}/page.png` });
  if ((await marks.count()) > 0) {
    const inText = page.locator('main mark.wsis-lens, article mark.wsis-lens, p mark.wsis-lens').first();
    await ((await inText.count()) > 0 ? inText : marks.first()).hover();
    await page.locator('.card h2').waitFor();
    await page.waitForFunction(() => document.getAnimations().length === 0);
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${OUT}/note.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${OUT}/dark.png` });
    await page.emulateMedia({ colorScheme: 'light' });
  }
  const popup = await openPopup(browser.context, browser);
  await popup.screenshot({ path: `${OUT}/popup.png` });
  console.log(`\nWhat the popup says of the page:\n${indent(await popup.locator('main').innerText())}\n`);
  console.log(`Screenshots: ${OUT}/page.png, ${OUT}/note.png, ${OUT}/dark.png, ${OUT}/popup.png`);
}

function indent(text: string): string {
  return text.replace(/\n+/g, '\n').replace(/^/gm, '  ');
}

const server = await servePages();
try {
  const { url, web, name } = await choosePage(server.set);
  const browser = await startChromium({ headless: !hasDisplay, ...(web ? {} : { port: server.port }) });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(url);
  if (hasDisplay) {
    console.log(`
Chromium shows ${name} with WSIS Lens at work. Try this:
  - point at a marked term, or press it: its note opens, with what TCCM has said and where
  - press the button with the magnifying glass (in the puzzle-piece menu): the page at a glance, and the switches
  - Alt+Shift+W switches annotations off and on everywhere; Alt+Shift+. and Alt+Shift+, go from term to term
Close the browser window when you are done.
`);
    await new Promise<void>((done) => void browser.context.once('close', () => done()));
  } else {
    await show(browser, page);
    await browser.close();
  }
} finally {
  await server.close();
}
