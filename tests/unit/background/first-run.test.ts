import { beforeEach, expect, test, vi } from 'vitest';

const create = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({
  browser: { tabs: { create }, runtime: { getURL: (path: string) => `chrome-extension://us${path}` } },
}));
const { welcome } = await import('../../../lib/background/first-run.ts');

beforeEach(() => create.mockReset());

test('after the installation the page opens, once', async () => {
  await welcome({ reason: 'install' });
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://us/welcome.html' }]]);
});

test.each([
  ['the extension was brought up to date', { reason: 'update' }],
  ['the browser was brought up to date', { reason: 'browser_update' }],
  ['loaded by who works on it', { reason: 'install', temporary: true }],
])('not when: %s', async (_, details) => {
  await welcome(details);
  expect(create).not.toHaveBeenCalled();
});
