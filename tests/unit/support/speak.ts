/** Unit tests have no browser that holds the messages: here they come from locales/*.yml. English unless told otherwise. */
import { type Messages, readLocale } from '../../../scripts/locales.ts';

let spoken: Map<string, string>;

/** @param locale as its file is named: `zh_CN`; or messages that are in no file */
export async function speak(locale: string | Messages): Promise<void> {
  const messages = typeof locale === 'string' ? await readLocale(locale) : locale;
  spoken = new Map(Object.entries(messages).map(([key, message]) => [key.replaceAll('.', '_'), message]));
}

await speak('en');
Object.assign(globalThis, { chrome: { i18n: { getMessage: (id: string) => spoken.get(id) ?? '' } } });
