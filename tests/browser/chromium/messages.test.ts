import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

describe('messages to the background', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  /** Sends a raw message from an extension page. */
  async function send(message: unknown): Promise<{ res?: unknown; err?: { name: string; message: string } }> {
    const page = await stage.context.newPage();
    await page.goto(`chrome-extension://${stage.browser.extensionId}/popup.html?tab=0`);
    const reply = await page.evaluate((each) => chrome.runtime.sendMessage(each), message);
    await page.close();
    return reply;
  }
  const stamped = (type: string, data: unknown) => ({ id: 1, type, data, timestamp: 1 });

  it.each([
    ['of an unknown type', stamped('erase', {})],
    ['without a type', { data: 1 }],
    ['that is no object', 'match'],
    ['named like a built-in', stamped('constructor', {})],
  ])('%s get a typed error', async (_, message) => {
    expect((await send(message)).err?.message).toMatch(/^unknown-message: /);
  });

  it.each([
    ['match without blocks', stamped('match', {}), 'blocks'],
    ['match with a number for a block', stamped('match', { blocks: [1] }), 'blocks.0'],
    ['match with odd evidence', stamped('match', { blocks: [], evidence: { found: 'all' } }), 'evidence.found'],
    [
      'match with a concept that does not exist',
      stamped('match', { blocks: [], evidence: { found: [99999], supported: [], defined: {} } }),
      'evidence',
    ],
    ['note with a path for a concept', stamped('note', { concept: '../igf' }), 'concept'],
    ['summary of half a tab', stamped('summary', { tab: 1.5 }), 'tab'],
    ['a known question without its time stamp', { type: 'note', data: { concept: 'igf' } }, 'timestamp'],
  ])('%s gets a typed error that names the field', async (_, message, field) => {
    const text = (await send(message)).err?.message ?? '';
    expect(text).toMatch(/^malformed-message: /);
    expect(text).toContain(field);
  });

  it('a concept that is not there gets its own code', async () => {
    expect((await send(stamped('note', { concept: 'no-such-concept' }))).err?.message).toMatch(/^unknown-concept: /);
  });

  it('only a page may ask for the card', async () => {
    expect((await send(stamped('load', { part: 'card' }))).err?.message).toMatch(/^not-allowed: /);
  });

  it('a good question is answered', async () => {
    const { res } = await send(stamped('match', { blocks: ['The WSIS Forum'] }));
    expect(res).toMatchObject({ mentions: [[{ concept: 'wsis-forum', start: 4, end: 14 }]] });
  });
});
