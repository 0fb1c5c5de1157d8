import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { answer, errorCode, toBackground } from '../../../lib/messages.ts';
import type { RawSender } from '../../../lib/messaging/senders.ts';

type Listener = (message: unknown, sender: RawSender, answer: (reply: unknown) => void) => boolean;
type Name = keyof typeof toBackground;

const { listeners } = vi.hoisted(() => ({ listeners: [] as Listener[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'abc',
      getURL: (path: string) => `chrome-extension://abc${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

/** One run is always the same. */
const SEED = 20_051_118;
const NAMES = Object.keys(toBackground) as Name[];

/** Questions as they ought to be. */
const GOOD: Record<Name, object> = {
  match: {
    blocks: ['The WSIS Forum', ''],
    evidence: { found: [1], supported: [2], defined: { IGF: 3 } },
    document: 'tunis-agenda',
  },
  note: { concept: 'tunis-agenda.72' },
  mute: { concept: 'igf', muted: true },
  load: { part: 'card' },
  document: { address: 'https://www.un.org/', titles: ['A'], texts: ['A/1'] },
  counted: { total: 3 },
  inView: { index: null },
  settings: {},
  summary: { tab: 1 },
  annotateOnce: { tab: 1 },
  jump: { tab: 1, direction: 'next', targets: ['igf'], paragraph: false },
  brief: { tab: 1 },
  list: { tab: 1 },
  goToListed: { tab: 1, frame: 0, index: 1, target: 'igf' },
  watchView: { tab: 1, on: true },
  catalogue: {},
  summarise: { counts: { igf: 1 } },
  recognise: { text: 'IGF' },
  pdfShown: { returned: false },
  read: { tab: 1 },
  original: {},
};

const page: RawSender = {
  id: 'abc',
  tab: { id: 7, url: 'https://www.un.org/' },
  frameId: 0,
  url: 'https://www.un.org/',
  origin: 'https://www.un.org',
};
const own: RawSender = { id: 'abc', url: 'chrome-extension://abc/popup.html', origin: 'chrome-extension://abc' };
const SENDERS: Record<string, RawSender> = {
  page,
  own,
  reader: { ...own, url: 'chrome-extension://abc/reader.html?file=https%3A%2F%2Fwww.un.org%2Fa.pdf', tab: { id: 3 } },
  'another extension': { ...own, id: 'xyz' },
  'a page that says it is the popup': { ...page, url: own.url },
  'a page of our origin by its own word': { ...page, origin: own.origin },
  nobody: {},
};
const STRANGERS = Object.keys(SENDERS).slice(3);

/** What came through to whoever answers. */
const through: { name: Name; question: unknown }[] = [];
beforeAll(() => {
  for (const name of NAMES)
    answer(name, (question) => {
      through.push({ name, question });
      return true as never;
    });
});

async function tell(message: unknown, sender: RawSender): Promise<{ res?: unknown; err?: { message: string } }> {
  through.length = 0;
  const [listener] = listeners;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  expect(listener?.(message, sender, resolve)).toBe(true);
  return promise as never;
}

/** Values by which things go wrong. */
const odd = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: true, withSparseArray: true, withBigInt: true, withTypedArray: true }),
  fc.constantFrom<unknown>(
    Number.NaN,
    -0,
    1e308,
    -1,
    2 ** 53,
    '',
    '__proto__',
    '<img src=x onerror=alert(1)>',
    'a'.repeat(100_000),
    'igf.'.repeat(50),
    '\ud800',
    Array(11_000).fill('igf'),
    JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
    new Date(Number.NaN),
    /(a+)+$/,
    Symbol.iterator,
    () => 1,
  ),
);

/** A good question with something else in the place of a part of it, or beside it. */
const spoilt = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(fc.tuple(fc.nat(20), odd, fc.string()), { minLength: 1, maxLength: 3 }))
  .map(([name, changes]) => {
    const data = structuredClone(GOOD[name]) as Record<string, unknown>;
    for (const [at, value, key] of changes) {
      const keys = Object.keys(data);
      const chosen = at < keys.length ? (keys[at] as string) : key;
      Object.defineProperty(data, chosen, { value, enumerable: true, configurable: true, writable: true });
    }
    return { name, data };
  });

const CODES = ['unknown-message', 'malformed-message', 'not-allowed'];

/** Every message gets an answer; what comes through is as the schema wants it, and from somebody who may ask. */
async function withstand(message: unknown, name: Name | undefined, from: string): Promise<void> {
  const reply = await tell(message, SENDERS[from] as RawSender);
  if (reply.err) {
    expect(CODES).toContain(errorCode(new Error(reply.err.message)));
    expect(reply.err.message.length).toBeLessThan(700);
    expect(through).toEqual([]);
  } else {
    expect(through).toHaveLength(1);
    const [{ name: answered, question }] = through as [{ name: Name; question: unknown }];
    expect(answered).toBe(name);
    expect(STRANGERS).not.toContain(from);
    expect(v.is(toBackground[answered], question)).toBe(true);
    if (Object.hasOwn(toBackground[answered].entries, 'tab')) expect(from).toBe('own');
    // What no schema names doesn't come through.
    for (const key of Object.keys(question as object))
      expect(Object.keys(toBackground[answered].entries)).toContain(key);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

describe('messages to the background', () => {
  test.each(NAMES)('a good "%s" comes through from somebody, and never from a stranger', async (name) => {
    const heard = [];
    for (const [from, sender] of Object.entries(SENDERS))
      if ((await tell({ type: name, data: GOOD[name] }, sender)).res) heard.push(from);
    expect(heard.length).toBeGreaterThan(0);
    for (const stranger of STRANGERS) expect(heard).not.toContain(stranger);
  });

  test('3,000 questions with something wrong in them', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, fc.constantFrom(...Object.keys(SENDERS)), ({ name, data }, from) =>
        withstand({ type: name, data }, name, from),
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('1,000 messages that are none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(odd, fc.record({ type: odd, data: odd }), fc.record({ type: fc.constantFrom(...NAMES), data: odd })),
        fc.constantFrom(...Object.keys(SENDERS)),
        async (message, from) => {
          const { type } = (message ?? {}) as { type?: unknown };
          await withstand(message, NAMES.includes(type as Name) ? (type as Name) : undefined, from);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
