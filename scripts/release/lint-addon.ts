import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInstance, type Message } from 'addons-linter';
import { EXPLAINED, type Explained } from './explained.ts';

/** Around the place that a message names, in UTF-16 units. */
const AROUND = 200;

export interface Found extends Message {
  /** What stands around the place. */
  text: string;
}

/** What Mozilla's linter says of a built extension, errors and warnings, with what stands where it points. */
export async function lintAddon(folder: string): Promise<{ errors: Found[]; warnings: Found[] }> {
  const config = { _: [folder], logLevel: 'fatal', output: 'none', metadata: false, shouldScanFile: () => true };
  const { errors, warnings } = await createInstance({ config, runAsBinary: false }).run();
  const found = async (message: Message): Promise<Found> => ({ ...message, text: await textAt(folder, message) });
  return { errors: await Promise.all(errors.map(found)), warnings: await Promise.all(warnings.map(found)) };
}

async function textAt(folder: string, { file, line, column }: Message): Promise<string> {
  if (!file || !line || column === undefined) return '';
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  const before = lines[line - 1] ?? '';
  return `${before.slice(Math.max(0, column - AROUND))}\n${lines[line] ?? ''}`.slice(0, 2 * AROUND);
}

/** The warnings that nothing explains, and the explanations that explain nothing any more. */
export function unexplained(
  warnings: readonly Found[],
  explained: readonly Explained[] = EXPLAINED,
): { warnings: Found[]; idle: Explained[] } {
  const explains = ({ code, shows }: Explained, found: Found): boolean =>
    code === found.code && (shows === undefined || shows.test(found.text));
  return {
    warnings: warnings.filter((found) => !explained.some((each) => explains(each, found))),
    idle: explained.filter((each) => !warnings.some((found) => explains(each, found))),
  };
}
