import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import { journey } from '../support/journey.ts';
import { isNetworkAddress, type JourneyDriver } from '../support/journey-driver.ts';

journey('Chromium', async (port): Promise<JourneyDriver> => {
  const profile = await mkdtemp(join(tmpdir(), 'wsis-lens-'));
  const requested: string[] = [];
  const start = async () => {
    const chromium = await startChromium({ port, profile });
    // Those of the extension's worker are among them.
    chromium.context.on('request', (request) => {
      if (isNetworkAddress(request.url())) requested.push(request.url());
    });
    return chromium;
  };
  let chromium = await start();
  return {
    requested,
    newPage: () => chromium.context.newPage(),
    async extensionPage(path) {
      const page = await chromium.context.newPage();
      await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
      return page;
    },
    url: (host, path) => `http://${host}${path}`,
    async restart() {
      await chromium.close();
      chromium = await start();
    },
    async close() {
      await chromium.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
});
