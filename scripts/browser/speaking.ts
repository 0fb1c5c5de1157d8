import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension that has the messages of one language only. A browser chooses among them by the language of its own
 * interface, for which a machine may have no language pack; with this copy it has no choice.
 *
 * @param locale as the folder in `_locales` is named: `ar`, `zh_CN`
 * @returns the copy's folder, to be removed
 * @throws Error where the extension is not built or has no such language
 */
export async function copySpeaking(extension: string, locale: string): Promise<string> {
  const locales = await readdir(join(extension, '_locales'));
  if (!locales.includes(locale))
    throw new Error(`${extension} does not speak "${locale}"; it speaks ${locales.join(', ')}`);
  const copy = await mkdtemp(join(tmpdir(), 'wsis-lens-speaking-'));
  await cp(extension, copy, { recursive: true });
  await rm(join(copy, '_locales'), { recursive: true });
  await cp(join(extension, '_locales', locale), join(copy, '_locales', locale), { recursive: true });
  const manifest = join(copy, 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(text), default_locale: locale }));
  return copy;
}
