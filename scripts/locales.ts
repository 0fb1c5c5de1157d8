import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FOLDER = fileURLToPath(new URL('../locales', import.meta.url));

/** The messages of a language by key: `popup.mentions.one`. */
export type Messages = Record<string, string>;

/** @returns languages as their files are named, in the order of their names */
export async function localeNames(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.replace(/\.yml$/, ''))
    .sort();
}

export async function readLocale(name: string): Promise<Messages> {
  return flatten(parse(await readFile(join(FOLDER, `${name}.yml`), 'utf8')));
}

/** @throws Error where something other than groups of texts stands in the file */
function flatten(group: unknown, prefix = ''): Messages {
  const messages: Messages = {};
  for (const [name, value] of Object.entries(group as object)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') messages[key] = value;
    else if (typeof value === 'object' && value !== null) Object.assign(messages, flatten(value, `${key}.`));
    else throw new Error(`locales, ${key}: ${JSON.stringify(value)} is no text; write it in quotation marks`);
  }
  return messages;
}
