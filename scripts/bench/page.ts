/**
 * What annotating costs a page: `npm run bench [-- --sizes 10k,100k,1M,10M] [-- --pages FOLDER] [-- --readme]`.
 *
 * The built extension is switched on in Chromium on pages at rest. Beside it, in the same run: the floor (a bare walk over the same text) and
 * others' ways. All are timed alike, by the browser's trace of the page's thread, on pages that nobody has read before; the ratios count, not the
 * milliseconds.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startChromium } from '../browser/chromium.ts';
import { servePages } from '../browser/serve.ts';
import { makeArticle } from './article.ts';
import { chart } from './chart.ts';
import { Desk, type Mode, type SeenFigures } from './extension.ts';

import { type FormsFigures, timeForms } from './forms.ts';
import { randomFrom } from './random.ts';
import { report, reportForms } from './report.ts';
import { type Rivals, RivalTimer } from './rivals.ts';
import { benchTerms } from './terms.ts';

const OUT = 'artifacts/bench';
const ROUNDS = 3;
/** From so much HTML on one round does, in UTF-16 units. */
const MANY = 5_000_000;
const MODES: readonly Mode[] = ['auto', 'overlay'];

const { values } = parseArgs({
  options: { sizes: { type: 'string' }, pages: { type: 'string' }, readme: { type: 'boolean' } },
});

/** `100k` is 100,000. */
function sizeOf(words: string): number {
  const [, number, unit = ''] = /^(\d+)([kM]?)$/.exec(words) ?? [];
  if (!number) throw new Error(`--sizes: "${words}" is no size; write 10k or 1M`);
  return Number(number) * ({ k: 1e3, M: 1e6 }[unit] ?? 1);
}

/** Milliseconds of processor time on the page's thread. */
export interface LensFigures {
  /** Reading and painting, from the switch to the last mention. */
  time: number;
  /** The longest task of ours, there or when the paint is taken away. */
  longest: number;
  /** Taking the paint away. */
  off: number;
  seen?: SeenFigures;
}

export interface Row {
  page: string;
  /** UTF-16 units of HTML. */
  size: number;
  /** Milliseconds of processor time. */
  floor: number;
  lens: Record<Mode, LensFigures>;
  rivals?: Rivals;
}

export interface Results {
  chromium: string | undefined;
  rows: Row[];
  forms: FormsFigures[];
}

interface Case {
  name: string;
  html: string;
  /** Nothing can be found on it. */
  nothing?: boolean;
  /** Others are tried on it, and it is looked at as a person does. */
  full?: boolean;
}

const sizes = (values.sizes ?? '10k,100k,1M,10M').split(',');
const found = await benchTerms();
const terms = found.slice(0, 100);
const random = randomFrom(7);

async function cases(): Promise<Case[]> {
  const article = (size: string, every: number): string => makeArticle({ size: sizeOf(size), every, terms, random });
  const links = { every: 5, address: 40 };
  const encyclopaedia = makeArticle({ size: 1e6, every: 1_000, terms, random, links });
  const all: Case[] = [{ name: 'like an encyclopaedia, 1M', html: encyclopaedia, full: true }];
  const middle = sizes.includes('1M') ? '1M' : (sizes.at(-1) as string);
  all.push({ name: `${middle}, nothing to find`, html: article(middle, 0), nothing: true });
  for (const every of [10_000, 100])
    all.push({ name: `${middle}, a mention in ${every.toLocaleString('en')}`, html: article(middle, every) });
  for (const size of sizes) all.push({ name: `${size}, a mention in 1,000`, html: article(size, 1_000), full: true });
  for (const file of values.pages ? (await readdir(values.pages)).filter((name) => name.endsWith('.html')) : []) {
    // Without the page's scripts, so that it is the same in every run, and all that runs is ours.
    const html = (await readFile(join(values.pages as string, file), 'utf8')).replace(
      /<script\b[\s\S]*?<\/script>/gi,
      '',
    );
    all.push({ name: basename(file), html, nothing: true });
  }
  return all;
}

/** After each page: what was measured until a run is broken off is not lost. */
async function save(results: Results): Promise<void> {
  await mkdir(OUT, { recursive: true });
  await writeFile(`${OUT}/page.json`, `${JSON.stringify(results, null, 2)}\n`);
  const svg = chart(results);
  await writeFile(`${OUT}/page.svg`, svg);
  if (values.readme) await writeFile('assets/readme/bench.svg', svg);
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] as number;

const server = await servePages();
const browser = await startChromium({ port: server.port });
try {
  const desk = await Desk.open(browser);
  const timer = await RivalTimer.create(browser.context);
  const rows: Row[] = [];
  const forms = timeForms();
  reportForms(forms);
  for (const [number, { name, html, nothing = false, full }] of (await cases()).entries()) {
    const path = `/bench-${number}`;
    server.set(path, html);
    // A host that the extension doesn't know, so that it stays out of it.
    const elsewhere = `http://bench.example${path}`;
    const covered = `http://www.un.org${path}`;
    const floors: number[] = [];
    const rounds = { auto: [] as LensFigures[], overlay: [] as LensFigures[] };
    // In turn, round after round, so that a slow moment of the machine meets all of them.
    for (let round = 0; round < (html.length > MANY || values.pages ? 1 : ROUNDS); round++) {
      floors.push(await timer.time(elsewhere, 'floor'));
      for (const mode of MODES) rounds[mode].push(await desk.thread(covered, mode, nothing));
    }
    const middle = (mode: Mode): LensFigures => ({
      time: median(rounds[mode].map(({ time }) => time)),
      longest: Math.max(...rounds[mode].map(({ longest }) => longest)),
      off: median(rounds[mode].map(({ off }) => off)),
    });
    const row: Row = {
      page: name,
      size: html.length,
      floor: median(floors),
      lens: { auto: middle('auto'), overlay: middle('overlay') },
    };
    if (full) {
      row.rivals = await timer.all(elsewhere, found, html.length);
      for (const mode of MODES) row.lens[mode].seen = await desk.seen(covered, mode);
    }
    rows.push(row);
    report(row);
    await save({ chromium: browser.context.browser()?.version(), rows, forms });
  }
  console.log(`\nSaved: ${OUT}/page.json, ${OUT}/page.svg`);
} finally {
  await browser.close();
  await server.close();
}
