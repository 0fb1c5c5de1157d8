import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirefox } from '../../../scripts/browser/firefox.ts';
import { journey } from '../support/journey.ts';
import { isNetworkAddress, type JourneyDriver } from '../support/journey-driver.ts';

journey('Firefox', async (port): Promise<JourneyDriver> => {
  const profile = await mkdtemp(join(tmpdir(), 'wsis-lens-'));
  const requested: string[] = [];
  let firefox = await startFirefox({ port, profile });
  const newPage = async () => {
    const page = await firefox.newPage();
    page.on('request', (request) => {
      if (isNetworkAddress(request.url())) requested.push(request.url());
    });
    return page;
  };
  return {
    requested,
    newPage,
    extensionPage: (path) => firefox.newExtensionPage(path),
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
