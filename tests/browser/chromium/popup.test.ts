/// <reference types="chrome" />
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';

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

const PAGE = `<!doctype html><title>A page of forums</title><p>The WSIS Forum met. The Tunis Agenda is long.</p><p>Then the IGF Secretariat wrote to the WSIS Forum.</p>
  <p>The IGF Trust Fund grew. Later the Internet Governance Forum met.</p>`;

async function open(): Promise<{ page: Page; popup: Page }> {
  const page = await stage.openPainted(PAGE);
  const popup = await stage.popupFor(page);
  await popup.locator('.theme').first().waitFor();
  return { page, popup };
}

const termsIn = (popup: Page) =>
  popup.locator('.themes [data-concept]').evaluateAll((all) => all.map((each) => each.getAttribute('data-concept')));
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.concept);

describe('the popup', () => {
  it('draws a chart of the themes; a part that is pressed is seen alone, pressed again everything is', async () => {
    const { popup } = await open();
    const themes = await popup
      .locator('.theme')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-theme')));
    const parts = popup.locator('[data-chart]');
    expect(await parts.evaluateAll((all) => all.map((each) => each.getAttribute('data-chart')))).toEqual(themes);
    expect(await parts.first().textContent()).toBe('WSIS framework and Action Lines: 3 mentions');

    // Each part is as long as its theme has mentions.
    const widths = await parts.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    const counts = await popup.locator('.theme h2 .count').allInnerTexts();
    for (const [index, width] of widths.entries())
      expect(width / (widths[0] as number)).toBeCloseTo(Number(counts[index]) / Number(counts[0]), 1);

    await parts.nth(1).click();
    expect(await popup.locator('.theme').count()).toBe(1);
    expect(await parts.nth(1).getAttribute('aria-pressed')).toBe('true');
    await parts.nth(1).click();
    expect(await popup.locator('.theme').count()).toBe(themes.length);
  });

  it('searches terms and positions', async () => {
    const { popup } = await open();
    await popup.locator('#search').fill('tunis');
    expect(await termsIn(popup)).toEqual(['tunis-agenda']);
    await popup.locator('#search').fill('no such thing');
    expect(await popup.locator('.overview .none').innerText()).toBe('Nothing on this page matches.');
    await popup.locator('#search').fill('permanent');
    await popup.locator(`[name="view"][value="positions"]`).check();
    expect(await popup.locator('[data-position="igf-permanent-mandate"]').innerText()).toContain(
      'Make the IGF permanent',
    );
  });

  it('goes to the next mention of what a position is about', async () => {
    const { page, popup } = await open();
    await popup.locator(`[name="view"][value="positions"]`).check();
    const position = popup.locator('[data-position="igf-permanent-mandate"]');
    expect(await position.locator('.stance').innerText()).toContain('TCCM supports');
    await position.click();
    await expect.poll(() => page.locator('.card h2').allInnerTexts()).toHaveLength(1);
    expect(['igf', 'igf-secretariat', 'igf-trust-fund', 'tunis-agenda']).toContain(await focused(page));
  });

  it('walks through all mentions, forward and back', async () => {
    const { page, popup } = await open();
    await popup.locator('#next').click();
    await expect.poll(() => focused(page)).toBe('wsis-forum');
    await popup.locator('#next').click();
    await expect.poll(() => focused(page)).toBe('tunis-agenda');
    await popup.locator('#previous').click();
    await expect.poll(() => focused(page)).toBe('wsis-forum');
  });

  it('mutes a theme, says what it holds back, and shows it again', async () => {
    const { page, popup } = await open();
    await popup.locator('.theme[data-theme="wsis-framework"] .mute').click();
    await expectPainted(page, ['IGF Secretariat', 'IGF Trust Fund', 'Internet Governance Forum']);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('3');
    await expect.poll(() => popup.locator('#muted').innerText()).toContain('3 mentions');
    await popup.locator('#muted').click();
    await popup.locator('[data-unmute="wsis-framework"]').click();
    await expect.poll(() => popup.locator('#total').innerText()).toBe('6');
    expect(await popup.locator('#muted').count()).toBe(0);
  });

  describe('exports a brief', () => {
    const save = async (popup: Page, format: string): Promise<{ name: string; text: string }> => {
      await popup.locator('#format').selectOption(format);
      const [download] = await Promise.all([popup.waitForEvent('download'), popup.locator('#save-brief').click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };

    it('as files in four formats, named after the page', async () => {
      const { popup } = await open();
      await popup.locator('.export summary').click();
      const [markdown, html, csv, annotations] = [
        await save(popup, 'markdown'),
        await save(popup, 'html'),
        await save(popup, 'csv'),
        await save(popup, 'annotations'),
      ];
      expect(markdown.name).toMatch(/^wsis-lens-A-page-of-forums-\d{4}-\d\d-\d\d\.md$/);
      expect(markdown.text).toContain('# A page of forums');
      expect(markdown.text).toContain('Then the **IGF Secretariat** wrote to the WSIS Forum. (IGF Secretariat)');
      expect(html.name).toMatch(/\.html$/);
      expect(html.text).toContain('<mark>IGF Secretariat</mark>');
      expect(csv.text.trimEnd().split('\r\n')).toHaveLength(7);
      const { first, total } = JSON.parse(annotations.text);
      expect([total, first.items.length]).toEqual([6, 6]);
      expect(first.items[0].target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: 'WSIS Forum' });
    });

    it('so that its positions point at the words in the text of the page', async () => {
      const { page, popup } = await open();
      await popup.locator('.export summary').click();
      const { first } = JSON.parse((await save(popup, 'annotations')).text);
      const text = (await page.evaluate(() => document.body.textContent)) ?? '';
      for (const { target } of first.items) {
        const [quote, position] = target.selector;
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
      }
    });

    it('as text to paste', async () => {
      const { popup } = await open();
      await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await popup.locator('.export summary').click();
      await popup.locator('#copy-brief').click();
      await expect.poll(() => popup.locator('.export [role="status"]').innerText()).toBe('Copied.');
      expect(await popup.evaluate(() => navigator.clipboard.readText())).toContain('# A page of forums');
    });
  });

  it('can be used by keyboard alone', async () => {
    const { popup } = await open();
    await popup.locator('#everywhere').focus();
    const reached: string[] = [];
    for (let step = 0; step < 40; step++) {
      await popup.keyboard.press('Tab');
      const name = await popup.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        return at.id || at.className || at.getAttribute('name') || Object.keys(at.dataset)[0] || at.localName;
      });
      if (reached.includes('paint') || name === 'BODY') break;
      reached.push(name);
    }
    expect(reached).toEqual(expect.arrayContaining(['site', 'chart', 'search', 'view', 'mute', 'concept', 'summary']));
    await popup.locator('[name="view"]').first().focus();
    await popup.keyboard.press('ArrowRight');
    expect(await popup.locator('[data-position]').count()).toBeGreaterThan(0);
  });
});
