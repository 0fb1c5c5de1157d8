/** Each message of each kind of asker: who is let in, and who is told that it isn't theirs to ask. */
import { describe, expect, it, vi } from 'vitest';
import type { RawSender } from '../../../lib/messaging/senders.ts';

type Listener = (message: unknown, sender: RawSender, answer: (reply: unknown) => void) => boolean | undefined;

const { listeners } = vi.hoisted(() => ({ listeners: new Set<Listener>() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'us',
      getURL: (path: string) => `chrome-extension://us${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));
const { answer, answerInPage, overhear, toBackground, toPage } = await import('../../../lib/messages.ts');

const PAGE: RawSender = {
  id: 'us',
  tab: { id: 7, url: 'https://www.un.org/' },
  frameId: 0,
  url: 'https://www.un.org/',
  origin: 'https://www.un.org',
};
const OWN: RawSender = { id: 'us', url: 'chrome-extension://us/popup.html', origin: 'chrome-extension://us' };
const READER: RawSender = {
  ...OWN,
  url: 'chrome-extension://us/reader.html?file=https%3A%2F%2Fwww.un.org%2Fa.pdf',
  tab: { id: 7 },
};
const ASKERS = { page: PAGE, reader: READER, own: OWN };
const STRANGERS: Record<string, RawSender> = {
  'another extension': {
    ...OWN,
    id: 'other',
    url: 'chrome-extension://other/a.html',
    origin: 'chrome-extension://other',
  },
  'another extension that names our page': { ...OWN, id: 'other' },
  'a page that names our page': { ...PAGE, url: OWN.url },
  'a page that names our reader': { ...PAGE, url: READER.url },
  'a content script in no tab': { ...PAGE, tab: undefined },
  nobody: {},
};

type Name = keyof typeof toBackground;
/** A question as it should be, and who may ask it. */
const QUESTIONS: Record<Name, [data: unknown, ...askers: (keyof typeof ASKERS)[]]> = {
  match: [{ blocks: [] }, 'page', 'reader', 'own'],
  note: [{ concept: 'igf' }, 'page', 'reader', 'own'],
  document: [{ address: '', titles: [], texts: [] }, 'page', 'reader'],
  mute: [{ concept: 'igf', muted: true }, 'page', 'reader', 'own'],
  load: [{ part: 'card' }, 'page'],
  counted: [{ total: 1 }, 'page', 'reader'],
  inView: [{ index: 1 }, 'page', 'reader'],
  settings: [{}, 'page', 'reader', 'own'],
  pdfShown: [{ returned: false }, 'page'],
  original: [{}, 'reader'],
  summary: [{ tab: 1 }, 'own'],
  annotateOnce: [{ tab: 1 }, 'own'],
  jump: [{ tab: 1 }, 'own'],
  brief: [{ tab: 1 }, 'own'],
  list: [{ tab: 1 }, 'own'],
  goToListed: [{ tab: 1, frame: 0, index: 0, target: 'igf' }, 'own'],
  watchView: [{ tab: 1, on: true }, 'own'],
  catalogue: [{}, 'own'],
  summarise: [{ counts: {} }, 'own'],
  recognise: [{ text: '' }, 'own'],
  read: [{ tab: 1 }, 'own'],
};
const NAMES = Object.keys(toBackground) as Name[];

const answered = (message: unknown, sender: RawSender): Promise<unknown> =>
  new Promise((done) => {
    for (const listener of listeners) listener(message, sender, done);
  });

describe.each(NAMES)('"%s"', (name) => {
  const [data, ...mayAsk] = QUESTIONS[name];

  it('is answered to those whom it is for, and to nobody else', async () => {
    const given = vi.fn(() => 'given' as never);
    const stop = answer(name, given);
    for (const [asker, sender] of Object.entries(ASKERS)) {
      const reply = await answered({ type: name, data }, sender);
      if (mayAsk.includes(asker as keyof typeof ASKERS)) expect([asker, reply]).toEqual([asker, { res: 'given' }]);
      else expect(reply).toMatchObject({ err: { message: `not-allowed: "${name}" is not for ${asker} to ask` } });
    }
    expect(given).toHaveBeenCalledTimes(mayAsk.length);
    for (const [stranger, sender] of Object.entries(STRANGERS))
      expect([stranger, await answered({ type: name, data }, sender)]).toMatchObject([
        stranger,
        { err: { message: `not-allowed: "${name}" is not for strangers to ask` } },
      ]);
    expect(given).toHaveBeenCalledTimes(mayAsk.length);
    stop();
  });

  it('names a tab only where our own pages alone may ask', () => {
    const namesTab = 'tab' in toBackground[name].entries;
    expect(namesTab && mayAsk.some((asker) => asker !== 'own')).toBe(false);
  });
});

it('a question to a page is answered to the extension alone', async () => {
  const questions = Object.keys(toPage) as (keyof typeof toPage)[];
  for (const name of questions) {
    const given = vi.fn(() => ({ found: true }) as never);
    const stop = answerInPage(name, given);
    expect(await answered({ type: name, data: {} }, { ...OWN, id: 'other' })).toMatchObject({
      err: { message: `not-allowed: "${name}" is not for strangers to ask` },
    });
    expect(given).not.toHaveBeenCalled();
    stop();
  }
});

it('what is overheard comes from content scripts of ours', () => {
  const heard = vi.fn();
  const stop = overhear('counted', heard);
  const tell = (message: unknown, sender: RawSender) => {
    for (const listener of listeners) listener(message, sender, () => undefined);
  };
  tell({ type: 'counted', data: { total: 3 } }, { ...PAGE, id: 'other' });
  tell({ type: 'counted', data: { total: 3 } }, OWN);
  tell({ type: 'counted', data: { total: -3 } }, PAGE);
  expect(heard).not.toHaveBeenCalled();
  tell({ type: 'counted', data: { total: 3 } }, PAGE);
  expect(heard).toHaveBeenCalledExactlyOnceWith({ total: 3 }, { tab: 7, frame: 0 });
  stop();
});
