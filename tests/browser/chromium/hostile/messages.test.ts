/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBackground, toPage } from '../../../../lib/messages.ts';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { inContentScript } from '../../support/isolated-world.ts';
import { expectPainted } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const MESSAGES = 1000;
/** Questions that change what is open or chosen when they are right by chance. */
const LEFT_OUT = ['original', 'read', 'mute', 'annotateOnce'];

interface Heard {
  /** Answers by their error's code, or `res`. */
  answers: Record<string, number>;
  /** Questions that name a tab and were answered with something. */
  answered: string[];
}

/**
 * Where a part of ours speaks: sends messages that a seed decides, and tells what came of them. It is self-contained.
 *
 * @param tab where the background is not asked, but the content script in this tab
 */
async function speakAtRandom([names, count, tab]: readonly [string[], number, number | null]): Promise<Heard> {
  let state = 20_051_118;
  const below = (end: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * end);
  };
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const keys =
    'tab concept blocks evidence document part total index targets direction frame on text counts muted look rail returned'.split(
      ' ',
    );
  const value = (depth: number): unknown =>
    of<() => unknown>([
      () => below(1000) - 500,
      () =>
        of([
          null,
          true,
          false,
          '',
          'igf',
          '<img src=x onerror=alert(1)>',
          '__proto__',
          1e308,
          'x'.repeat(below(100_000)),
        ]),
      () => (depth > 2 ? 0 : Array.from({ length: below(6) }, () => value(depth + 1))),
      () => (depth > 2 ? 0 : object(depth + 1)),
    ])();
  const object = (depth: number): object =>
    Object.fromEntries(
      Array.from({ length: below(5) }, () => [of([...keys, '__proto__', 'constructor']), value(depth)]),
    );
  const heard: Heard = { answers: {}, answered: [] };
  for (let sent = 0; sent < count; sent++) {
    const type = below(10) ? of(names) : value(0);
    const message = below(12) ? { type, data: below(10) ? object(0) : value(0) } : value(0);
    const reply = (await (tab === null
      ? chrome.runtime.sendMessage(message)
      : chrome.tabs.sendMessage(tab, message, { frameId: 0 })
    ).catch((error: Error) => ({ err: { message: `thrown: ${error.message}` } }))) as
      | { res?: unknown; err?: { message: string } }
      | null
      | undefined;
    const code = reply?.err ? (reply.err.message.split(':')[0] as string) : reply ? 'res' : 'nothing';
    heard.answers[code] = (heard.answers[code] ?? 0) + 1;
    if (code === 'res' && typeof type === 'string') heard.answered.push(type);
  }
  return heard;
}

describe(`${MESSAGES} messages at random`, () => {
  it('from a content script: each is answered, and nothing that names a tab', async () => {
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    const names = Object.keys(toBackground).filter((name) => !LEFT_OUT.includes(name));
    const { answers, answered } = await inContentScript(page, speakAtRandom, [names, MESSAGES, null] as const);
    expect(Object.keys(answers).sort()).toEqual(['malformed-message', 'not-allowed', 'res', 'unknown-message']);
    for (const [name, { entries }] of Object.entries(toBackground))
      if ('tab' in entries) expect(answered).not.toContain(name);
    // The worker is as it was.
    await page.reload();
    await expectPainted(page, ['WSIS Forum']);
    expect(stage.errors).toEqual([]);
    await page.close();
  });

  it('from a page of our own: each is answered', async () => {
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    const own = await stage.openOwn('options.html');
    const names = Object.keys(toBackground).filter((name) => !LEFT_OUT.includes(name));
    const { answers } = await own.evaluate(speakAtRandom, [names, MESSAGES, null] as const);
    for (const code of Object.keys(answers))
      expect([
        'malformed-message',
        'not-allowed',
        'res',
        'unknown-message',
        'unavailable',
        'unknown-concept',
      ]).toContain(code);
    expect(answers['malformed-message']).toBeGreaterThan(100);
    await own.close();
    await page.bringToFront();
    await page.reload();
    await expectPainted(page, ['WSIS Forum']);
    await page.close();
  });

  it('to a content script: it goes on as before', async () => {
    const page = await stage.openPainted('<p>The WSIS Forum</p>');
    const tab = await stage.tabOf(page);
    const own = await stage.openOwn('options.html');
    const names = Object.keys(toPage).filter((name) => name !== 'useSettings');
    const { answers } = await own.evaluate(speakAtRandom, [names, MESSAGES, tab] as const);
    expect(answers['malformed-message']).toBeGreaterThan(50);
    await own.close();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The Tunis Agenda</p>'));
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    await page.close();
  });
});
