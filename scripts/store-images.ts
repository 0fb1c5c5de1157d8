/**
 * Pictures for the stores, of the extension as it was built for Chrome: `npm run store:images`, or `-- --lang fr,ar` for other languages.
 * They go to artifacts/store/LANGUAGE: screenshots of 1280 by 800, a tile of 440 by 280, and icons.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { type Stage, setStage } from '../tests/browser/support/chromium-stage.ts';
import { closeSurfaces, openSurface, SURFACES } from '../tests/browser/support/surfaces.ts';
import { readSample, SAMPLE_HOST } from './browser/sample.ts';
import { readLocale } from './locales.ts';

const OUT = 'artifacts/store';
const SHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const ICONS = [64, 128, 300];
/** Beside a page: the panel's width. */
const PANEL = 380;

const STYLE = `
  html, body { margin: 0; block-size: 100%; overflow: hidden; }
  body > * { display: block; position: absolute; inset-block-start: 0; inset-inline-start: 0; }
  body > svg { inline-size: 100%; block-size: 100%; }
  .popup { inset-inline: auto 24px; border-radius: 0 0 10px 10px; box-shadow: 0 6px 28px rgb(0 0 0 / 45%); }
  .panel { inset-inline: auto 0; border-inline-start: 1px solid #8899a6; }
  main { inline-size: 100%; block-size: 100%; box-sizing: border-box; padding: 22px 20px 0; background: #12507b; color: #fff; font: 17px/1.3 sans-serif; }
  header { display: flex; align-items: center; gap: 10px; font-size: 30px; }
  header svg { inline-size: 46px; }
  p { margin: 10px 0 14px; }
  main div { padding: 10px; border-radius: 10px 10px 0 0; background: #fff; block-size: 100%; }
  main img { inline-size: 100%; }`;

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'en' } } });

for (const locale of values.lang.split(',')) {
  const folder = `${OUT}/${locale}`;
  await mkdir(folder, { recursive: true });
  const stage = await setStage({ locale });
  const pictures: [string, () => Promise<Buffer>][] = [
    ['1-note', async () => shot(await open(stage, 'note'))],
    ['2-popup', () => popupOverPage(stage)],
    ['3-panel', () => panelBesidePage(stage)],
    ['4-record', async () => shot(await open(stage, 'options-search'))],
    ['5-pdf', () => reader(stage)],
    ['tile', () => tile(stage, locale)],
    ...ICONS.map((size): [string, () => Promise<Buffer>] => [`icon-${size}`, () => icon(stage, size)]),
  ];
  try {
    for (const [name, take] of pictures) {
      await writeFile(`${folder}/${name}.png`, await take());
      await closeSurfaces(stage);
    }
  } finally {
    await stage.close();
  }
  console.log(`${pictures.length} pictures: ${folder}/`);
}

async function open(stage: Stage, name: string, size = SHOT): Promise<Page> {
  const surface = SURFACES.find((each) => each.name === name);
  if (!surface) throw new Error(`no surface is called ${name}: see tests/browser/support/surfaces.ts`);
  return openSurface(stage, { ...surface, size });
}

function shot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled' });
}

/** The popup where the browser opens it: under its button, at the end of the line. */
async function popupOverPage(stage: Stage): Promise<Buffer> {
  const page = await shot(await open(stage, 'page'));
  const popup = await shot(await open(stage, 'popup', { width: 400, height: 600 }));
  return composed(stage, SHOT, `<img src="${data(page)}"><img class="popup" src="${data(popup)}">`);
}

async function panelBesidePage(stage: Stage): Promise<Buffer> {
  const page = await shot(await open(stage, 'page', { ...SHOT, width: SHOT.width - PANEL }));
  const panel = await shot(await open(stage, 'panel', { ...SHOT, width: PANEL }));
  return composed(stage, SHOT, `<img src="${data(page)}"><img class="panel" src="${data(panel)}">`);
}

/** The sample as a PDF file in the reader. */
async function reader(stage: Stage): Promise<Buffer> {
  const sample = await stage.open(await readSample());
  const body = await sample.pdf({ format: 'A4', printBackground: true });
  stage.server.set('/review.pdf', { body, type: 'application/pdf' }, SAMPLE_HOST);
  const address = new URLSearchParams({ file: `http://${SAMPLE_HOST}/review.pdf` });
  const page = await stage.openOwn(`reader.html?${address}`);
  await page.setViewportSize(SHOT);
  await page.waitForFunction(() => (CSS.highlights.get('wsis-lens')?.size ?? 0) > 20);
  return shot(page);
}

/** The name, what it is, and a piece of a page as it is marked. */
async function tile(stage: Stage, locale: string): Promise<Buffer> {
  const page = await open(stage, 'sample', { width: 400, height: 400 });
  const piece = await page.locator('article p').first().screenshot({ animations: 'disabled' });
  const { 'firstRun.title': title = '', 'language.direction': direction = 'ltr' } = await readLocale(locale);
  const svg = (await readFile('assets/icon.svg', 'utf8')).replace(/<title>.*<\/title>/, '');
  return composed(
    stage,
    TILE,
    `<main dir="${direction}"><header>${svg}<strong>WSIS Lens</strong></header><p>${title}</p><div><img src="${data(piece)}"></div></main>`,
  );
}

async function icon(stage: Stage, size: number): Promise<Buffer> {
  const svg = await readFile('assets/icon.svg', 'utf8');
  return composed(stage, { width: size, height: size }, svg, true);
}

/** Puts pictures together, in a page that is none of the extension's. */
async function composed(
  stage: Stage,
  size: { width: number; height: number },
  html: string,
  omitBackground = false,
): Promise<Buffer> {
  const page = await stage.context.newPage();
  await page.setViewportSize(size);
  await page.setContent(`<!doctype html><style>${STYLE}</style>${html}`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return page.screenshot({ omitBackground });
}

function data(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
