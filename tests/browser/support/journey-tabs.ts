/// <reference types="chrome" />
import { expect, vi } from 'vitest';
import type { JourneyDriver, JourneyPage } from './journey-driver.ts';
import { readPopup } from './journey-probes.ts';

/** The tabs of a journey: pages with their popups, and the extension page that knows the tabs' numbers. */
export class JourneyTabs {
  /** Addresses of all pages that were opened, in order. */
  readonly visits: string[] = [];
  readonly #driver: JourneyDriver;
  #office: JourneyPage | undefined;
  #open: JourneyPage[] = [];

  constructor(driver: JourneyDriver) {
    this.#driver = driver;
  }

  /** Opens a page, and the popup as a page of its own; waits until the popup knows how it stands with the page. */
  async open(host: string, path: string): Promise<{ page: JourneyPage; popup: JourneyPage }> {
    // The number tells one visit's tab from another's; the server takes no notice.
    const url = `${this.#driver.url(host, path)}?visit=${this.visits.length}`;
    const office = await this.#extensionOffice();
    const page = await this.#driver.newPage();
    this.#open.push(page);
    this.visits.push(url);
    await page.goto(url);
    const tab = await office.evaluate(
      async (wanted) => (await chrome.tabs.query({})).find((each) => each.url === wanted)?.id,
      url,
    );
    const popup = await this.#driver.extensionPage(`popup.html?tab=${tab}`);
    this.#open.push(popup);
    await this.until(popup, 'annotated', 'off');
    return { page, popup };
  }

  /** Waits until a popup says one of these of its page. */
  async until(popup: JourneyPage, ...statuses: string[]): Promise<void> {
    await vi.waitFor(
      async () => expect(statuses).toContain((await popup.evaluate(readPopup, undefined)).status),
      10_000,
    );
  }

  async setEverywhere(enabled: boolean): Promise<void> {
    await (await this.#extensionOffice()).evaluate((on) => chrome.storage.local.set({ enabled: on }), enabled);
  }

  async restart(): Promise<void> {
    this.#office = undefined;
    this.#open = [];
    await this.#driver.restart();
  }

  /** Closes what is open and forgets what was chosen. */
  async reset(): Promise<void> {
    for (const page of this.#open) await page.close();
    this.#open = [];
    await (await this.#extensionOffice()).evaluate(() => chrome.storage.local.clear(), undefined);
  }

  async #extensionOffice(): Promise<JourneyPage> {
    this.#office ??= await this.#driver.extensionPage('popup.html');
    return this.#office;
  }
}
