import { expect, test, vi } from 'vitest';
import { askFrame } from '../../../lib/messages.ts';

const { toTab } = vi.hoisted(() => ({ toTab: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs: { sendMessage: toTab } } }));

const ask = (answer: unknown) => {
  toTab.mockResolvedValue(answer);
  return askFrame(1, 0, 'pageState', {});
};

test('what a content script answers is taken where it is as it should be', async () => {
  const state = { status: 'annotated', counts: { igf: 2, 'tunis-agenda': 1 }, muted: { wsis: 3 } };
  expect(await ask({ res: state })).toEqual(state);
});

test('no answer from a page is none', async () => {
  await expect(ask({ res: undefined })).rejects.toThrow();
});

test.each<[string, object]>([
  ['an odd status', { status: 'fine', counts: {} }],
  ['no counts', { status: 'annotated' }],
  ['an odd number of muted mentions', { status: 'annotated', counts: {}, muted: { igf: '3' } }],
  ['half a mention', { status: 'annotated', counts: { igf: 0.5 } }],
  ['more than can be counted', { status: 'annotated', counts: { igf: Number.POSITIVE_INFINITY } }],
  ['less than none', { status: 'annotated', counts: { igf: -1 } }],
  ['words for a number', { status: 'annotated', counts: { igf: '<b>1</b>' } }],
  ['a concept that can be none', { status: 'annotated', counts: { '<img>': 1 } }],
  [
    'an endless list',
    { status: 'annotated', counts: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [i, 1])) },
  ],
])('an answer from a process that was taken over is refused: %s', async (_, answer) => {
  await expect(ask({ res: { muted: {}, ...answer } })).rejects.toThrow();
});

const LISTED = {
  index: 0,
  target: 'igf',
  text: 'IGF',
  prefix: 'The ',
  suffix: ' met',
  start: 4,
  end: 7,
  sentence: 'The IGF met',
  at: [4, 7],
  block: 0,
};
const STATE = { status: 'annotated', counts: { igf: 1 }, muted: {} };
const LIST = { mentions: [LISTED], more: 0, title: '', url: 'https://www.un.org/', language: '', state: STATE };
const askList = (answer: unknown) => {
  toTab.mockResolvedValue({ res: answer });
  return askFrame(1, 0, 'listMentions', {});
};

test('a list of mentions is taken where it is as it should be', async () => {
  expect(await askList(LIST)).toEqual(LIST);
  const inShadowTree = { ...LIST, mentions: [{ ...LISTED, start: null, end: null }] };
  expect(await askList(inShadowTree)).toEqual(inShadowTree);
});

test.each<[string, object]>([
  ['no mentions', { mentions: undefined }],
  ['more than are listed', { mentions: Array.from({ length: 5001 }, () => LISTED) }],
  ['a target that can be none', { mentions: [{ ...LISTED, target: '<img>' }] }],
  ['an endless text', { mentions: [{ ...LISTED, text: 'x'.repeat(10_001) }] }],
  ['a place before the page', { mentions: [{ ...LISTED, start: -1 }] }],
  ['a title that is none', { title: { odd: 1 } }],
  ['an odd state', { state: { ...STATE, status: 'fine' } }],
])('a list from a process that was taken over is refused: %s', async (_, change) => {
  await expect(askList({ ...LIST, ...change })).rejects.toThrow();
});
