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
