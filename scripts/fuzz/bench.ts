/// <reference types="chrome" />
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { PaintMode } from '../../lib/page/painter.ts';
import { bundle } from '../browser/bundle.ts';
import { type ChromiumWithExtension, startChromium } from '../browser/chromium.ts';
import { type PageServer, servePages } from '../browser/serve.ts';
import { type Case, htmlOf } from './cases.ts';
import type { Fuzz } from './in-page.ts';
import type { Look } from './look.ts';
import type { Step } from './plan.ts';

/** What was not as it should be. */
export interface Failure {
  seed: number;
  what: string;
  expected: string;
  found: string;
  /** Where more time could have mended it: what was found, not how the document was left. */
  isPerhapsLate: boolean;
}

/** Where the extension reads, and where it doesn't: the same documents there tell how they ought to be. */
const COVERED = 'www.un.org';
const TWIN = 'plain.example';
/** How long the paint may not have changed before what is done next, and before what is painted is compared; in milliseconds. */
const SHORT_REST = 150;
const REST = 600;
const LONGEST_WAIT = 15_000;

type World = Window & { fuzz: Fuzz };

/** A browser with the built extension in which many documents live at once, each beside its twin without the extension. */
export class FuzzBench {
  readonly #browser: ChromiumWithExtension;
  readonly #server: PageServer;
  readonly #errors: string[] = [];
  #batches = 0;
  /** Mentions that were painted in all. */
  painted = 0;

  private constructor(browser: ChromiumWithExtension, server: PageServer) {
    this.#browser = browser;
    this.#server = server;
    browser.context.on('weberror', (error) => this.#errors.push(String(error.error())));
    browser.context.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('extension')) this.#errors.push(message.text());
    });
  }

  static async open(): Promise<FuzzBench> {
    const server = await servePages();
    server.set('/fuzz.js', {
      body: await bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'ignored'),
      type: 'text/javascript',
    });
    return new FuzzBench(await startChromium({ port: server.port }), server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Takes cases through everything, all at once. They are painted in the same way. @param patience how much longer to wait than usual */
  async run(cases: readonly Case[], patience = 1): Promise<Failure[]> {
    const failures: Failure[] = [];
    const startsOn = this.#batches % 2 === 0;
    const mode = cases[0]?.mode ?? 'auto';
    await this.#choose({ enabled: startsOn, paintMode: mode });
    const [page, twin] = await this.#openBoth(cases);
    const rest = (on: boolean, quiet = SHORT_REST): Promise<string[]> =>
      page.evaluate(restThere, [on, quiet * patience, LONGEST_WAIT * patience] as const);
    const atRest = async (quiet?: number): Promise<void> => {
      for (const name of await rest(true, quiet))
        failures.push({ seed: Number(name), what: 'came to no rest', expected: '', found: '', isPerhapsLate: true });
    };
    const compare = async (what: string, aspects: readonly (keyof Look)[]): Promise<void> => {
      const [looks, expected] = await Promise.all([lookAt(page), lookAt(twin)]);
      for (const one of cases) {
        for (const aspect of aspects) {
          if (aspect === 'own' && one.kind !== 'plain' && mode !== 'overlay') continue;
          const [is, ought] = [String(looks[one.seed]?.[aspect]), String(expected[one.seed]?.[aspect])];
          // A policy that is broken less often isn't broken by us.
          if (aspect === 'broken' ? is.length > ought.length : is !== ought)
            failures.push({
              seed: one.seed,
              what: `${what}: ${aspect}`,
              expected: ought,
              found: is,
              isPerhapsLate: false,
            });
        }
      }
    };
    const turn = async (enabled: boolean, quiet?: number): Promise<void> => {
      await this.#choose({ enabled });
      if (enabled) await atRest(quiet);
      // What is left is told by the comparison.
      else await rest(false, 0);
    };
    const act = (round: number): Promise<unknown> => {
      const steps = Object.fromEntries(cases.map(({ seed, rounds }) => [seed, rounds[round] ?? []]));
      return Promise.all([page, twin].map((each) => each.evaluate(actThere, steps)));
    };

    if (startsOn) await atRest();
    else await turn(true);

    await compare('annotated', ['words']);

    await act(0);
    if (mode === 'overlay') await compare('changed, at once', ['words']);
    await atRest();
    await compare('changed', ['words']);

    await act(1);
    await turn(false);
    await compare('switched off in the middle of a change', ['exact', 'own']);
    await turn(true);

    await act(2);
    await atRest(REST);
    await compare('changed again', ['words']);

    const before = await lookAt(page);
    await turn(false);
    await compare('switched off', ['exact', 'own']);
    await turn(true, REST);

    const after = await lookAt(page);
    for (const { seed, isCertain } of cases) {
      const [was, is] = [String(before[seed]?.painted), String(after[seed]?.painted)];
      this.painted += after[seed]?.painted.length ?? 0;
      if (isCertain && was !== is)
        failures.push({ seed, what: 'read again', expected: is, found: was, isPerhapsLate: true });
    }
    await turn(false);
    await compare('switched off again', ['exact', 'own', 'broken']);
    await Promise.all([page.close(), twin.close()]);
    for (const error of this.#errors.splice(0)) {
      for (const { seed } of cases)
        failures.push({ seed, what: 'an error', expected: '', found: error, isPerhapsLate: false });
    }
    return failures;
  }

  async #openBoth(cases: readonly Case[]): Promise<[Page, Page]> {
    const batch = this.#batches++;
    for (const one of cases) this.#server.set(`/${batch}/${one.seed}`, htmlOf(one));
    const frames = cases.map(({ seed }) => `<iframe name=${seed} src=/${batch}/${seed} width=600 height=300></iframe>`);
    this.#server.set(`/${batch}`, `<!doctype html><title>Fuzz</title><script src=/fuzz.js></script>${frames.join('')}`);
    const open = async (host: string): Promise<Page> => {
      const page = await this.#browser.context.newPage();
      await page.goto(`http://${host}/${batch}`);
      if (host === COVERED) await page.bringToFront();
      const names = () => page.evaluate(() => (window as unknown as World).fuzz.names());
      await until(async () => (await names()).length === cases.length, 'the documents did not load');
      return page;
    };
    const twin = await open(TWIN);
    return [await open(COVERED), twin];
  }

  async #choose(values: { enabled?: boolean; paintMode?: PaintMode }): Promise<void> {
    const worker = await this.#browser.worker();
    await worker.evaluate((chosen) => chrome.storage.local.set(chosen), values);
  }
}

function lookAt(page: Page): Promise<Record<string, Look>> {
  return page.evaluate(() => (window as unknown as World).fuzz.look());
}

function restThere([on, quiet, longest]: readonly [boolean, number, number]): Promise<string[]> {
  return (window as unknown as World).fuzz.rest(on, quiet, longest);
}

function actThere(steps: Record<string, Step[]>): void {
  (window as unknown as World).fuzz.act(steps);
}

async function until(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(otherwise);
    await setTimeout(60);
  }
}
