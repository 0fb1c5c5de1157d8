import { afterEach, describe, expect, test } from 'vitest';
import { datasetText, date, direction, language, list, number, plural, t } from '../../../lib/ui/i18n.ts';
import { traditionalChinese } from '../../../scripts/traditional-chinese.ts';
import { speak } from '../support/speak.ts';

afterEach(() => speak('en'));

test('a message, its placeholders filled', () => {
  expect(t('popup.reload')).toBe('Reload the page');
  expect(t('popup.site', { host: 'www.un.org' })).toBe('On www.un.org');
});

test('a value that looks like a placeholder, or like a pattern, stays what it is', () => {
  expect(t('popup.stanceCount', { stance: '{count} $& $1', count: 2 })).toBe('{count} $& $1 (2)');
});

test('in right-to-left words, what is filled in keeps its direction', async () => {
  await speak('ar');
  expect(t('popup.site', { host: 'www.un.org' })).toContain('\u2068www.un.org\u2069');
});

describe('plural', () => {
  test.each([
    ['en', 1, '1 mention'],
    ['en', 0, '0 mentions'],
    ['en', 1234, '1,234 mentions'],
    ['fr', 0, '0 mention'],
    ['fr', 2, '2 mentions'],
    ['fr', 1_000_000, '1\u202f000\u202f000 de mentions'],
    ['es', 1, '1 mención'],
    ['es', 2, '2 menciones'],
    ['ru', 1, '1 упоминание'],
    ['ru', 3, '3 упоминания'],
    ['ru', 5, '5 упоминаний'],
    ['ru', 11, '11 упоминаний'],
    ['ru', 21, '21 упоминание'],
    ['ru', 112, '112 упоминаний'],
    ['ar', 0, 'لا إشارات'],
    ['ar', 1, 'إشارة واحدة'],
    ['ar', 2, 'إشارتان'],
    ['ar', 3, '3 إشارات'],
    ['ar', 11, '11 إشارة'],
    ['ar', 100, '100 إشارة'],
    ['ar', 103, '103 إشارات'],
    ['zh_CN', 1, '1处提及'],
  ])('%s, %d: %s', async (locale, count, words) => {
    await speak(locale);
    expect(plural('popup.mentions', count)).toBe(words);
  });
});

describe('date', () => {
  test.each([
    ['2025-12-18', '18 December 2025'],
    ['2025-01-01', '1 January 2025'],
    ['2025-12-31', '31 December 2025'],
    ['2025-12', 'December 2025'],
    ['2025', '2025'],
    ['undated', 'undated'],
  ])('%s is %s', (value, words) => {
    expect(date(value)).toBe(words);
  });

  test.each([
    ['fr', '18 décembre 2025'],
    ['es', '18 de diciembre de 2025'],
    ['ru', '18 декабря 2025 г.'],
    ['zh_CN', '2025年12月18日'],
    ['ar', '18 ديسمبر 2025'],
  ])('in %s', async (locale, words) => {
    await speak(locale);
    expect(date('2025-12-18')).toBe(words);
  });

  test('undated, in another language', async () => {
    await speak('fr');
    expect(date('undated')).toBe('sans date');
  });
});

test.each([
  ['en', 'en', 'ltr', '1,234', 'a, b and c'],
  ['ar', 'ar', 'rtl', '1,234', '\u2068a\u2069 و\u2068b\u2069 و\u2068c\u2069'],
  ['fr', 'fr', 'ltr', '1\u202f234', 'a, b et c'],
  ['zh_CN', 'zh-CN', 'ltr', '1,234', 'a、b和c'],
])('%s: language, direction, numbers, lists', async (locale, tag, way, thousand, three) => {
  await speak(locale);
  expect([language(), direction(), number(1234), list(['a', 'b', 'c'])]).toEqual([tag, way, thousand, three]);
});

test('words of the dataset say what language they are in', () => {
  expect(datasetText()).toEqual({ lang: 'en', dir: 'ltr' });
  expect(datasetText('ja')).toEqual({ lang: 'ja', dir: 'ltr' });
  expect(datasetText('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
});

test('traditional Chinese is made from the simplified', async () => {
  await speak(await traditionalChinese());
  expect([language(), plural('popup.mentions', 2), t('stance.supports')]).toEqual(['zh-TW', '2處提及', '支持']);
});
