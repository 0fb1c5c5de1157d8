import { Converter } from 'opencc-js';
import { type Messages, readLocale } from './locales.ts';

/** Characters only: the words stay those of UN Chinese, since a change of words by rule (支持 → 支援) goes wrong too often. */
const convert = Converter({ from: 'cn', to: 'tw' });

/** The Chinese messages for readers of traditional characters, made from the simplified ones. */
export async function traditionalChinese(): Promise<Messages> {
  const simplified = await readLocale('zh_CN');
  const messages = Object.fromEntries(Object.entries(simplified).map(([key, text]) => [key, convert(text)]));
  return { ...messages, 'language.tag': 'zh-TW', 'language.format': 'zh-TW' };
}
