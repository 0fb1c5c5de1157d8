/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOOK_COLOURS, LOOK_STYLES } from '../../../lib/page/looks.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, expectPainted } from '../support/painted.ts';
import { contrast, fromHex, mainColours } from '../support/pixels.ts';

let stage: Stage;
/** A page that reads pictures. */
let reader: Page;
beforeAll(async () => {
  stage = await setStage();
  reader = await stage.context.newPage();
});
afterEach(async () => (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear()));
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

/** Colours of text that pages have: plain, links, visited links, alerts, small print; on paper and at night. */
const ON_LIGHT = [
  '#000000',
  '#222222',
  '#444444',
  '#595959',
  '#666666',
  '#6e6e6e',
  '#0000ee',
  '#0645ad',
  '#551a8b',
  '#006400',
  '#b30000',
];
const ON_DARK = [
  '#ffffff',
  '#e8e6e3',
  '#cccccc',
  '#b0b0b0',
  '#a0a0a0',
  '#949494',
  '#8ab4f8',
  '#c58af9',
  '#ffb4b4',
  '#ffd700',
];
const CASES = [
  ...['#ffffff', '#f8f9fa'].flatMap((paper) => ON_LIGHT.map((ink) => ({ ink, paper }))),
  ...['#000000', '#121212', '#1e1e1e', '#2b2b2b'].flatMap((paper) => ON_DARK.map((ink) => ({ ink, paper }))),
].filter(({ ink, paper }) => contrast(fromHex(ink), fromHex(paper)) >= 4.5);

const PAGE = `<style>body { margin: 0; columns: 3 } p { margin: 0; padding: 6px; font: 20px sans-serif }</style>
  ${CASES.map(({ ink, paper }) => `<p style="color:${ink};background:${paper}">WSIS Forum</p>`).join('')}`;

/** Boxes of all mentions that are painted, in the order of the page; between the letters' heads and feet. */
const boxesOf = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll('p')].map((paragraph) => {
      range.selectNodeContents(paragraph);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y: y + 3, width, height: height - 8 };
    });
  });

describe.each(['marks', 'overlay'])('text keeps its contrast, painted as %s', (mode) => {
  it.each(LOOK_STYLES.flatMap((style) => LOOK_COLOURS.map((colour) => [style, colour] as const)))(
    'in the look %s, %s',
    async (style, colour) => {
      await choose(stage, 'paintMode', mode);
      await choose(stage, 'lookStyle', style);
      await choose(stage, 'lookColour', colour);
      const page = await stage.open(PAGE);
      await expectPainted(
        page,
        CASES.map(() => 'WSIS Forum'),
      );
      const behind = await mainColours(page, await boxesOf(page), reader);
      const measured = CASES.map(({ ink, paper }, index) => ({
        ink,
        paper,
        contrast: contrast(fromHex(ink), behind[index] as [number, number, number]),
      }));
      expect(measured.filter((each) => each.contrast < 4.5)).toEqual([]);
      // What has a tint has one that is seen, where the text leaves room for it.
      for (const [index, { ink, paper }] of CASES.entries()) {
        if (ink !== '#000000' && ink !== '#ffffff') continue;
        const seen = contrast(behind[index] as [number, number, number], fromHex(paper));
        if (style === 'underline') expect(seen).toBe(1);
        else expect(seen).toBeGreaterThan(1.05);
      }
      await page.close();
    },
  );
});

const toneNames = (page: Page) =>
  page.evaluate(() =>
    ['on-light', 'on-dark', 'between'].map((tone) =>
      [...((CSS.highlights.get(`wsis-lens-${tone}`) ?? []) as Iterable<StaticRange>)].map((each) =>
        String(each.startContainer.textContent),
      ),
    ),
  );

