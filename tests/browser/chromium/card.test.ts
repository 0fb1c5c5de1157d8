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
  for (const page of stage.context.pages().slice(1)) await page.close();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

const PAGE = `<!doctype html><title>A page of forums</title>
  <p id="first">It rained on the WSIS Forum.</p>
  <p>The Tunis Agenda was read; nobody spoke.</p>
  <textarea id="field"></textarea>
  <p id="last" style="margin: 2000px 0">Later the Tunis Agenda<sup>12</sup> was read once more, and the WSIS Forum met.</p>`;

const TERMS = ['WSIS Forum', 'Tunis Agenda', 'Tunis Agenda', 'WSIS Forum'];

const card = (page: Page) => page.locator('wsis-lens-host .card');
const button = (page: Page, name: string) => card(page).locator(`button.${name}`);
const heading = (page: Page) => card(page).locator('h2').innerText();
/** The class of the button, or of what else in the card, that the keyboard is on; null where it is in the page. */
const focused = (page: Page) =>
  page.evaluate(() => document.querySelector('wsis-lens-host')?.shadowRoot?.activeElement?.className ?? null);
const boxOf = async (page: Page) => {
  const box = await card(page).boundingBox();
  if (!box) throw new Error('the card is not shown');
  return box;
};

async function openNote(mark = '#first mark', html = PAGE): Promise<Page> {
  const page = await stage.openPainted(html);
  if (html.includes(PAGE)) await expectPainted(page, TERMS);
  await page.locator(mark).first().click();
  await card(page).waitFor();
  return page;
}

