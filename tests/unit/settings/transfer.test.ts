import { describe, expect, test } from 'vitest';
import { DEFAULTS, type SettingValues } from '../../../lib/settings/schema.ts';
import { readTransfer, TransferError, type TransferProblem, writeTransfer } from '../../../lib/settings/transfer.ts';

const CHOSEN: SettingValues = {
  ...DEFAULTS,
  enabled: false,
  disabledHosts: ['www.un.org'],
  mutedConcepts: ['igf', 'wsis'],
  lookStyle: 'tint',
};

function problemsOf(text: string): readonly TransferProblem[] {
  try {
    readTransfer(text);
  } catch (error) {
    if (error instanceof TransferError) return error.problems;
    throw error;
  }
  return [];
}

const fileWith = (change: Record<string, unknown>): string =>
  JSON.stringify({ wsisLens: 'settings', version: 1, settings: {}, ...change });

describe('a settings file', () => {
  test('read back says what was written', () => {
    expect(readTransfer(writeTransfer({ settings: CHOSEN, sites: ['a.example'] }))).toEqual({
      settings: CHOSEN,
      sites: ['a.example'],
    });
  });

  test('may leave settings out: they are not made up', () => {
    expect(readTransfer(fileWith({ settings: { rail: true } }))).toEqual({ settings: { rail: true }, sites: [] });
  });
});

describe('a settings file that is wrong', () => {
  test.each<[string, string, Partial<TransferProblem>]>([
    ['is no JSON', '{', { field: '', mend: 'choose a file that WSIS Lens has saved' }],
    [
      'is endless',
      fileWith({ more: 'x'.repeat(5_000_000) }),
      { field: '', wrong: 'is larger than any file of settings' },
    ],
    ['is something else', '[]', { field: 'wsisLens' }],
    ['is nothing', 'null', { field: 'wsisLens' }],
    ['is of a later version', fileWith({ version: 2 }), { field: 'version', wrong: expect.stringContaining('is 2') }],
    ['has no settings', fileWith({ settings: undefined }), { field: 'settings', wrong: 'is missing' }],
    ['has settings that are none', fileWith({ settings: 3 }), { field: 'settings', wrong: 'is not an object' }],
    ['has a field more', fileWith({ extra: 1 }), { field: 'extra', wrong: 'is no setting' }],
    ['has a setting more', fileWith({ settings: { colour: 1 } }), { field: 'settings.colour', wrong: 'is no setting' }],
    [
      'has a switch that is a word',
      fileWith({ settings: { enabled: 'yes' } }),
      { field: 'settings.enabled', wrong: 'is neither true nor false', mend: 'write true or false here' },
    ],
    [
      'has an unknown name',
      fileWith({ settings: { lookStyle: 'neon' } }),
      { field: 'settings.lookStyle', wrong: 'is none of "both", "underline", "tint"' },
    ],
    [
      'has an address for a host',
      fileWith({ settings: { disabledHosts: ['a.example', 'https://b.example/'] } }),
      { field: 'settings.disabledHosts.1', wrong: 'is not a host name: lower case, no scheme, no path' },
    ],
    ['has a pattern for a site', fileWith({ sites: ['*'] }), { field: 'sites.0' }],
    [
      'has no list',
      fileWith({ settings: { mutedThemes: 'process' } }),
      { field: 'settings.mutedThemes', wrong: 'is not a list', mend: 'write a list here: [ … ]' },
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([{ wrong: expect.any(String), mend: expect.any(String), ...problem }]);
  });

  test('says everything that is wrong at once, field by field', () => {
    expect(() => readTransfer(fileWith({ settings: { enabled: 1, rail: 2 }, sites: [7] }))).toThrow(
      /settings\.enabled: .*\nsettings\.rail: .*\nsites\.0: /,
    );
  });
});
