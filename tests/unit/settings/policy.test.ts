import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedSchema } from '../../../scripts/managed-schema.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { enabledEverywhere, muteTheme, readPageChoices, readSettings, setSite, settings, writeSettings } = await import(
  '../../../lib/settings.ts'
);
const { cleanPolicy } = await import('../../../lib/settings/policy.ts');
const { DEFAULTS } = await import('../../../lib/settings/schema.ts');

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.managed.clear();
});

/** What the organisation decides. */
const decide = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

describe('what the organisation has decided', () => {
  test('holds until the person chooses', async () => {
    await decide({ rail: true, disabledHosts: ['a.example'], mutedThemes: ['process'] });
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      rail: true,
      disabledHosts: ['a.example'],
      mutedThemes: ['process'],
    });
    expect((await readPageChoices('www.a.example')).on).toBe(false);
    await settings.rail.setValue(false);
    await setSite('a.example', true);
    await muteTheme('rights', true);
    expect(await readSettings()).toMatchObject({ rail: false, disabledHosts: [], mutedThemes: ['process', 'rights'] });
    expect(await settings.rail.isLocked()).toBe(false);
  });

  test('holds whatever the person has chosen or chooses, where it is locked', async () => {
    await writeSettings({ enabled: false, lookColour: 'blue' });
    await decide({ enabled: true, lookColour: 'green', locked: ['enabled', 'disabledHosts'] });
    await enabledEverywhere.update((on) => !on);
    await enabledEverywhere.setValue(false);
    await setSite('a.example', false);
    await writeSettings({ enabled: false, disabledHosts: ['b.example'], printMarks: true });
    expect(await readSettings()).toEqual({ ...DEFAULTS, lookColour: 'blue', printMarks: true });
    expect(await enabledEverywhere.getValue()).toBe(true);
    expect(await settings.enabled.isLocked()).toBe(true);
    expect(await settings.lookColour.isLocked()).toBe(false);
  });

  test('gives back what the person has chosen when it is lifted', async () => {
    await settings.lookColour.setValue('blue');
    await decide({ lookColour: 'green', locked: ['lookColour'] });
    await settings.lookColour.setValue('violet');
    expect(await settings.lookColour.getValue()).toBe('green');
    await fakeBrowser.storage.managed.clear();
    expect(await settings.lookColour.getValue()).toBe('blue');
  });

  test('is told to those who watch', async () => {
    const seen: boolean[] = [];
    const stop = settings.rail.watch((value) => seen.push(value));
    await decide({ rail: true });
    await vi.waitFor(() => expect(seen).toEqual([true]));
    stop();
    await decide({ rail: false });
    expect(await settings.rail.getValue()).toBe(false);
    expect(seen).toEqual([true]);
  });

  test('may be nothing at all, which Firefox says by an error', async () => {
    const get = vi
      .spyOn(fakeBrowser.storage.managed, 'get')
      .mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readSettings()).toEqual(DEFAULTS);
    get.mockRestore();
  });
});

test('what is wrong in it is named, and the rest is used', () => {
  const wrong: string[] = [];
  const policy = cleanPolicy(
    {
      enabled: 'no',
      rail: true,
      disabledHosts: ['https://a.example/'],
      colour: 'red',
      constructor: true,
      locked: ['rail', 'everything'],
    },
    (field) => wrong.push(field),
  );
  expect(policy).toEqual({ values: { rail: true }, locked: ['rail'] });
  expect(wrong).toEqual(['enabled', 'disabledHosts', 'colour', 'constructor', 'locked']);
});

describe('what organisations are told that they may decide', () => {
  const names = Object.keys(DEFAULTS);

  test('is every setting, in the schema for Chromium', () => {
    const schema = managedSchema() as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties)).toEqual([...names, 'locked']);
    expect(schema.properties).toMatchObject({
      enabled: { type: 'boolean' },
      disabledHosts: { type: 'array', items: { type: 'string', pattern: expect.stringContaining('^[a-z0-9') } },
      lookColour: { type: 'string', enum: ['amber', 'blue', 'green', 'violet', 'grey'] },
      locked: { items: { enum: names } },
    });
  });

  test('is every setting, with its default, in ORGANISATIONS.md', async () => {
    const rows = (await readFile('ORGANISATIONS.md', 'utf8')).matchAll(/^\| `(\w+)` +\| .*\| `(.*)` +\|$/gm);
    const told = Object.fromEntries([...rows].map(([, name, value]) => [name, JSON.parse(value as string)]));
    expect(told).toEqual(DEFAULTS);
  });
});
