import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startFirefox } from '../../../scripts/browser/firefox.ts';
import { journey } from '../support/journey.ts';
import { isNetworkAddress, type JourneyDriver, type JourneyPage } from '../support/journey-driver.ts';

/** Puppeteer's types leave room for handles among the arguments, which a journey never passes. */
function asJourneyPage(page: Page): JourneyPage {
  return page as unknown as JourneyPage;
}

journey('Firefox', async (port): Promise<JourneyDriver> => {
  const profile = await mkdtemp(join(tmpdir(), 'wsis-lens-'));
  const requested: string[] = [];
  let firefox = await startFirefox({ port, profile });
  const newPage = async () => {
    const page = await firefox.newPage();
    page.on('request', (request) => {
      if (isNetworkAddress(request.url())) requested.push(request.url());
    });
    return asJourneyPage(page);
  };
  return {
    requested,
    newPage,
    extensionPage: async (path) => asJourneyPage(await firefox.newExtensionPage(path)),
    url: firefox.url,
    async restart() {
      await firefox.close();
      firefox = await startFirefox({ port, profile, uuid: firefox.uuid });
    },
    async close() {
      await firefox.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
});
