/// <reference types="chrome" />
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, countedIn, expectPainted, paintedTexts } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => choose(stage, 'paintMode', 'auto'));
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const PAGE = `<p id="a">World <em>Summit</em> on<br>the Information Society and <a href="#x" id="link">the WSIS Forum</a></p>
  <p style="margin-top:3000px" id="b">The Tunis Agenda is long.</p>
  <details><summary>More</summary><p id="c">The Geneva Plan of Action</p></details>`;
const TEXTS = [
  'World ',
  'Summit',
  ' on',
  'the Information Society',
  'WSIS Forum',
  'Tunis Agenda',
  'Geneva Plan of Action',
];

describe.each(['marks', 'overlay'] as const)('painted as %s', (mode) => {
  const open = async () => {
    await choose(stage, 'paintMode', mode);
    const page = await stage.open(PAGE);
    await expectPainted(page, TEXTS);
    return page;
  };

  it('by that painter alone, and counted', async () => {
    const page = await open();
    expect(await page.locator('mark').count()).toBe(mode === 'marks' ? TEXTS.length : 0);
    expect(await countedIn(stage, page)).toBe(4);
    await page.close();
  });

  it('opens the note by pointer, by click and by the Tab key, and closes it', async () => {
    const page = await open();
    const heading = page.locator('.card h2');
    const box = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('em') as Node);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x, box.y);
    await expect.poll(() => heading.innerText()).toContain('World Summit on the Information Society');
    await page.mouse.move(box.x, box.y + 500);
    await page.locator('.card').waitFor({ state: 'hidden' });
    await page.mouse.click(box.x, box.y);
    await heading.waitFor();
    await page.mouse.move(box.x, box.y + 500);
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'hidden' });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Tab');
    await expect.poll(() => heading.innerText()).toContain('WSIS Forum');
    await page.close();
  });

  it('opens no note again that Escape has closed, until the pointer has left and come back', async () => {
    await choose(stage, 'paintMode', mode);
    const page = await stage.open(
      `<p id="first" style="font-size: 40px">The WSIS Forum</p><p id="rest" style="font-size: 40px">${'The WSIS Forum. '.repeat(100)}</p>`,
    );
    await expect.poll(async () => (await paintedTexts(page)).length).toBe(101);
    const card = page.locator('.card');
    const box = await page.locator('#first').boundingBox();
    if (!box) throw new Error('it is shown');
    const [x, y] = [box.x + 200, box.y + 24];
    const stays = async (): Promise<void> => {
      // Longer than a note takes to open.
      await page.waitForTimeout(400);
      expect(await card.isVisible()).toBe(false);
    };
    await page.mouse.move(x, y);
    await card.waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    // What it rests on is painted anew.
    await page.locator('#first').evaluate((element) => element.replaceChildren('The WSIS Forum', ' met'));
    await expect.poll(async () => (await paintedTexts(page)).length).toBe(101);
    await stays();
    await page.mouse.move(x + 8, y);
    await stays();
    await page.mouse.move(x, 2);
    await page.mouse.move(x, y);
    await card.waitFor();

    // Under the note lies what has notes too.
    const note = await card.boundingBox();
    if (!note) throw new Error('it is shown');
    const under = await page.locator('#rest').evaluate(
      (rest, { top, bottom }) => {
        const range = document.createRange();
        const texts = document.createTreeWalker(rest, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
          for (const { index } of text.data.matchAll(/WSIS/g)) {
            range.setStart(text, index);
            range.setEnd(text, index + 4);
            const { x, y, width, height } = range.getBoundingClientRect();
            if (y > top && y + height < bottom) return { x: x + width / 2, y: y + height / 2 };
          }
        }
        return undefined;
      },
      { top: note.y, bottom: note.y + note.height },
    );
    if (!under) throw new Error('the note covers a term');
    await page.mouse.move(under.x, under.y);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await stays();
    await page.mouse.move(x, 2);
    await page.mouse.move(under.x, under.y);
    await card.waitFor();
    await page.close();
  });

  it('is gone to from the popup, by keyboard into its note, and back', async () => {
    const page = await open();
    const popup = await stage.popupFor(page);
    await popup.locator('[data-concept="tunis-agenda"]').click();
    await page.bringToFront();
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Tunis Agenda');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('wsis-lens-host');
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'hidden' });
    await popup.close();
    await page.close();
  });

  it('is unfolded where it is folded away', async () => {
    const page = await open();
    const popup = await stage.popupFor(page);
    await popup.locator('[data-concept="geneva-plan-of-action"]').click();
    await expect
      .poll(() => page.locator('body > details').evaluate((details: HTMLDetailsElement) => details.open))
      .toBe(true);
    await popup.close();
    await page.close();
  });

  it('goes without a trace', async () => {
    await choose(stage, 'enabled', false);
    const page = await stage.open(PAGE);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await choose(stage, 'enabled', true);
    await choose(stage, 'paintMode', mode);
    await expectPainted(page, TEXTS);
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await choose(stage, 'enabled', true);
    await page.close();
  });
});

describe('the choice of a painter', () => {
  it('changes what is painted already', async () => {
    const page = await stage.openPainted('<p>The WSIS Forum met.</p>');
    await choose(stage, 'paintMode', 'overlay');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await expectPainted(page, ['WSIS Forum']);
    await choose(stage, 'paintMode', 'auto');
    await expect.poll(() => page.locator('mark').count()).toBe(1);
    await page.close();
  });

  it.each([
    ['in containers of frameworks', '<div id="root"><p>The WSIS Forum met.</p></div>'],
    ['in a container that Vue has taken', '<main data-v-app><p>The WSIS Forum met.</p></main>'],
    ['beside anchors of frameworks', '<p><!---->The WSIS Forum met.</p>'],
    ['of one item in a flex container', '<div style="display:flex">The WSIS Forum met.</div>'],
    ['in pieces that no parser makes', '<p id="x"></p><script>x.append("The WSIS", " Forum met.")</script>'],
  ])('overlays text %s', async (_, html) => {
    const page = await stage.open(html);
    await expect.poll(async () => (await paintedTexts(page)).join('')).toBe('WSIS Forum');
    expect(await page.locator('mark').count()).toBe(0);
    await page.close();
  });

  it('marks text that stays, and overlays it for good once the page has changed it', async () => {
    const page = await stage.openPainted('<p id="a">The WSIS Forum met.</p><p>The Tunis Agenda</p>');
    await page.evaluate(() => document.getElementById('a')?.append(' It was in Geneva.'));
    await expect.poll(() => page.locator('#a mark').count()).toBe(0);
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    expect(await page.locator('mark').count()).toBe(1);
    await page.evaluate(() => {
      (document.getElementById('a') as HTMLElement).textContent = 'Another WSIS Forum';
    });
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    expect(await page.locator('mark').count()).toBe(1);
    await page.close();
  });
});
