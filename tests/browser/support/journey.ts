import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSample, SAMPLE_HOST, SAMPLE_PATH } from '../../../scripts/browser/sample.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import type { JourneyDriver } from './journey-driver.ts';
import { WAIT } from './journey-gestures.ts';
import { KEEP_TEXTS } from './journey-probes.ts';
import { readingSteps } from './journey-reading.ts';
import { switchSteps } from './journey-switches.ts';
import { JourneyTabs } from './journey-tabs.ts';

/** The way of a person through a page, in any browser. @param start starts the browser; the port answers for every host */
export function journey(name: string, start: (port: number) => Promise<JourneyDriver>): void {
  describe(`a person's way through a page, in ${name}`, () => {
    let server: PageServer;
    let driver: JourneyDriver;
    let tabs: JourneyTabs;

    beforeAll(async () => {
      server = await servePages();
      // An icon of its own, so that no browser asks for one.
      const head = `<link rel="icon" href="data:,">${KEEP_TEXTS}</head>`;
      server.set(SAMPLE_PATH, (await readSample()).replace('</head>', head));
      driver = await start(server.port);
      tabs = new JourneyTabs(driver);
    });
    afterEach(() => tabs.reset());
    afterAll(async () => {
      await driver?.close();
      await server?.close();
    });

    readingSteps(() => tabs);
    switchSteps(() => tabs);

    // Last: it looks at all that was asked for above.
    it('asks nothing of the network', async () => {
      const { page, popup } = await tabs.open(SAMPLE_HOST, SAMPLE_PATH);
      const { visits } = tabs;
      expect(server.requests).toEqual(visits.map((url) => url.replace(/^http:\/\/|\?.*$/g, '')));
      expect(driver.requested).toEqual(visits);
      // Nor could it: its policy refuses. What a page asks for shows that a request would not go unseen.
      await popup.evaluate(askFor, 'http://refused.invalid/');
      await page.evaluate(askFor, 'http://seen.invalid/');
      await vi.waitFor(() => expect(server.requests.slice(visits.length).join()).toContain('seen.invalid'), WAIT);
      expect(server.requests.join()).not.toContain('refused.invalid');
    });
  });
}

/** In a page. */
function askFor(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
