/// <reference types="chrome" />
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { inContentScript } from '../support/isolated-world.ts';

interface Reply {
  res?: unknown;
  err?: { name: string; message: string };
}

const ask = (message: unknown): Promise<Reply> => chrome.runtime.sendMessage(message);

let stage: Stage;
/** A page of the extension, and a covered page with our content script. */
let own: Page;
let page: Page;
beforeAll(async () => {
  stage = await setStage();
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.browser.extensionId}/popup.html?tab=0`);
  page = await stage.openPainted('<p>The WSIS Forum</p>');
});
afterAll(() => stage.close());

const fromOwn = (message: unknown): Promise<Reply> => own.evaluate(ask, message);
const fromPage = (message: unknown): Promise<Reply> => inContentScript(page, ask, message);

describe('messages to the background', () => {
  it.each([
    ['of an unknown type', { type: 'erase', data: {} }],
    ['without a type', { data: 1 }],
    ['that is no object', 'match'],
    ['that is nothing', null],
    ['named like a built-in', { type: 'constructor', data: {} }],
    ['named like the prototype', { type: '__proto__', data: {} }],
    ['named like a question to pages', { type: 'useSettings', data: { on: false, paint: 'auto', print: false } }],
  ])('%s get a typed error, whoever asks', async (_, message) => {
    for (const send of [fromOwn, fromPage]) expect((await send(message)).err?.message).toMatch(/^unknown-message: /);
  });

  it.each([
    ['match without blocks', { type: 'match', data: {} }, 'blocks'],
    ['match with a number for a block', { type: 'match', data: { blocks: [1] } }, 'blocks.0'],
    ['match with odd evidence', { type: 'match', data: { blocks: [], evidence: { found: 'all' } } }, 'evidence.found'],
    [
      'match with a concept that does not exist',
      { type: 'match', data: { blocks: [], evidence: { found: [9999], supported: [], defined: {} } } },
      'evidence',
    ],
    [
      'match with more blocks than a request may have',
      { type: 'match', data: { blocks: Array(200_001).fill('') } },
      '',
    ],
    ['note with a path for a concept', { type: 'note', data: { concept: '../igf' } }, 'concept'],
    ['a known question without data', { type: 'note' }, 'data'],
  ])('%s gets a typed error that names the field', async (_, message, field) => {
    const text = (await fromPage(message)).err?.message ?? '';
    expect(text).toMatch(/^malformed-message: /);
    expect(text).toContain(field);
    expect(text.length).toBeLessThan(400);
  });

  it('half a tab is no tab', async () => {
    const text = (await fromOwn({ type: 'summary', data: { tab: 1.5 } })).err?.message ?? '';
    expect(text).toMatch(/^malformed-message: "summary", tab: /);
  });

  it('a concept that is not there gets its own code', async () => {
    const reply = await fromPage({ type: 'note', data: { concept: 'no-such-concept' } });
    expect(reply.err?.message).toMatch(/^unknown-concept: /);
  });

  it('a good question is answered', async () => {
    expect(await fromPage({ type: 'match', data: { blocks: ['The WSIS Forum'] } })).toMatchObject({
      res: { mentions: [[{ concept: 'wsis-forum', start: 4, end: 14 }]] },
    });
    expect(await fromOwn({ type: 'summary', data: { tab: await stage.tabOf(page) } })).toMatchObject({
      res: { status: 'annotated', host: 'www.un.org' },
    });
  });
});

describe('who may ask what', () => {
  it.each([
    ['load', { part: 'card' }],
    ['counted', { total: 1 }],
  ])('"%s" is for content scripts alone', async (type, data) => {
    expect((await fromOwn({ type, data })).err?.message).toMatch(/^not-allowed: /);
    expect((await fromPage({ type, data })).err).toBeUndefined();
  });

  it.each([
    ['match', { blocks: [] }],
    ['settings', {}],
  ])('"%s" is for content scripts, and for our own sample', async (type, data) => {
    for (const send of [fromOwn, fromPage]) expect((await send({ type, data })).err).toBeUndefined();
  });

  it.each([
    ['catalogue', {}],
    ['recognise', { text: 'IGF' }],
    ['summarise', { counts: { igf: 1 } }],
  ])('"%s" is for our own pages alone', async (type, data) => {
    expect((await fromPage({ type, data })).err?.message).toMatch(/^not-allowed: /);
    expect((await fromOwn({ type, data })).res).toBeDefined();
  });

  it('a content script learns nothing of other tabs, nor goes anywhere in them', async () => {
    const other = await stage.openPainted('<p>The Tunis Agenda</p>');
    const tab = await stage.tabOf(other);
    for (const [type, data] of [
      ['summary', { tab }],
      ['jump', { tab, targets: ['tunis-agenda'] }],
      ['brief', { tab }],
    ] as const) {
      expect((await fromPage({ type, data })).err?.message, type).toMatch(/^not-allowed: /);
      expect((await fromOwn({ type, data })).res, type).toBeDefined();
    }
    await other.close();
  });

  it('not even about its own tab', async () => {
    const tab = await stage.tabOf(page);
    expect((await fromPage({ type: 'summary', data: { tab } })).err?.message).toMatch(/^not-allowed: /);
  });

  it('a content script hears how its own page is set, whatever it says', async () => {
    const worker = await stage.browser.worker();
    await worker.evaluate(() => chrome.storage.local.set({ disabledHosts: ['other.example'] }));
    const reply = await fromPage({ type: 'settings', data: { host: 'other.example', tab: 1 } });
    expect(reply.res).toMatchObject({ on: true });
    await worker.evaluate(() => chrome.storage.local.clear());
  });

  it('a page itself reaches nobody', async () => {
    const reached = await page.evaluate(
      (id) =>
        new Promise<string>((done) => {
          const { runtime } = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
          if (!runtime?.sendMessage) done('no way');
          else
            runtime.sendMessage(id, { type: 'note', data: { concept: 'igf' } }, (reply) => done(JSON.stringify(reply)));
        }),
      stage.browser.extensionId,
    );
    expect(reached).toBe('no way');
  });
});
