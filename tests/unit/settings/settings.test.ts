import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
const {
  enabledEverywhere,
  muteConcept,
  muteTheme,
  readPageChoices,
  readSettings,
  resetSettings,
  setSite,
  settings,
  watchPageSettings,
  writeSettings,
} = await import('../../../lib/settings.ts');
const { DEFAULTS } = await import('../../../lib/settings/schema.ts');

beforeEach(() => fakeBrowser.storage.local.clear());

const HOSTS = Array.from({ length: 40 }, (_, i) => `host-${String(i).padStart(2, '0')}.example`);

describe('choices made at the same time', () => {
  test('of sites: none is lost', async () => {
    await Promise.all(HOSTS.map((host) => setSite(host, false)));
    expect(await settings.disabledHosts.getValue()).toEqual(HOSTS);
    await Promise.all(HOSTS.slice(1).map((host) => setSite(host, true)));
    expect(await settings.disabledHosts.getValue()).toEqual(HOSTS.slice(0, 1));
  });

  test('of an even number of turns of one switch: it stands as it stood', async () => {
    await Promise.all(Array.from({ length: 10 }, () => enabledEverywhere.update((on) => !on)));
    expect(await enabledEverywhere.getValue()).toBe(true);
  });

  test('one that fails holds nobody up', async () => {
    const failing = settings.mutedThemes.update(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await muteTheme('process', true);
    expect(await settings.mutedThemes.getValue()).toEqual(['process']);
  });
});

describe('muting', () => {
  test('a concept, and no longer', async () => {
    await muteConcept('igf', true);
    await muteConcept('igf', true);
    expect(await settings.mutedConcepts.getValue()).toEqual(['igf']);
    await muteConcept('igf', false);
    expect(await settings.mutedConcepts.getValue()).toEqual([]);
  });

  test('a paragraph is muted with its document', async () => {
    await muteConcept('tunis-agenda.29,31-35', true);
    expect(await settings.mutedConcepts.getValue()).toEqual(['tunis-agenda']);
  });
});

describe('all settings', () => {
  test('a fault in one leaves the others as they were chosen', async () => {
    await fakeBrowser.storage.local.set({
      enabled: 'perhaps',
      disabledHosts: ['a.example', 7],
      mutedConcepts: ['igf'],
      paintMode: 'overlay',
      printMarks: true,
      lookColour: 'ultraviolet',
    });
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      disabledHosts: ['a.example'],
      mutedConcepts: ['igf'],
      paintMode: 'overlay',
      printMarks: true,
    });
  });

  test('are written in one go, and what is not given stays', async () => {
    await setSite('a.example', false);
    let told = 0;
    fakeBrowser.storage.onChanged.addListener(() => void told++);
    await writeSettings({ paintMode: 'marks', mutedThemes: ['process'] });
    expect(told).toBe(1);
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      disabledHosts: ['a.example'],
      paintMode: 'marks',
      mutedThemes: ['process'],
    });
  });

  test('go back to what they were before', async () => {
    await writeSettings({ enabled: false, rail: true });
    await resetSettings();
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('pages are told of every change', async () => {
    const changed = vi.fn();
    const stop = watchPageSettings(changed);
    await muteTheme('process', true);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await muteTheme('process', false);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

test('a page is on where neither switch is off', async () => {
  const isOn = async () => (await readPageChoices('a.example')).on;
  expect(await isOn()).toBe(true);
  await setSite('a.example', false);
  expect(await isOn()).toBe(false);
  await setSite('a.example', true);
  await enabledEverywhere.setValue(false);
  expect(await isOn()).toBe(false);
});
