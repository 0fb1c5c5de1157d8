/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toBackground } from '../../../../lib/messages.ts';
import { bundle } from '../../../../scripts/browser/bundle.ts';
import { markTexts, type Stage, setStage } from '../../support/chromium-stage.ts';
import { inContentScript } from '../../support/isolated-world.ts';
import { expectPainted } from '../../support/painted.ts';
import { getStuckAt, stopWorker, untilStuck } from '../../support/worker-control.ts';

type Name = keyof typeof toBackground;
type Door = { door: { ask(name: string, data: unknown): Promise<unknown> } };

let stage: Stage;
let page: Page;
let own: Page;
let tab: number;
beforeAll(async () => {
  stage = await setStage();
  // The door of our parts, as it is, in the worlds from which they speak.
  const door = `${await bundle('lib/messages.ts', 'door')}; globalThis.door = door`;
  page = await stage.openPainted('<h1>Report</h1><p>The WSIS Forum met, and the IGF.</p>');
  tab = await stage.tabOf(page);
  own = await stage.openOwn('options.html');
  await own.evaluate(door);
  // There too it is not run as a string, which the extension's policy forbids.
  await inContentScript(page, { toString: () => `() => { ${door} }` } as never, undefined);
});
afterAll(() => stage.close());

/** Each question, who asks it, and with what; the page's come first. */
const QUESTIONS: Record<Exclude<Name, 'original'>, [from: 'page' | 'own', data: (tab: number) => object]> = {
  settings: ['page', () => ({})],
  match: ['page', () => ({ blocks: ['The Tunis Agenda'] })],
  document: ['page', () => ({ address: 'https://www.un.org/', titles: ['Report'], texts: [] })],
  note: ['page', () => ({ concept: 'wsis-forum' })],
  mute: ['page', () => ({ concept: 'tunis-agenda', muted: false })],
  load: ['page', () => ({ part: 'survey' })],
  counted: ['page', () => ({ total: 2 })],
  inView: ['page', () => ({ index: 0 })],
  pdfShown: ['page', () => ({ returned: false })],
  summary: ['own', (id) => ({ tab: id })],
  jump: ['own', (id) => ({ tab: id, direction: 'next' })],
  brief: ['own', (id) => ({ tab: id })],
  list: ['own', (id) => ({ tab: id })],
  goToListed: ['own', (id) => ({ tab: id, frame: 0, index: 0, target: 'wsis-forum' })],
  watchView: ['own', (id) => ({ tab: id, on: false })],
  annotateOnce: ['own', (id) => ({ tab: id })],
  catalogue: ['own', () => ({})],
  summarise: ['own', () => ({ counts: { igf: 2 } })],
  recognise: ['own', () => ({ text: 'Tunis Agenda' })],
  read: ['own', (id) => ({ tab: id })],
};

function ask(name: string, from: 'page' | 'own', data: object): Promise<unknown> {
  const put = ([type, question]: readonly [string, object]): Promise<unknown> =>
    (globalThis as never as Door).door.ask(type, question);
  const question = [name, data] as const;
  return from === 'own' ? own.evaluate(put, question) : inContentScript(page, put, question);
}

// One that comes in another's place at once has its id, and Playwright doesn't know it: each test begins with a new one, awake.
beforeEach(() => ask('settings', 'own', {}));
afterEach(() => stopWorker(stage).catch(() => undefined));

describe('the worker is stopped while it answers', () => {
  it('every question is tried; our reader alone asks for the original', () => {
    expect(Object.keys(QUESTIONS).sort()).toEqual(
      Object.keys(toBackground)
        .filter((name) => name !== 'original')
        .sort(),
    );
  });

  it.each(Object.entries(QUESTIONS))(
    '%s: asked again, the next one answers as the first would have',
    async (name, [from, data]) => {
      const undisturbed = await ask(name, from, data(tab));
      await getStuckAt(stage, name);
      const answer = ask(name, from, data(tab));
      await untilStuck(stage);
      await stopWorker(stage);
      expect(await answer).toEqual(undisturbed);
    },
  );

  it.each(['settings', 'match', 'load', 'document', 'counted'])(
    '%s, of a page that opens: it is annotated and counted',
    async (name) => {
      await getStuckAt(stage, name);
      const opened = await stage.open('<p>The Tunis Agenda</p>');
      await untilStuck(stage);
      await stopWorker(stage);
      await expectPainted(opened, ['Tunis Agenda']);
      const id = await stage.tabOf(opened);
      const worker = await stage.browser.worker();
      await expect.poll(() => worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id)).toBe('1');
      await opened.close();
    },
  );

  it('note and card, of somebody who looks: both come', async () => {
    for (const name of ['note', 'load']) {
      const opened = await stage.openPainted('<p>The WSIS Forum</p>');
      await getStuckAt(stage, name);
      await opened.locator('mark.wsis-lens').hover();
      await untilStuck(stage);
      await stopWorker(stage);
      await expect.poll(() => opened.locator('.card h2').innerText()).toBe('WSIS Forum');
      await opened.close();
    }
  });

  it('again and again while a page changes: nothing is lost', async () => {
    const opened = await stage.openPainted('<p>The WSIS Forum</p>');
    for (let round = 0; round < 5; round++) {
      await opened.evaluate(
        (n) => document.body.insertAdjacentHTML('beforeend', `<p>${n} The Tunis Agenda</p>`),
        round,
      );
      await stopWorker(stage).catch(() => undefined);
    }
    await expect
      .poll(() => markTexts(opened), { timeout: 20_000 })
      .toEqual(['WSIS Forum', ...Array(5).fill('Tunis Agenda')]);
    await opened.close();
  });
});
