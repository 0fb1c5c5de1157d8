/**
 * The words of the interface (locales/*.yml) in the person's language. The browser chooses the language and keeps the texts,
 * so scripts carry none. This is the one place that asks it: it works in pages of ours, in content scripts and in the worker.
 */
import type { GeneratedI18nStructure } from '#i18n';

type Structure = GeneratedI18nStructure;
export type MessageKey = Exclude<keyof Structure, `@@${string}`>;
/** Names of the placeholders in a message: `host` for `On {host}`. */
export type PlaceholderOf<K extends MessageKey> = Structure[K] extends {
  namedSubstitutions: infer Names extends string[];
}
  ? Names[number]
  : never;
/** A message that has a form for each plural category: `popup.mentions` for `popup.mentions.one`, `popup.mentions.other` … */
export type PluralKey = { [K in MessageKey]: K extends `${infer Base}.other` ? Base : never }[MessageKey];

type Values<Names extends string> = [Names] extends [never] ? [] : [values: Record<Names, string | number>];

/** What `chrome` and `browser` have in common; every browser has `chrome`, with or without a promise-based `browser`. */
interface MessageReader {
  getMessage(id: string): string;
}

function read(key: string): string {
  const { i18n } = (globalThis as unknown as { chrome: { i18n: MessageReader } }).chrome;
  // A missing message is a fault that a test finds; a person is better served by its name than by nothing.
  return i18n.getMessage(key.replaceAll('.', '_')) || key;
}

/** BCP 47 tag of the language that the messages are in: English where the person's own isn't one of ours. */
export function language(): string {
  return read('language.tag');
}

/** The language of the interface as the dataset names it, which makes no difference between kinds of Chinese: `zh`. */
export function datasetLanguage(): string {
  return new Intl.Locale(language()).language;
}

export function direction(): 'ltr' | 'rtl' {
  return read('language.direction') as 'ltr' | 'rtl';
}

/** Tells browsers and screen readers what language the words in an element are in, and which way they run. */
export function announceLanguage(element: HTMLElement): void {
  element.lang = language();
  element.dir = direction();
}

/** Attributes of an element whose words come from the dataset, which is in English, or in another language that is given. */
export function datasetText(lang = 'en'): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang, dir: /^(?:ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr' };
}

/** A message, with a value for each of its placeholders. Numbers are written as the language writes them. */
export function t<K extends MessageKey>(key: K, ...[values]: Values<PlaceholderOf<K>>): string {
  return fill(read(key), values);
}

/**
 * The form of a message that goes with a number: browsers' own messages know no plurals, so each category that
 * `Intl.PluralRules` has for the language is a message of its own. `{count}` stands for the number.
 */
export function plural<K extends PluralKey>(
  key: K,
  count: number,
  ...[values]: Values<Exclude<PlaceholderOf<`${K}.other`>, 'count'>>
): string {
  return fill(read(pluralKey(key, count)), { ...values, count });
}

/** The message as it is written, its placeholders in place. */
export function template(key: MessageKey): string {
  return read(key);
}

/** The same for a number; see {@link plural}. */
export function pluralTemplate(key: PluralKey, count: number): string {
  return read(pluralKey(key, count));
}

function pluralKey(key: PluralKey, count: number): string {
  return `${key}.${new Intl.PluralRules(format()).select(count)}`;
}

function fill(message: string, values: Readonly<Record<string, string | number>> | undefined): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values?.[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? number(value) : isolate(value);
  });
}

/** In right-to-left words a value keeps its own direction and does not reorder what stands around it (Unicode FSI … PDI). */
function isolate(value: string): string {
  return direction() === 'rtl' ? `\u2068${value}\u2069` : value;
}

/** BCP 47 tag to give to Intl: the language with the region and the digits that we write it with. */
export function format(): string {
  return read('language.format');
}

export function number(value: number): string {
  return new Intl.NumberFormat(format()).format(value);
}

/** Several things in a row: `a, b and c`. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(format()).format(items.map(isolate));
}

/** A date of the dataset (YYYY, YYYY-MM, YYYY-MM-DD or `undated`) for people. */
export function date(value: string): string {
  const [year, month, day] = value.split('-');
  if (!month) return value === 'undated' ? t('date.undated') : value;
  const utc = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(format(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(utc);
}
