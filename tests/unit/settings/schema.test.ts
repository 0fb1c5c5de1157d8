import { describe, expect, test } from 'vitest';
import { cleanSetting, DEFAULTS, type SettingName } from '../../../lib/settings/schema.ts';

const NAMES = Object.keys(DEFAULTS) as SettingName[];

describe('what is stored is checked on its way out', () => {
  test.each(NAMES)('%s: nonsense counts as unset', (name) => {
    for (const nonsense of [undefined, null, 3, 'perhaps', { odd: 1 }, [1], ['<b>'], [null]])
      expect(cleanSetting(name, nonsense)).toEqual(DEFAULTS[name]);
  });

  test.each(NAMES)('%s: what it is when nothing is chosen is a value that it may have', (name) => {
    expect(cleanSetting(name, DEFAULTS[name])).toEqual(DEFAULTS[name]);
  });

  test.each<[SettingName, unknown]>([
    ['enabled', false],
    ['disabledHosts', ['[::1]', 'localhost', 'www.un.org', 'xn--80ak6aa92e.com']],
    ['mutedConcepts', ['igf', 'tunis-agenda']],
    ['mutedThemes', ['process']],
    ['paintMode', 'overlay'],
    ['printMarks', true],
    ['lookStyle', 'underline'],
    ['lookColour', 'blue'],
    ['colourScheme', 'dark'],
    ['rail', true],
  ])('%s may be %j', (name, value) => {
    expect(cleanSetting(name, value)).toEqual(value);
  });

  test('a list is the same list whatever the order of choices', () => {
    expect(cleanSetting('mutedConcepts', ['wsis', 'igf', 'wsis'])).toEqual(['igf', 'wsis']);
  });

  test('a list beyond all measure is cut', () => {
    expect(
      cleanSetting(
        'disabledHosts',
        Array.from({ length: 5001 }, (_, i) => `h${i}.example`),
      ),
    ).toHaveLength(5000);
  });

  test('of a list, what can be read is kept', () => {
    expect(cleanSetting('mutedConcepts', ['wsis', 7, '<b>', 'igf'])).toEqual(['igf', 'wsis']);
    expect(cleanSetting('enabled', [true])).toBe(true);
  });
});
