import { afterEach, expect, test, vi } from 'vitest';
import { countTab } from '../../../lib/background/badge.ts';

const { frameStates, setBadgeText } = vi.hoisted(() => ({ frameStates: vi.fn(), setBadgeText: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { action: { setBadgeBackgroundColor: vi.fn(), setBadgeText } } }));
vi.mock('../../../lib/background/frames.ts', async (real) => ({ ...(await real()), frameStates }));
afterEach(() => vi.clearAllMocks());

/** Frames that answer when they are let. */
function answering(): { let(total: number): void }[] {
  const asked: { let(total: number): void }[] = [];
  frameStates.mockImplementation(() => {
    const { promise, resolve } = Promise.withResolvers();
    asked.push({
      let: (igf) => resolve([{ frame: 0, state: { status: 'annotated', counts: { igf }, muted: {} } }]),
    });
    return promise;
  });
  return asked;
}

test('a thousand frames that tell their numbers at once have all asked twice, and the last number stands', async () => {
  const asked = answering();
  const told = Array.from({ length: 1000 }, () => countTab(7));
  expect(asked).toHaveLength(1);
  asked[0]?.let(1);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.let(2);
  await Promise.all(told);
  expect(frameStates).toHaveBeenCalledTimes(2);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
});

test('tabs are counted each by itself, and again after a fault', async () => {
  frameStates.mockRejectedValueOnce(new Error('gone'));
  await expect(countTab(7)).rejects.toThrow('gone');
  const asked = answering();
  const told = [countTab(7), countTab(8)];
  for (const each of asked) each.let(3);
  await Promise.all(told);
  expect(setBadgeText.mock.calls.map(([{ tabId }]) => tabId)).toEqual([7, 8]);
});
