/**
 * What annotating costs a page: `npm run bench [-- --sizes 10k,100k,1M,10M] [-- --pages FOLDER] [-- --readme]`.
 *
 * Reading and painting are timed in the page itself, with the project's own modules, beside the floor (a bare walk over the
 * same text) and beside others' ways, all in one run: the ratios count, not the milliseconds. Everything else is seen from
 * outside, with the built extension in Chromium.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startChromium } from '../browser/chromium.ts';
import { servePages } from '../browser/serve.ts';
import { makeArticle } from './article.ts';
import { chart } from './chart.ts';
import { type ExtensionFigures, measureExtension } from './extension.ts';
import { finder } from './finder.ts';
import { randomFrom } from './random.ts';
import { type PageFigures, type Rivals, timeInPage, timeRivals } from './timing.ts';

const OUT = 'artifacts/bench';
const { values } = parseArgs({
  options: { sizes: { type: 'string' }, pages: { type: 'string' }, readme: { type: 'boolean' } },
});

/** `100k` is 100,000. */
function sizeOf(words: string): number {
  const [, number, unit = ''] = /^(\d+)([kM]?)$/.exec(words) ?? [];
  if (!number) throw new Error(`--sizes: "${words}" is no size; write 10k or 1M`);
  return Number(number) * ({ k: 1e3, M: 1e6 }[unit] ?? 1);
}

export interface Row {
  page: string;
  figures: PageFigures;
  rivals?: Rivals;
  extension?: Record<'marks' | 'overlay', ExtensionFigures>;
}

const sizes = (values.sizes ?? '10k,100k,1M,10M').split(',');
const find = await finder();
const server = await servePages();
const random = randomFrom(7);
const article = (size: string, every: number): string =>
  makeArticle({ size: sizeOf(size), every, terms: find.terms.slice(0, 100), random });

async function bundled(): Promise<string> {
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
  return first.output[0].code;
}

const browser = await startChromium({ port: server.port });
try {
  const script = await bundled();
  const pages: { name: string; html: string; full: boolean }[] = [];
  for (const size of sizes) pages.push({ name: `${size}, a mention in 1,000`, html: article(size, 1_000), full: true });
  const middle = sizes.includes('1M') ? '1M' : (sizes.at(-1) as string);
  pages.push({ name: `${middle}, nothing to find`, html: article(middle, 0), full: false });
  for (const every of [10_000, 100])
    pages.push({
      name: `${middle}, a mention in ${every.toLocaleString('en')}`,
      html: article(middle, every),
      full: false,
    });
  if (values.pages) {
    for (const file of (await readdir(values.pages)).filter((name) => name.endsWith('.html'))) {
      // Without the page's scripts, so that it is the same in every run.
      const html = (await readFile(join(values.pages, file), 'utf8')).replace(/<script\b[\s\S]*?<\/script>/gi, '');
      pages.push({ name: basename(file), html, full: true });
    }
  }
  const rows: Row[] = [];
  for (const [number, { name, html, full }] of pages.entries()) {
    const path = `/bench-${number}`;
    // Timed on a host that the extension doesn't know, so that it stays out of it.
    server.set(path, html);
    const figures = await timeInPage(browser.context, `http://bench.example${path}`, script, find.in);
    const row: Row = { page: name, figures };
    if (full)
      row.rivals = await timeRivals(browser.context, `http://bench.example${path}`, script, find.terms, html.length);
    if (full)
      row.extension = {
        marks: await measureExtension(browser, `http://www.un.org${path}`, 'marks'),
        overlay: await measureExtension(browser, `http://www.un.org${path}`, 'overlay'),
      };
    rows.push(row);
    report(row);
  }
  await mkdir(OUT, { recursive: true });
  await writeFile(
    `${OUT}/page.json`,
    `${JSON.stringify({ chromium: browser.context.browser()?.version(), rows }, null, 2)}\n`,
  );
  const svg = chart(rows);
  await writeFile(`${OUT}/page.svg`, svg);
  if (values.readme) await writeFile('assets/readme/bench.svg', svg);
  console.log(`\nSaved: ${OUT}/page.json, ${OUT}/page.svg`);
} finally {
  await browser.close();
  await server.close();
}

function report({ page, figures, rivals, extension }: Row): void {
  const line = (name: string, time: number): string =>
    `  ${name.padEnd(44)} ${(time / figures.floor).toFixed(2).padStart(10)} × floor ${time.toFixed(2).padStart(12)} ms`;
  console.log(
    `\n${page}: ${figures.units.toLocaleString('en')} units of text, ${figures.mentions.toLocaleString('en')} mentions`,
  );
  console.log(line('floor: a bare walk over the text', figures.floor));
  console.log(line('reading', figures.read));
  for (const how of ['overlay', 'marks'] as const) {
    console.log(line(`reading and painting, ${how}`, figures.read + figures[how].paint));
    console.log(line(`taking it away, ${how}`, figures[how].restore));
  }
  for (const [name, time] of Object.entries(rivals ?? {})) console.log(line(name, time));
  for (const [how, seen] of Object.entries(extension ?? {})) {
    const words = Object.entries(seen).map(([name, figure]) => `${name} ${Math.round(figure * 100) / 100}`);
    console.log(`  the extension, ${how}: ${words.join(', ')}`);
  }
}
