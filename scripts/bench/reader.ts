/**
 * How long it takes until the first page of a PDF file is annotated, beside the time until the same pdf.js, bare, has its text layer:
 * `npm run bench:reader [-- FILE.pdf …]`. Both are counted from the start of the navigation. Without a file one is made.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { makePdf } from '../../tests/support/make-pdf.ts';
import { startChromium } from '../browser/chromium.ts';
import { servePages } from '../browser/serve.ts';

const TIMES = 7;

interface Times {
  layer?: number;
  paint?: number;
}

/** In the page, before anything else: notes when the first text layer is there, and when the first mention is painted. */
function watchTimes(): void {
  const times: Times = {};
  Object.assign(window, { times });
  new MutationObserver(() => {
    if (document.querySelector('.page[data-page-number="1"] .textLayer .endOfContent'))
      times.layer ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (this: Highlight, range: AbstractRange) {
    times.paint ??= performance.now();
    return add.call(this, range);
  };
}

async function bareViewer(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'scripts/bench/bare-viewer.ts', name: 'bare', formats: ['iife'] } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('scripts/bench/bare-viewer.ts could not be bundled');
  return first.output[0].code;
}

async function makeFile(): Promise<Uint8Array> {
  const lines = Array.from({ length: 45 }, (_, line) => ({
    text: `${line}. A line about the Internet Governance Forum, and some more words that fill it up to here.`,
    x: 60,
    y: 790 - line * 16,
  }));
  return (await makePdf(new Array(10).fill(lines))).bytes;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const files = process.argv.slice(2);
const server = await servePages();
const modules = createRequire(import.meta.url);
const style = await readFile(modules.resolve('pdfjs-dist/legacy/web/pdf_viewer.css'), 'utf8');
server.set('/bare.js', { body: await bareViewer(), type: 'text/javascript' });
server.set('/pdf.worker.mjs', {
  body: await readFile(modules.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')),
  type: 'text/javascript',
});
server.set(
  '/bare.html',
  `<!doctype html><meta charset="utf-8"><style>${style} .pages { position: absolute; inset: 44px 0 0; overflow: auto }</style>
   <div class="pages"><div class="pdfViewer"></div></div><script src="/bare.js"></script>`,
);
const browser = await startChromium({ port: server.port });

async function timed(address: string, done: keyof Times): Promise<Times> {
  const page: Page = await browser.context.newPage();
  await page.addInitScript(watchTimes);
  await page.goto(address);
  await page.waitForFunction((name) => (window as unknown as { times: Times }).times[name as keyof Times], done);
  const times = await page.evaluate(() => (window as unknown as { times: Times }).times);
  await page.close();
  return times;
}

for (const file of files.length ? files : [undefined]) {
  const name = file ? basename(file) : 'made.pdf';
  server.set(`/${name}`, {
    body: Buffer.from(file ? await readFile(file) : await makeFile()),
    type: 'application/pdf',
  });
  const address = `http://www.un.org/${encodeURIComponent(name)}`;
  const query = new URLSearchParams({ file: address });
  const bare: number[] = [];
  const painted: number[] = [];
  const layers: number[] = [];
  // In turns, so that what the machine does besides falls on both.
  for (let time = 0; time < TIMES; time++) {
    bare.push((await timed(`http://www.un.org/bare.html?${query}`, 'layer')).layer as number);
    const own = await timed(`chrome-extension://${browser.extensionId}/reader.html?${query}`, 'paint');
    layers.push(own.layer as number);
    painted.push(own.paint as number);
  }
  const ratio = median(painted) / median(bare);
  console.log(
    `${name}: text layer of bare pdf.js ${median(bare).toFixed(0)} ms; reader: text layer ${median(layers).toFixed(0)} ms,`,
    `first page annotated ${median(painted).toFixed(0)} ms (${ratio.toFixed(2)} times)`,
  );
}
await browser.close();
await server.close();
