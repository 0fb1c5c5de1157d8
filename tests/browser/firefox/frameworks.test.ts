/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { appSteps, SCRIPT } from '../support/app-steps.ts';
import type { JourneyPage } from '../support/journey-driver.ts';

let server: PageServer;
let firefox: FirefoxWithExtension;
/** One of the extension's own pages: it may change what is stored. */
let office: Page;

beforeAll(async () => {
  server = await servePages();
  firefox = await startFirefox({ port: server.port });
  office = await firefox.newExtensionPage('popup.html');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

// What is overlaid from the first is seen in auto too, in the root that is known.
appSteps(['auto', 'marks'], () => ({
  async open(html, script) {
    server.set('/app', html);
    server.set(SCRIPT, { body: script, type: 'text/javascript; charset=utf-8' });
    const page = await firefox.newPage();
    await page.goto(firefox.url('www.un.org', '/app'));
    return page as unknown as JourneyPage;
  },
  choose: (setting, value) =>
    office.evaluate((key, chosen) => chrome.storage.local.set({ [key]: chosen }), setting, value),
}));
