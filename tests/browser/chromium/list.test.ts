/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageList } from '../../../lib/messages.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, expectPainted } from '../support/painted.ts';

let stage: Stage;
/** One of the extension's own pages. */
let office: Page;
beforeAll(async () => {
  stage = await setStage();
  office = await stage.context.newPage();
  await office.goto(`chrome-extension://${stage.browser.extensionId}/popup.html?tab=0`);
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

async function ask<T>(type: string, data: unknown, from = office): Promise<T> {
  const reply = await from.evaluate((message) => chrome.runtime.sendMessage(message), { type, data });
  if (reply.err) throw new Error(reply.err.message);
  return reply.res;
}
const listOf = async (page: Page) => ask<PageList>('list', { tab: await stage.tabOf(page) });

const PAGE = `<!doctype html><html lang="en"><title>A page</title><body>
  <p>It rained. The <b>World <em>Summit</em></b> on<br>the Information
    Society met; so did the WSIS Forum. Then it rained.</p>
  <script>/* WSIS Forum */</script>
  <ul><li>Tunis Agenda<sup>1</sup> and then the Tunis Commitment</li></ul></body></html>`;

describe.each(['marks', 'overlay'])('the list of mentions, painted as %s', (mode) => {
  it('says what stands where, in the order of the page', async () => {
    await choose(stage, 'paintMode', mode);
    const page = await stage.open(PAGE);
    await expect.poll(async () => (await listOf(page).catch(() => undefined))?.mentions.length).toBe(4);
    const { title, url, language, mentions, more } = await listOf(page);
    expect({ title, url, language, more }).toEqual({ title: 'A page', url: page.url(), language: 'en', more: 0 });
    expect(mentions.map(({ target }) => target)).toEqual(['wsis', 'wsis-forum', 'tunis-agenda', 'tunis-commitment']);
    expect(mentions.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(mentions.map(({ block }) => block)).toEqual([0, 0, 1, 1]);
    expect(mentions.map(({ frame }) => frame)).toEqual([0, 0, 0, 0]);
    expect(mentions.map(({ sentence, at }) => [sentence, sentence.slice(...at)])).toEqual([
      [
        'The World Summit on the Information Society met; so did the WSIS Forum.',
        'World Summit on the Information Society',
      ],
      ['The World Summit on the Information Society met; so did the WSIS Forum.', 'WSIS Forum'],
      ['Tunis Agenda and then the Tunis Commitment', 'Tunis Agenda'],
      ['Tunis Agenda and then the Tunis Commitment', 'Tunis Commitment'],
    ]);
    // As another program finds it, in the page as its authors made it.
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    const whole = (await page.evaluate(() => document.body.textContent)) ?? '';
    for (const { text, prefix, suffix, start, end } of mentions) {
      expect(whole.slice(start as number, end as number)).toBe(text);
      expect(whole.slice(Math.max(0, (start as number) - 32), start as number)).toBe(prefix);
      expect(whole.slice(end as number, (end as number) + 32)).toBe(suffix);
    }
    expect(mentions.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      'World Summit onthe Information Society',
      'WSIS Forum',
      'Tunis Agenda',
      'Tunis Commitment',
    ]);
    await choose(stage, 'enabled', true);
    await page.close();
  });

  it('is gone through by its numbers, and finds what has moved', async () => {
    await choose(stage, 'paintMode', mode);
    const page = await stage.open('<p>WSIS Forum</p><p style="margin-top:3000px">Tunis Agenda</p>');
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    const tab = await stage.tabOf(page);
    const heading = () => page.locator('.card h2').innerText();
    expect(await ask('goToListed', { tab, frame: 0, index: 1, target: 'tunis-agenda' })).toEqual({ found: true });
    await expect.poll(heading).toContain('Tunis Agenda');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>Geneva Plan of Action</p>'));
    await expect.poll(async () => (await listOf(page)).mentions.length).toBe(3);
    expect(await ask('goToListed', { tab, frame: 0, index: 0, target: 'wsis-forum' })).toEqual({ found: true });
    await expect.poll(heading).toContain('WSIS Forum');
    expect(await ask('goToListed', { tab, frame: 0, index: 0, target: 'gac' })).toEqual({ found: false });
    await page.close();
  });
});

describe('the list of mentions', () => {
  it('holds those of frames and shadow trees, each where it stands', async () => {
    await choose(stage, 'paintMode', 'auto');
    stage.server.set('/listed-frame', '<title>Inside</title><p>The Tunis Commitment</p>', 'www.itu.int');
    const page = await stage.open(
      `<p>WSIS Forum</p><div id="host"></div><p>Tunis Agenda</p><iframe src="http://www.itu.int/listed-frame"></iframe>
       <script>host.attachShadow({ mode: 'open' }).innerHTML = '<p>The Geneva Plan of Action here</p>';</script>`,
    );
    await expect.poll(async () => (await listOf(page).catch(() => undefined))?.mentions.length).toBe(4);
    const { mentions } = await listOf(page);
    expect(mentions.map(({ target }) => target)).toEqual([
      'wsis-forum',
      'geneva-plan-of-action',
      'tunis-agenda',
      'tunis-commitment',
    ]);
    expect(mentions[1]).toMatchObject({
      start: null,
      end: null,
      text: 'Geneva Plan of Action',
      prefix: 'The ',
      suffix: ' here',
    });
    const inFrame = mentions[3];
    expect(inFrame?.frame).toBeGreaterThan(0);
    const tab = await stage.tabOf(page);
    const question = { tab, frame: inFrame?.frame, index: inFrame?.index, target: inFrame?.target };
    expect(await ask('goToListed', question)).toEqual({ found: true });
    const frame = page.frames()[1];
    await expect.poll(() => frame?.locator('.card h2').innerText()).toContain('Tunis Commitment');
    await page.close();
  });

  it('leaves out what is muted', async () => {
    const page = await stage.openPainted('<p>WSIS Forum and Tunis Agenda</p>');
    await choose(stage, 'mutedConcepts', ['wsis-forum']);
    await expectPainted(page, ['Tunis Agenda']);
    expect((await listOf(page)).mentions.map(({ index, target }) => [index, target])).toEqual([[0, 'tunis-agenda']]);
    await choose(stage, 'mutedConcepts', []);
    await page.close();
  });

  it('is cut off where it is very long, and says how much is missing', async () => {
    const page = await stage.open('<p>The WSIS Forum met.</p>'.repeat(5100));
    await expect.poll(async () => (await listOf(page).catch(() => undefined))?.more, { timeout: 20_000 }).toBe(100);
    expect((await listOf(page)).mentions.length).toBe(5000);
    await page.close();
  });

  it('of a page that is not annotated is not to be had', async () => {
    const page = await stage.open('<p>WSIS Forum</p>', { host: 'www.example.org' });
    await expect(listOf(page)).rejects.toThrow(/^Error: .*unavailable|unavailable/);
    await page.close();
  });

  it('what is in view is told as somebody scrolls, while somebody asks for it', async () => {
    const page = await stage.openPainted(
      Array.from({ length: 10 }, (_, i) => `<p style="height:600px">${i}: the WSIS Forum</p>`).join(''),
    );
    const tab = await stage.tabOf(page);
    await office.evaluate((ofTab) => {
      const told = globalThis as unknown as { told: unknown[] };
      told.told = [];
      chrome.runtime.onMessage.addListener((message, sender) => {
        if (message.type === 'inView' && sender.tab?.id === ofTab) told.told.push(message.data.index);
      });
    }, tab);
    const told = () => office.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
    await page.evaluate(() => scrollTo(0, 700));
    await page.waitForTimeout(400);
    expect(await told()).toEqual([]);
    await ask('watchView', { tab, on: true });
    await expect.poll(async () => (await told()).at(-1)).toBe(2);
    await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
    await expect.poll(async () => (await told()).at(-1)).toBe(5);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('div'), { style: 'height:5000px' })),
    );
    await page.evaluate(() => scrollTo({ top: 9000, behavior: 'instant' }));
    await expect.poll(async () => (await told()).at(-1)).toBe(null);
    const before = (await told()).length;
    await ask('watchView', { tab, on: false });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForTimeout(400);
    expect((await told()).length).toBe(before);
    await page.close();
  });

  it('is for the extension alone', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p>');
    const tab = await stage.tabOf(page);
    const worker = await stage.browser.worker();
    const reply = await worker.evaluate(async (tabId) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        func: (id) => chrome.runtime.sendMessage({ type: 'list', data: { tab: id } }),
        args: [tabId],
      });
      return answer?.result as { err?: { message: string } };
    }, tab);
    expect(reply.err?.message).toMatch(/^not-allowed: /);
    await page.close();
  });
});