describe('the look', () => {
  it('follows what is chosen, and leaves nothing behind', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p>');
    const look = () =>
      page.locator('mark').evaluate((mark) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
        return { hasTint: !backgroundColor.endsWith('/ 0)'), line: textDecorationLine };
      });
    expect(await look()).toEqual({ hasTint: true, line: 'underline' });
    await choose(stage, 'lookStyle', 'underline');
    await expect.poll(look).toEqual({ hasTint: false, line: 'underline' });
    await choose(stage, 'lookStyle', 'both');
    await expect.poll(look).toEqual({ hasTint: true, line: 'underline' });
    const background = () => page.locator('mark').evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const amber = await background();
    await choose(stage, 'lookColour', 'blue');
    await expect.poll(background).not.toBe(amber);
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.close();
  });

  it('follows a page that turns dark, in marks and over text', async () => {
    const page = await stage.open(
      `<style>body { background: #fff; color: #111 } .dark { background: #121212; color: #eee }</style>
       <p id="a">WSIS Forum</p><div id="root"><p>Tunis Agenda</p></div>`,
    );
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    expect(await toneNames(page)).toEqual([['Tunis Agenda'], [], []]);
    const background = () => page.locator('#a mark').evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const byDay = await background();
    await page.evaluate(() => document.body.classList.add('dark'));
    await expect.poll(() => toneNames(page)).toEqual([[], ['Tunis Agenda'], []]);
    expect(await background()).not.toBe(byDay);
    await page.evaluate(() => document.body.classList.remove('dark'));
    await expect.poll(() => toneNames(page)).toEqual([['Tunis Agenda'], [], []]);
    expect(await background()).toBe(byDay);
    await page.close();
  });

  it('goes by the text where it stands, not by the page: dark boxes, faint print, colours of all kinds, letters without a colour', async () => {
    await choose(stage, 'paintMode', 'overlay');
    const page = await stage.open(
      `<p>WSIS Forum</p><p style="background:#003;color:oklch(0.95 0.02 250)">Tunis Agenda</p><p style="color:#888">Tunis Commitment</p>
       <h2 style="background:linear-gradient(red,blue);background-clip:text;-webkit-text-fill-color:transparent">Geneva Plan of Action</h2>
       <div id="host" style="color:white;background:black"></div>
       <script>host.attachShadow({ mode: 'open' }).innerHTML = 'The Geneva Declaration of Principles';</script>`,
    );
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda', 'Tunis Commitment', 'Geneva Plan of Action']);
    await expect
      .poll(() => toneNames(page))
      .toEqual([
        ['WSIS Forum'],
        ['Tunis Agenda', 'The Geneva Declaration of Principles'],
        ['Tunis Commitment', 'Geneva Plan of Action'],
      ]);
    await page.close();
  });

  it('is seen in forced colours, whatever it is', async () => {
    await choose(stage, 'lookStyle', 'tint');
    const page = await stage.openPainted('<p>WSIS Forum</p>');
    const line = () => page.locator('mark').evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await line()).toBe('dotted');
    const [mark] = await page.locator('mark').all();
    expect(await mark?.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('underline');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.close();
  });

  it.each(['marks', 'overlay'])('is not printed unless that is chosen, painted as %s', async (mode) => {
    await choose(stage, 'paintMode', mode);
    await choose(stage, 'lookStyle', 'both');
    await choose(stage, 'lookColour', 'violet');
    const page = await stage.open('<p style="font-size:40px">WSIS Forum</p>');
    await expectPainted(page, ['WSIS Forum']);
    await page.emulateMedia({ media: 'print' });
    const inked = async () => {
      const [colour] = await mainColours(page, await boxesOf(page), reader);
      return colour;
    };
    expect(await inked()).toEqual([255, 255, 255]);
    const asPrinted = (await page.screenshot()).toString('base64');
    await page.emulateMedia({ media: 'screen' });
    expect(await inked()).not.toEqual([255, 255, 255]);
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    await page.emulateMedia({ media: 'print' });
    expect((await page.screenshot()).toString('base64')).toBe(asPrinted);
    await page.close();
  });
});
