/** Whether each language says everything that English says, and no more. */
import { glob, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { localeNames, type Messages, readLocale } from '../../../scripts/locales.ts';
import { traditionalChinese } from '../../../scripts/traditional-chinese.ts';

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh_CN'];
const english = await readLocale('en');
const pluralBases = Object.keys(english).flatMap((key) =>
  key.endsWith('.other') ? [key.slice(0, -'.other'.length)] : [],
);

/** The categories in which the form itself names the number, so that it need not be written. */
const NAME_THEIR_NUMBER: Record<string, string[]> = { ar: ['zero', 'one', 'two'] };

const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();

const baseOf = (key: string): string | undefined => pluralBases.find((base) => key.startsWith(`${base}.`));

/** All keys that a language needs: the English ones, with the plural categories of the language. */
function keysFor(tag: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return [
    ...Object.keys(english).filter((key) => baseOf(key) === undefined),
    ...pluralBases.flatMap((base) => pluralCategories.map((category) => `${base}.${category}`)),
  ];
}

function difference(messages: Messages, tag: string): { missing: string[]; superfluous: string[] } {
  const [has, needs] = [new Set(Object.keys(messages)), new Set(keysFor(tag))];
  return { missing: [...needs.difference(has)], superfluous: [...has.difference(needs)] };
}

test('the six languages of the United Nations are there', async () => {
  expect(await localeNames()).toEqual(LANGUAGES);
});

describe.each([...LANGUAGES, 'zh_TW'])('%s', async (locale) => {
  const messages = locale === 'zh_TW' ? await traditionalChinese() : await readLocale(locale);

  test('has each message, each plural in just the categories of the language, and nothing else', () => {
    expect(difference(messages, locale.replace('_', '-'))).toEqual({ missing: [], superfluous: [] });
  });

  test('has the placeholders of the English messages', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const base = baseOf(key);
      const expected = placeholders(english[base ? `${base}.other` : key] ?? '');
      const optional = base && NAME_THEIR_NUMBER[locale]?.includes(key.slice(base.length + 1));
      const found = placeholders(message);
      const needed = optional && !found.includes('{count}') ? expected.filter((name) => name !== '{count}') : expected;
      return String(found) !== String(needed);
    });
    expect(wrong).toEqual([]);
  });

  test('has no message that is empty, padded, or that browsers would read as more than text', () => {
    expect(
      Object.entries(messages).filter(([, message]) => message !== message.trim() || /^$|\$/.test(message)),
    ).toEqual([]);
  });

  test('names keys as browsers want them, no two of them alike', () => {
    const ids = Object.keys(messages).map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(ids.filter((id) => !/^[a-z0-9_]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes the extension in as many characters as the shops take', () => {
    expect([...(messages['manifest.description'] ?? '')].length).toBeLessThanOrEqual(132);
  });
});

test('French puts no-break spaces where they belong', async () => {
  const wrong = Object.entries(await readLocale('fr')).filter(([, message]) =>
    /[^\u202f];|[^\u202f][!?]|[^\u00a0]:|«(?!\u00a0)|[^\u00a0]»|'/.test(message),
  );
  expect(wrong).toEqual([]);
});

test('Chinese uses Chinese punctuation, and no spaces beside other letters', async () => {
  const wrong = Object.entries(await readLocale('zh_CN')).filter(([, message]) =>
    /\p{Script=Han}[,.:;?!()]|\p{Script=Han} [\w{]|[\w}] \p{Script=Han}/u.test(message),
  );
  expect(wrong).toEqual([]);
});

test('Arabic uses Arabic punctuation', async () => {
  const wrong = Object.entries(await readLocale('ar')).filter(([, message]) => /[,;?]/.test(message));
  expect(wrong).toEqual([]);
});

test('each message is used somewhere', async () => {
  let source = await readFile('wxt.config.ts', 'utf8');
  for await (const file of glob(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']))
    source += await readFile(file, 'utf8');
  const isUsed = (key: string): boolean =>
    source.includes(`'${baseOf(key) ?? key}'`) || source.includes(`__MSG_${key.replaceAll('.', '_')}__`);
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});
