/**
 * How soon the popup and the panel say something of a page with many mentions, and whether they stay smooth: `npm run bench:popup
 * [-- --mentions 2000]`. The popup is opened through the button in the toolbar, as a person opens it; with the worker awake, and with
 * the worker stopped. Times are the browser's own: paint timing, and element timing of the number of mentions.
 */
import { parseArgs } from 'node:util';
import { type OpenPopup, pressAction } from '../../tests/browser/support/action.ts';
import { setStage } from '../../tests/browser/support/chromium-stage.ts';
import { panelOver } from '../../tests/browser/support/surfaces.ts';
import { readDataset } from '../dataset-plugin.ts';
import { stopWorker } from './extension.ts';

const ROUNDS = 9;
const { values } = parseArgs({ options: { mentions: { type: 'string', default: '2000' } } });
const wanted = Number(values.mentions);
const { concepts } = await readDataset();

/** Every concept in turn, one in a sentence. */
function pageWith(mentions: number): string {
  const sentences = Array.from({ length: mentions }, (_, index) => {
    const { label } = concepts[index % concepts.length] as (typeof concepts)[number];
    return `<p>In the year ${index} they spoke of the ${label} for a while, and then of the weather.</p>`;
  });
  return `<!doctype html><html lang="en"><title>Long</title>${sentences.join('\n')}`;
}

interface Opened {
  firstPaint: number;
  /** When the number of mentions was painted. */
  number: number;
}

/** Runs in the popup. Milliseconds since it was asked for. */
const TIMES = `new Promise((done) => {
  new PerformanceObserver((list) => {
    const number = list.getEntries().find(({ identifier }) => identifier === 'total');
    if (number) done({ firstPaint: performance.getEntriesByName('first-paint')[0].startTime, number: number.renderTime });
  }).observe({ type: 'element', buffered: true });
})`;

/** Runs in a page of ours: scrolls it from end to end, then types. Milliseconds: the longest frame of each. */
const SMOOTH = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const longest = async (times, step) => {
    let most = 0;
    for (let at = 0; at < times; at++) {
      const before = performance.now();
      step(at);
      await frame();
      await frame();
      most = Math.max(most, (performance.now() - before) / 2);
    }
    return most;
  };
  await longest(5, () => {});
  const scroll = await longest(60, () => scrollBy({ top: 400, behavior: 'instant' }));
  scrollTo({ top: 0, behavior: 'instant' });
  const search = document.getElementById('search');
  const letters = 'internet governance'.split('');
  const type = await longest(letters.length, (at) => {
    search.value += letters[at];
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return { scroll, type };
})()`;

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] as number;
const most = (list: readonly number[]): number => Math.max(...list);

async function close(popup: OpenPopup): Promise<void> {
  await popup.evaluate('setTimeout(() => window.close(), 50)');
  await new Promise((done) => setTimeout(done, 300));
}

const stage = await setStage();
try {
  const page = await stage.openPainted(pageWith(wanted));
  await page.waitForTimeout(3000);
  const session = await stage.context.newCDPSession(page);
  const rows: Record<string, Record<string, number>> = {};
  for (const worker of ['awake', 'stopped'] as const) {
    const opened: Opened[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      if (worker === 'stopped') await stopWorker(stage.browser, session);
      const popup = await pressAction(stage, page);
      opened.push(await popup.evaluate<Opened>(TIMES));
      await close(popup);
    }
    const after = opened.map(({ firstPaint, number }) => number - firstPaint);
    rows[`popup, worker ${worker}`] = {
      'first paint': median(opened.map(({ firstPaint }) => firstPaint)),
      number: median(opened.map(({ number }) => number)),
      'after first paint': median(after),
      'at most': most(after),
    };
  }
  const popup = await pressAction(stage, page);
  await popup.evaluate(TIMES);
  const mentions = await popup.evaluate<string>(`document.getElementById('total').textContent`);
  const smooth: Record<string, unknown> = { popup: await popup.evaluate(SMOOTH) };
  await close(popup);
  const panel = await panelOver(stage, page);
  smooth.panel = await panel.evaluate(SMOOTH);
  console.log(`A page with ${mentions} mentions; ${ROUNDS} rounds, medians. Milliseconds from the press.`);
  console.table(rows);
  console.log('Longest frame while scrolling and while typing into the search, in milliseconds:');
  console.table(smooth);
} finally {
  await stage.close();
}