describe('a note is copied', () => {
  const copied = async (page: Page): Promise<string> => {
    await button(page, 'copy').click();
    await expect.poll(() => card(page).locator('.said').innerText()).toBe('Copied.');
    await page.locator('#field').focus();
    await page.keyboard.press('ControlOrMeta+V');
    return page.locator('#field').inputValue();
  };

  it('with what is unfolded, its sources, and a link that leads to this very mention', async () => {
    const page = await openNote('#last mark');
    const positions = card(page).locator('details.position');
    const [open, folded] = [
      await positions.nth(0).locator('.title').innerText(),
      await positions.nth(1).locator('.title').innerText(),
    ];
    const text = await copied(page);
    expect(text).toContain('Tunis Agenda for the Information Society');
    expect(text).toContain(`: ${open}`);
    expect(text).not.toContain(`: ${folded}`);
    expect(text).toMatch(/Source: .+, .+\nhttps?:\/\//);
    expect(text).toContain('Mentioned in: A page of forums');

    const link = text.trim().split('\n').at(-1) as string;
    expect(link).toMatch(/^http:\/\/www\.un\.org\/page-\d+#:~:text=/);
    const other = await stage.context.newPage();
    await other.goto(link);
    // The same words stand further up too: the browser has found the ones that were meant.
    await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  it('whatever the page does with its own copies', async () => {
    const page = await openNote(
      '#first mark',
      `${PAGE}<script>addEventListener('copy', (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', 'the page') })</script>`,
    );
    expect(await copied(page)).toContain('WSIS Forum');
  });

  it('or the person is told that it was not', async () => {
    const page = await openNote(
      '#first mark',
      `${PAGE}<script>addEventListener('copy', (event) => event.stopImmediatePropagation(), true)</script>`,
    );
    await button(page, 'copy').click();
    await expect.poll(() => card(page).locator('.said').innerText()).toBe('The browser did not let it be copied.');
  });
});

describe('a term is muted from its note', () => {
  it('and comes back, with its note, when that was a mistake', async () => {
    const page = await openNote();
    await button(page, 'mute').focus();
    await page.keyboard.press('Enter');
    await expectPainted(page, ['Tunis Agenda', 'Tunis Agenda']);
    expect(await card(page).innerText()).toContain('“WSIS Forum” is not marked any more, on any page.');
    await expect.poll(() => focused(page)).toBe('undo');
    await page.keyboard.press('Enter');
    await expectPainted(page, TERMS);
    await expect.poll(() => heading(page)).toBe('WSIS Forum');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'hidden' });
    // Back where it was, not at the other mention.
    expect(await page.evaluate(() => document.activeElement?.closest('p')?.id)).toBe('first');
  });

  it('the word that it is muted goes when somebody goes on reading', async () => {
    const page = await openNote();
    await button(page, 'mute').click();
    await card(page).locator('.undo').waitFor();
    await page.locator('#field').click();
    await card(page).waitFor({ state: 'hidden' });
    await expectPainted(page, ['Tunis Agenda', 'Tunis Agenda']);
  });
});

describe('from a note to the next mention and back', () => {
  it('by keyboard, which stays on the button', async () => {
    const page = await openNote();
    await button(page, 'next').focus();
    for (const expected of ['Tunis Agenda for the Information Society', 'Tunis Agenda for the Information Society']) {
      await page.keyboard.press('Enter');
      await expect.poll(() => heading(page)).toBe(expected);
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    expect(await focused(page)).toBe('next');
    expect(await card(page).locator('[role=status]').innerText()).toBe('Tunis Agenda for the Information Society');
    await button(page, 'previous').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(1000);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tunis Agenda');
  });
});

it('where there is no other mention, going on stays at this one', async () => {
  const page = await openNote('#first mark', '<p id="first">The WSIS Forum met.</p><div style="height: 3000px"></div>');
  const before = await boxOf(page);
  await button(page, 'next').click();
  await page.evaluate(() => scrollBy({ top: 5, behavior: 'instant' }));
  await expect.poll(async () => (await boxOf(page)).y).toBe(before.y - 5);
});

describe('a pinned note', () => {
  it('stays where it is while one scrolls and presses elsewhere, and goes with Escape', async () => {
    const page = await openNote();
    await button(page, 'pin').click();
    const before = await boxOf(page);
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await page.mouse.click(700, 700);
    await page.waitForTimeout(500);
    expect(await boxOf(page)).toEqual(before);
    expect(await button(page, 'pin').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'hidden' });
  });

  it('shows what is pressed next, and makes way for it', async () => {
    const page = await openNote();
    await button(page, 'pin').click();
    await page.locator('#last mark').last().scrollIntoViewIfNeeded();
    const line = await page.locator('#last mark').first().boundingBox();
    if (!line) throw new Error('the line is not in view');
    // Brought in the way of the line that is looked at next.
    const { x, y } = await boxOf(page);
    await page.mouse.move(x + 20, y + 10);
    await page.mouse.down();
    await page.mouse.move(line.x + 20, line.y - 100, { steps: 4 });
    await page.mouse.up();
    await page.locator('#last mark').first().focus();
    await page.evaluate(() => document.querySelector<HTMLElement>('#last mark')?.click());
    await expect.poll(() => heading(page)).toBe('Tunis Agenda for the Information Society');
    const box = await boxOf(page);
    expect(box.y >= line.y + line.height || box.y + box.height <= line.y || box.x >= line.x + line.width).toBe(true);
    expect(await button(page, 'pin').getAttribute('aria-pressed')).toBe('true');
  });

  it('is moved by its bar and by arrow keys, never out of the window; let go, it is beside its mention again', async () => {
    const page = await openNote();
    const beside = await boxOf(page);
    await button(page, 'pin').click();
    await page.mouse.move(beside.x + 20, beside.y + 10);
    await page.mouse.down();
    await page.mouse.move(beside.x + 320, beside.y + 210, { steps: 5 });
    await page.mouse.up();
    const dragged = await boxOf(page);
    expect([dragged.x - beside.x, dragged.y - beside.y]).toEqual([300, 200]);
    await button(page, 'pin').focus();
    await page.keyboard.press('ArrowLeft');
    expect((await boxOf(page)).x).toBeLessThan(dragged.x);
    for (let press = 0; press < 60; press++) await page.keyboard.press('ArrowDown');
    const { y, height } = await boxOf(page);
    expect(y + height).toBeLessThanOrEqual(900);
    await page.keyboard.press('Enter');
    expect(await boxOf(page)).toEqual(beside);
  });
});

describe('beside its mention', () => {
  const LOW = '<div style="height: 700px"></div><p id="first">The WSIS Forum met.</p>';
  const covers = async (page: Page): Promise<boolean> => {
    const [box, line] = [await boxOf(page), await page.locator('#first mark').boundingBox()];
    return !line || (box.y < line.y + line.height && box.y + box.height > line.y);
  };

  it('covers no part of its line when it is unfolded, or when the page moves below it', async () => {
    const page = await openNote('#first mark', LOW);
    for (const summary of await card(page).locator('summary').all()) {
      await summary.click();
      await page.waitForTimeout(60);
      expect(await covers(page)).toBe(false);
    }
    const before = await boxOf(page);
    await page.evaluate(() => document.querySelector('div')?.style.setProperty('height', '500px'));
    await expect.poll(async () => (await boxOf(page)).y).not.toBe(before.y);
    expect(await covers(page)).toBe(false);
  });

  it('follows the zoom of the page', async () => {
    const page = await openNote('#first mark', LOW.replace('700px', '200px'));
    const session = await stage.context.newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 640,
      height: 450,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await expect.poll(() => page.evaluate(() => innerHeight)).toBe(450);
    await expect.poll(() => covers(page)).toBe(false);
    const { x, width } = await boxOf(page);
    expect(x + width).toBeLessThanOrEqual(640);
  });
});

describe('with other pointers', () => {
  it('a finger opens the note by a tap, and closes it by a tap elsewhere', async () => {
    const page = await stage.openPainted(PAGE);
    const session = await stage.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (x: number, y: number): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const box = await page.locator('#first mark').boundingBox();
    if (!box) throw new Error('the mention is not in view');
    await tap(box.x + 5, box.y + 5);
    await card(page).waitFor();
    await page.waitForTimeout(600);
    expect(await heading(page)).toBe('WSIS Forum');
    await tap(900, 800);
    await card(page).waitFor({ state: 'hidden' });
  });

  it('a pen opens it where it hovers, and a tap keeps it', async () => {
    const page = await stage.openPainted(PAGE);
    const session = await stage.context.newCDPSession(page);
    const box = await page.locator('#first mark').boundingBox();
    if (!box) throw new Error('the mention is not in view');
    const pen = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        pointerType: 'pen',
        ...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }),
      });
    await pen('mouseMoved', box.x + 5, box.y + 5);
    await card(page).waitFor();
    await pen('mousePressed', box.x + 5, box.y + 5);
    await pen('mouseReleased', box.x + 5, box.y + 5);
    await pen('mouseMoved', 900, 800);
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(true);
  });
});

it('is light or dark as the person has chosen, at once', async () => {
  const page = await openNote();
  const paper = () => card(page).evaluate((box) => getComputedStyle(box).backgroundColor);
  const light = await paper();
  await choose(stage, 'colourScheme', 'dark');
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  await choose(stage, 'colourScheme', 'light');
  await expect.poll(paper).toBe(light);
  await choose(stage, 'colourScheme', 'system');
  await expect.poll(paper).toBe(dark);
});

it('all of it is reached by keyboard, and says what it is', async () => {
  const page = await openNote();
  await page.keyboard.press('Escape');
  await page.locator('#first mark').click();
  await card(page).waitFor();
  await page.locator('#first mark').evaluate((mark) => {
    (mark as HTMLElement).tabIndex = -1;
    (mark as HTMLElement).focus();
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('card');
  const reached: (string | null)[] = [];
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  expect(reached).toEqual(['previous', 'next', 'copy', 'mute', 'pin', 'close']);
  expect(await card(page).getAttribute('role')).toBe('dialog');
  const names = await card(page)
    .locator('.actions button')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('aria-label'), each.getAttribute('title')]));
  for (const [label, title] of names) {
    expect(label).toMatch(/\w/);
    expect(title).toMatch(/\w/);
  }
});
