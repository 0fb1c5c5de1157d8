/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, expectPainted } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const MODES = ['marks', 'overlay'] as const;
const open = async (mode: string, html: string, texts: readonly string[]): Promise<Page> => {
  await choose(stage, 'paintMode', mode);
  const page = await stage.open(html);
  await expectPainted(page, texts);
  return page;
};

describe.each(MODES)('painted as %s, a page', (mode) => {
  it('does not shift, though its own style for marks is loud', async () => {
    const page = await open(
      mode,
      `<style>mark { padding: 9px; font: 900 30px serif; border: 5px solid red; margin: 4px; display: block; color: lime }</style>
       <script>
         window.shift = 0;
         new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
           .observe({ type: 'layout-shift', buffered: true });
       </script>
       <p>The WSIS Forum and <mark id="own">its own mark</mark> and the <b>Internet</b> Governance Forum</p><p id="after">After</p>`,
      ['WSIS Forum', 'Internet', ' Governance Forum'],
    );
    const look = () =>
      page.evaluate(() => {
        const own = document.getElementById('own') as HTMLElement;
        return [
          (document.getElementById('after') as HTMLElement).getBoundingClientRect().top,
          getComputedStyle(own).borderTopWidth,
          getComputedStyle(own).color,
          getComputedStyle(own).backgroundColor,
        ];
      });
    const on = await look();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    expect(await look()).toEqual(on);
    await page.close();
  });

  it('keeps its focus, its keys and its tab stops', async () => {
    const page = await open(
      mode,
      `<input id="first" autofocus><p>The WSIS Forum</p><button id="second">x</button>
       <script>window.keys = []; addEventListener('keydown', (event) => keys.push(event.key + event.defaultPrevented));</script>`,
      ['WSIS Forum'],
    );
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.locator('#first').focus();
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    await choose(stage, 'enabled', true);
    await expectPainted(page, ['WSIS Forum']);
    expect(await focused()).toBe('first');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('second');
    for (const key of ['Enter', 'Escape', 'j', 'ArrowDown']) await page.keyboard.press(key);
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([
      'Tabfalse',
      'Enterfalse',
      'Escapefalse',
      'jfalse',
      'ArrowDownfalse',
    ]);
    await page.close();
  });

  it('is copied as its own text, and found in', async () => {
    const page = await open(mode, '<p id="a">The <i>WSIS</i> Forum, and the Tunis Agenda.</p>', [
      'WSIS',
      ' Forum',
      'Tunis Agenda',
    ]);
    const copied = await page.evaluate(() => {
      const selection = getSelection() as Selection;
      selection.selectAllChildren(document.getElementById('a') as HTMLElement);
      const text = selection.toString();
      selection.removeAllRanges();
      return text;
    });
    expect(copied).toBe('The WSIS Forum, and the Tunis Agenda.');
    const find = (text: string) =>
      page.evaluate((words) => (window as unknown as { find(t: string): boolean }).find(words), text);
    expect(await find('WSIS Forum, and')).toBe(true);
    expect(await find('the Tunis Agenda.')).toBe(true);
    await page.close();
  });

  it('is copied without our marks by its markup too, where it is overlaid', async () => {
    const page = await open(mode, '<p id="a">The WSIS Forum</p>', ['WSIS Forum']);
    const html = await page.evaluate(() => (document.getElementById('a') as HTMLElement).innerHTML);
    expect(html.replace(/ data-wsis-lens="\w+"/, '')).toBe(
      mode === 'overlay' ? 'The WSIS Forum' : 'The <mark class="wsis-lens" data-concept="wsis-forum">WSIS Forum</mark>',
    );
    await page.close();
  });

  it('is printed without annotations, or with them where that is chosen', async () => {
    const page = await open(mode, '<p>The WSIS Forum</p>', ['WSIS Forum']);
    await page.emulateMedia({ media: 'print' });
    const look = () =>
      page.evaluate((painted) => {
        const element = document.querySelector(painted === 'marks' ? 'mark' : 'p') as HTMLElement;
        const styles =
          painted === 'marks'
            ? [getComputedStyle(element)]
            : ['', '-on-light'].map((tone) => getComputedStyle(element, `::highlight(wsis-lens${tone})`));
        const colour = styles.every(({ backgroundColor }) => backgroundColor === 'rgba(0, 0, 0, 0)');
        return {
          line: styles.some(({ textDecorationLine }) => textDecorationLine === 'underline'),
          colour: !colour,
        };
      }, mode);
    expect(await look()).toEqual({ line: false, colour: false });
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    const before = await sheets();
    await choose(stage, 'printMarks', true);
    await expect.poll(look).toEqual({ line: true, colour: false });
    await choose(stage, 'printMarks', false);
    await expect.poll(look).toEqual({ line: false, colour: false });
    expect(await sheets()).toBe(before);
    await page.close();
  });

  it('is marked in forced colours too, and keeps its text colour on dark pages and from right to left', async () => {
    const page = await open(
      mode,
      '<html dir="rtl"><body style="background:#111;color:#eee"><p>اجتمع منتدى القمة العالمية لمجتمع المعلومات في جنيف</p>',
      ['منتدى القمة العالمية لمجتمع المعلومات'],
    );
    const style = (property: string) =>
      page.evaluate(
        ([painted, name]) => {
          const element = document.querySelector(painted === 'marks' ? 'mark' : 'p') as HTMLElement;
          const computed =
            painted === 'marks'
              ? getComputedStyle(element)
              : getComputedStyle(element, '::highlight(wsis-lens-on-dark)');
          return computed.getPropertyValue(name);
        },
        [mode, property] as const,
      );
    expect(await style('color')).toBe('rgb(238, 238, 238)');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await style('text-decoration-line')).toBe('underline');
    await page.close();
  });
});

describe('an extension that is reloaded or removed', () => {
  it('leaves open pages as they were, and throws nothing', async () => {
    const own = await setStage();
    const page = await own.openPainted('<p id="a">The WSIS Forum met.</p>');
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && thrown.push(message.text()));
    // The worker goes before it can answer.
    await (await own.browser.worker()).evaluate(() => setTimeout(() => void chrome.management.uninstallSelf(), 50));
    await expect.poll(() => own.context.serviceWorkers().length).toBe(0);
    await page.bringToFront();
    // Somebody looks, and the page changes: now it shows that nobody is there.
    await page.locator('#a').hover({ position: { x: 60, y: 8 } });
    await page.evaluate(() => document.getElementById('a')?.append(' Again.'));
    await expectPainted(page, []);
    expect(await page.locator('#a').innerHTML()).toBe('The WSIS Forum met. Again.');
    expect(thrown).toEqual([]);
    await own.close();
  });

  it('is there once, and whole, where its script comes to a page for the second time', async () => {
    const own = await setStage();
    const page = await own.openPainted('<p id="a">The WSIS Forum met.</p>');
    await page.evaluate(() => Object.assign(document.querySelector('mark') as HTMLElement, { fromBefore: true }));
    // As after an update, and in pages that were loading when the extension was installed.
    await (await own.browser.worker()).evaluate(
      (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] }),
      await own.tabOf(page),
    );
    await expect
      .poll(() => page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => 'fromBefore' in mark)))
      .toEqual([false]);
    await expectPainted(page, ['WSIS Forum']);
    await page.bringToFront();
    await page.locator('mark').hover();
    await page.locator('.card h2').waitFor();
    expect(await page.locator('wsis-lens-host').count()).toBe(1);
    await own.close();
  });
});
