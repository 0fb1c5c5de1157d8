import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../find-browser.mjs';
import { copySpeaking } from './speaking.ts';

export interface FirefoxOptions {
  /** Port on this machine that answers for every host; without it host names are looked up as usual. */
  port?: number;
  headless?: boolean;
  /** Folder for the profile, to be used again; without it a new one that goes when the browser closes. */
  profile?: string;
  /** Host part of the extension's own addresses, to be used again with a profile; without it a new one. */
  uuid?: string;
  /** Language of the interface, as the folder in `_locales` is named: `ar`, `zh_CN`; without it the browser's own. */
  locale?: string;
  extension?: string;
  /** The person's own folder, where Firefox looks for what an organisation has decided; without it the real one. */
  home?: string;
}

export interface FirefoxWithExtension {
  browser: Browser;
  /** Host part of the extension's own addresses in this profile. */
  uuid: string;
  newPage(): Promise<Page>;
  url(host: string, path: string): string;
  extensionUrl(path: string): string;
  /** Opens one of the extension's pages in a tab. Its address, as the driver knows it, stays `about:blank`. */
  newExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Firefox with the built extension as a temporary add-on. The browser is FIREFOX_PATH, or one that is installed.
 *
 * @throws Error where no Firefox is found or the extension is not built
 */
export async function startFirefox(options: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const { port, headless = true, uuid = randomUUID(), locale } = options;
  const built = options.extension ?? resolve('.output/firefox-mv3');
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox was found; set FIREFOX_PATH');
  const extension = locale ? await copySpeaking(built, locale) : built;
  const id = await extensionId(extension);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'wsis-lens-')));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile,
    // Without it Firefox overlooks the address of its settings server given below.
    env: { ...process.env, ...(options.home && { HOME: options.home }), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    // Firefox lets a driver open an extension's own pages, the popup among them, only where it is told so at the start.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    extraPrefsFirefox: { ...KEPT, ...QUIET, ...addresses(id, uuid), ...(port === undefined ? {} : mapped(port)) },
  });
  await browser.installExtension(extension);
  const extensionUrl = (path: string): string => `moz-extension://${uuid}/${path.replace(/^\//, '')}`;
  return {
    browser,
    uuid,
    newPage: () => browser.newPage(),
    url: (host, path) => `http://${host}${path}`,
    extensionUrl,
    async newExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionUrl(path), { waitUntil: [] });
      await loaded(page, extensionUrl(path));
      return page;
    },
    async close() {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
      if (locale) await rm(extension, { recursive: true, force: true });
    },
  };
}

/** Firefox tells its driver of no event in an extension's pages, so they are asked. @throws Error after ten seconds */
async function loaded(page: Page, url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const state = await page.evaluate(() => [location.href, document.readyState]).catch(() => []);
    if (state[0] === url && state[1] === 'complete') return;
    await setTimeout(50);
  }
  throw new Error(`${url} did not load`);
}

async function extensionId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Firefox removes a temporary add-on when it closes. With these the add-on's storage stays, as that of an installed one does. */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** No request that neither a page nor an extension asked for. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.management.page.breach-alerts.enabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

/** Firefox makes up the host part of an extension's addresses once for each profile, unless it finds it here. */
function addresses(id: string, uuid: string) {
  return { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) };
}

/** As a proxy the server sees what is asked of any host, whatever its port, and so no request goes anywhere else. */
function mapped(port: number) {
  return {
    'dom.security.https_first': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.stricttransportsecurity.preloadlist': false,
  };
}
