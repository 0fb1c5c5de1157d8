import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findBrowser } from '../find-browser.mjs';
import { copySpeaking } from './speaking.ts';

export interface ChromiumOptions {
  /** Port on this machine that answers for every host; without it host names are looked up as usual. */
  port?: number;
  headless?: boolean;
  /** Folder for the profile, to be used again; without it a new one that goes when the browser closes. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  /** Language of the interface, as the folder in `_locales` is named: `ar`, `zh_CN`; without it the browser's own. */
  locale?: string;
  extension?: string;
  /** Leaves the page open that the extension shows after its installation. */
  welcome?: boolean;
}

export interface ChromiumWithExtension {
  context: BrowserContext;
  extensionId: string;
  /** The extension's worker, woken if need be. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Hosts that Chromium asks of its own accord, whatever it is told: not found here, so that the server sees only what pages and the extension ask. */
const OWN_HOSTS = ['accounts.google.com', 'content-autofill.googleapis.com', 'update.googleapis.com'];

/** Starts Chromium with the built extension. The browser is CHROMIUM_PATH, or Playwright's own. */
export async function startChromium(options: ChromiumOptions = {}): Promise<ChromiumWithExtension> {
  const { port, headless = true, colorScheme = 'light', locale } = options;
  const built = options.extension ?? resolve('.output/chrome-mv3');
  const extension = locale ? await copySpeaking(built, locale) : built;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'wsis-lens-')));
  const executablePath = findBrowser('chromium');
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    headless,
    colorScheme,
    ...(locale ? { locale: locale.replace('_', '-') } : {}),
    viewport: headless ? { width: 1280, height: 900 } : null,
    // As people have it: with extensions, and with pages that come back out of the cache as they were left.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(port === undefined ? [] : [`--host-resolver-rules=${hostRules(port)}`]),
    ],
  });
  const find = (): Worker | undefined =>
    context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
  const first = find() ?? (await context.waitForEvent('serviceworker'));
  // It would stand before the page that is looked at. To the browser each of these starts is an installation.
  if (!options.welcome) await closeWelcome(context);
  return {
    context,
    extensionId: new URL(first.url()).host,
    worker: async () => find() ?? context.waitForEvent('serviceworker'),
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
      if (locale) await rm(extension, { recursive: true, force: true });
    },
  };
}

async function closeWelcome(context: BrowserContext): Promise<void> {
  const isIt = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const page = context.pages().find(isIt) ?? (await context.waitForEvent('page', isIt));
  await page.close();
}

function hostRules(port: number): string {
  return [...OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`].join(', ');
}
