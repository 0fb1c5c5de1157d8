/**
 * Pictures for the stores, of the extension as it was built for Chrome: `npm run store:images`, or `-- --lang fr,ar` for other languages.
 * They go to artifacts/store/LANGUAGE: screenshots of 1280 by 800, a tile of 440 by 280, and icons.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { type Stage, setStage } from '../tests/browser/support/chromium-stage.ts';
import { closeSurfaces, openSurface, SURFACES } from '../tests/browser/support/surfaces.ts';
import { makePdf } from '../tests/support/make-pdf.ts';
import { SAMPLE_HOST } from './browser/sample.ts';
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

const line = (text: string, y: number, size = 12, font: 'times' | 'times-bold' = 'times') => ({
  text,
  x: 70,
  y,
  size,
  font,
});
const REPORT = [
  line('Twenty years on: what the WSIS+20 review settled', 770, 20, 'times-bold'),
  line('A sample report for readers of the record', 748, 11),
  line('Delegations met in New York in December 2025 to close the overall review of the World Summit on', 716),
  line('the Information Society. The vision of a people-centred information society goes back to the', 700),
  line('Geneva Declaration of Principles of 2003; the Tunis Agenda followed two years later.', 684),
  line('A lasting place for the Internet Governance Forum', 648, 15, 'times-bold'),
  line('The Internet Governance Forum (IGF) had lived on time-limited renewals. Those who run the', 622),
  line('technical core of the network asked that the IGF mandate be made permanent, that the IGF', 606),
  line('Secretariat be staffed as the work demands, and that the national and regional initiatives', 590),
  line('feed into it. Paragraph 72 of the Tunis Agenda had set out what the Forum is for.', 574),
];

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

/** A PDF file of ours in the reader. */
async function reader(stage: Stage): Promise<Buffer> {
  const { bytes } = await makePdf([REPORT]);
  stage.server.set('/review.pdf', { body: Buffer.from(bytes), type: 'application/pdf' }, SAMPLE_HOST);
  const page = await stage.context.newPage();
  await page.setViewportSize(SHOT);
  const file = new URLSearchParams({ file: `http://${SAMPLE_HOST}/review.pdf` });
  await page.goto(`chrome-extension://${stage.browser.extensionId}/reader.html?${file}`);
  await page.waitForFunction(() => (CSS.highlights.get('wsis-lens')?.size ?? 0) > 10);
  // Until all of them are drawn.
  await page.waitForTimeout(500);
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
