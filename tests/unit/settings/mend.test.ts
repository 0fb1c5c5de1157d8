import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
const { enabledEverywhere, mendSettings, readSettings, settings, settingsReset, watchFailing } = await import(
  '../../../lib/settings.ts'
);

beforeEach(() => fakeBrowser.storage.local.clear());

const CHOSEN = {
  enabled: false,
  disabledHosts: ['a.example', 'b.example'],
  mutedConcepts: ['igf'],
  paintMode: 'overlay',
  lookColour: 'green',
};

test('what is as it should be is left, and nobody is told anything', async () => {
  await fakeBrowser.storage.local.set(CHOSEN);
  await mendSettings();
  expect(await fakeBrowser.storage.local.get()).toEqual(CHOSEN);
  expect(await settingsReset.getValue()).toBe(false);
});

test('where nothing is stored nothing is lost', async () => {
  await mendSettings();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test.each<[string, unknown, unknown]>([
  ['enabled', 'perhaps', undefined],
  ['enabled', 1, undefined],
  ['paintMode', { odd: true }, undefined],
  ['paintMode', ['marks'], undefined],
  ['lookColour', 'ultraviolet', undefined],
  ['disabledHosts', 'a.example', undefined],
  ['disabledHosts', ['a.example', 7, '<b>', null, 'b.example'], ['a.example', 'b.example']],
  ['disabledHosts', [7, null], undefined],
  ['mutedConcepts', { 0: 'igf' }, undefined],
  ['mutedThemes', ['process', 'x'.repeat(100)], ['process']],
  [
    'disabledHosts',
    Array.from({ length: 6000 }, (_, n) => `h${n}.example`),
    expect.arrayContaining(['h0.example', 'h4999.example']),
  ],
])('%s, spoilt as %j, keeps what can be kept; all else stays and the person is told', async (name, spoilt, kept) => {
  const others = Object.fromEntries(Object.entries(CHOSEN).filter(([other]) => other !== name));
  await fakeBrowser.storage.local.set({ ...others, [name]: spoilt });
  await mendSettings();
  const { settingsReset: told, ...stored } = await fakeBrowser.storage.local.get();
  expect(told).toBe(true);
  expect(stored).toEqual(kept === undefined ? others : { ...others, [name]: kept });
  expect(await readSettings()).toMatchObject(others);
  await settingsReset.removeValue();
  await mendSettings();
  expect(await settingsReset.getValue()).toBe(false);
});

test('what storage does not take is told, and asking again is possible', async () => {
  const told = vi.fn();
  const stop = watchFailing(told);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await enabledEverywhere.setValue(false);
  await settings.mutedThemes.update(() => ['process']);
  expect(told).toHaveBeenCalledTimes(2);
  set.mockRestore();
  await enabledEverywhere.setValue(false);
  expect(await enabledEverywhere.getValue()).toBe(false);
  expect(told).toHaveBeenCalledTimes(2);
  stop();
});
