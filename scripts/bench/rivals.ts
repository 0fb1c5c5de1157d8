/** Times the floor and others' ways on fresh pages, in the way that {@link traceThread} times ours. */
import type { BrowserContext } from 'playwright';
import { build } from 'vite';
import type * as inPage from './in-page.ts';
import { traceThread } from './thread.ts';

/** So much text times terms is waited for, mark.js as documented being given its terms one by one: about two minutes. */
const MOST_FOR_DOCUMENTED = 600_000_000;

/** Milliseconds of processor time, by name. */
export type Rivals = Record<string, number>;

const NAMES: Record<inPage.Way, string> = {
  highlightExpression: 'highlights, one expression',
  markExpression: 'mark.js, one expression',
  markDocumented: 'mark.js as documented',
};

export class RivalTimer {
  readonly #context: BrowserContext;
  readonly #script: string;

  private constructor(context: BrowserContext, script: string) {
    this.#context = context;
    this.#script = script;
  }

  static async create(context: BrowserContext): Promise<RivalTimer> {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: true,
        lib: { entry: 'scripts/bench/in-page.ts', name: 'bench', formats: ['iife'] },
      },
    });
    const [first] = Array.isArray(built) ? built : [built];
    if (!first || !('output' in first)) throw new Error('scripts/bench/in-page.ts could not be bundled');
    return new RivalTimer(context, first.output[0].code);
  }

  /** @returns milliseconds of processor time; NaN where the way gives up, as an expression of its making is too much for the engine */
  async time(url: string, way: 'floor' | inPage.Way, terms: readonly string[] = []): Promise<number> {
    const page = await this.#context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    await page.bringToFront();
    await page.addScriptTag({ content: this.#script });
    await page.waitForTimeout(500);
    let failed = false;
    page.on('pageerror', () => {
      failed = true;
    });
    const session = await this.#context.newCDPSession(page);
    const { time } = await traceThread(page, session, () =>
      page.evaluate(([name, list]) => (window as unknown as { bench: typeof inPage }).bench.run(name, list), [
        way,
        [...terms],
      ] as const),
    );
    await page.close();
    return failed ? Number.NaN : time;
  }

  /** All others' ways, each once. Those that would take minutes are left out. */
  async all(url: string, terms: readonly string[], units: number): Promise<Rivals> {
    const times: Rivals = {};
    for (const way of Object.keys(NAMES) as inPage.Way[]) {
      for (const count of [100, 1_000]) {
        if (way === 'markDocumented' && units * count > MOST_FOR_DOCUMENTED) continue;
        times[`${NAMES[way]}, ${count.toLocaleString('en')} terms`] = await this.time(url, way, terms.slice(0, count));
      }
    }
    return times;
  }
}
