import { afterEach, describe, expect, test, vi } from 'vitest';
import { MessageError } from '../../../lib/messaging/errors.ts';
import { listen, listenToTheRest, send } from '../../../lib/messaging/transport.ts';

type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => boolean;

const { listeners, toBackground, toTab } = vi.hoisted(() => ({
  listeners: new Set<Listener>(),
  toBackground: vi.fn(),
  toTab: vi.fn(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: toBackground,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: { sendMessage: toTab },
  },
}));
afterEach(() => vi.resetAllMocks());

/** What those who listen reply to a message. */
function replies(message: unknown): Promise<unknown[]> {
  return Promise.all(
    [...listeners].flatMap((listener) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      return listener(message, { id: 'us' }, resolve) ? [promise] : [];
    }),
  );
}

describe('send', () => {
  test('gives the answer', async () => {
    toBackground.mockResolvedValue({ res: 3 });
    expect(await send('note', { a: 1 })).toBe(3);
    expect(toBackground.mock.calls).toEqual([[{ type: 'note', data: { a: 1 } }]]);
  });

  test('throws the error that was answered, and asks no second time', async () => {
    toBackground.mockResolvedValue({ err: { name: 'MessageError', message: 'not-allowed: no' } });
    await expect(send('note', {})).rejects.toThrow('not-allowed: no');
    expect(toBackground).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['the answer is lost', () => toBackground.mockResolvedValueOnce(undefined)],
    ['nobody is there yet', () => toBackground.mockRejectedValueOnce(new Error('Receiving end does not exist'))],
  ])('asks the background once more where %s', async (_, lose) => {
    lose();
    toBackground.mockResolvedValue({ res: 3 });
    expect(await send('note', {})).toBe(3);
    expect(toBackground).toHaveBeenCalledTimes(2);
  });

  test('says so where no answer comes at all', async () => {
    toBackground.mockResolvedValue(undefined);
    await expect(send('note', {})).rejects.toThrow('unavailable: ');
    expect(toBackground).toHaveBeenCalledTimes(2);
  });

  test('asks a frame once', async () => {
    toTab.mockResolvedValue(undefined);
    await expect(send('goTo', {}, { tab: 5, frame: 2 })).rejects.toThrow('unavailable: ');
    expect(toTab.mock.calls).toEqual([[5, { type: 'goTo', data: {} }, { frameId: 2 }]]);
  });
});

describe('listen', () => {
  test('answers what it listens to, and nothing else', async () => {
    const stop = listen('note', (data, { id }) => ({ data, id }));
    expect(await replies({ type: 'note', data: 1 })).toEqual([{ res: { data: 1, id: 'us' } }]);
    for (const message of [{ type: 'other' }, { type: 'toString' }, { type: '__proto__' }, undefined, null, 1, 'note'])
      expect(await replies(message)).toEqual([]);
    stop();
    expect(listeners.size).toBe(0);
  });

  test('errors keep their code; those without get one', async () => {
    const stops = [
      listen('a', () => {
        throw new MessageError('not-allowed', 'no');
      }),
      listen('b', () => Promise.reject(new TypeError('x'.repeat(1000)))),
    ];
    expect(await replies({ type: 'a' })).toEqual([{ err: { name: 'MessageError', message: 'not-allowed: no' } }]);
    const [reply] = (await replies({ type: 'b' })) as { err: { message: string } }[];
    expect(reply?.err.message).toMatch(/^unavailable: TypeError: x+$/);
    expect(reply?.err.message.length).toBeLessThan(300);
    for (const stop of stops) stop();
  });

  test('the rest is complained of once somebody does', async () => {
    const stop = listen('note', () => 1);
    listenToTheRest((type) => {
      throw new MessageError('unknown-message', String(type));
    });
    for (const type of ['other', 'toString', 'constructor', '__proto__', 7, null, undefined])
      expect(await replies({ type })).toEqual([
        { err: { name: 'MessageError', message: `unknown-message: ${String(type)}` } },
      ]);
    expect(await replies(undefined)).toHaveLength(1);
    stop();
  });
});
