/**
 * How long the worker takes to be ready: `npm run bench:worker`, after `npm run build`.
 *
 * The built extension's worker is stopped and woken in Chromium, again and again. Each time it is asked for its marks: `wsis-lens:start` is set
 * when its script begins to run, `wsis-lens:ready` when the dataset is parsed, the lexicon built and matching possible. The clock is the
 * worker's own, which begins before its script is loaded.
 */
import type { Worker } from 'playwright';
import { startChromium } from '../browser/chromium.ts';
import { stopWorker } from './extension.ts';

const ROUNDS = 21;
/** How often a worker is asked whether it is a new one, and how long between; milliseconds. */
const TRIES = 100;
const PAUSE = 50;

interface Start {
  origin: number;
  script: number;
  ready: number;
}

function startOf(worker: Worker): Promise<Start> {
  return worker.evaluate(() => ({
    origin: performance.timeOrigin,
    script: performance.getEntriesByName('wsis-lens:start')[0]?.startTime ?? Number.NaN,
    ready: performance.getEntriesByName('wsis-lens:ready')[0]?.startTime ?? Number.NaN,
  }));
}

const browser = await startChromium();
try {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  let { origin } = await startOf(await browser.worker());
  const starts: Start[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    await stopWorker(browser, session);
    // The popup asks the worker how things stand, which wakes it.
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    let start: Start | undefined;
    for (let tries = 0; tries < TRIES && (start === undefined || start.origin === origin); tries++) {
      await page.waitForTimeout(PAUSE);
      start = await startOf(await browser.worker()).catch(() => undefined);
    }
    if (!start || start.origin === origin) throw new Error('the worker did not start again');
    if (Number.isNaN(start.ready - start.script)) throw new Error('the worker set no marks: entrypoints/background.ts');
    ({ origin } = start);
    if (round >= 0) starts.push(start);
    await page.goto('about:blank');
  }
  report(
    'script running, from the start of the worker',
    starts.map(({ script }) => script),
  );
  report(
    'ready, from the first line of its script',
    starts.map(({ script, ready }) => ready - script),
  );
  report(
    'ready, from the start of the worker',
    starts.map(({ ready }) => ready),
  );
} finally {
  await browser.close();
}

function report(name: string, times: number[]): void {
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(part * (times.length - 1))] as number).toFixed(1).padStart(7);
  console.log(`${name.padEnd(46)} median ${at(0.5)} ms, from ${at(0)} to ${at(1)} ms`);
}
