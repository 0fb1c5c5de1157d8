/** All settings as one file, and back. Pure: whoever calls reads, writes and asks. */
import * as v from 'valibot';
import { hosts, type SettingValues, settingSchemas } from './schema.ts';

/** Grows when a file of an earlier version would be read wrongly. */
const VERSION = 1;

export interface Transfer {
  settings: Partial<SettingValues>;
  /** Hosts that the person has allowed besides the covered sites. Only the person can allow them again. */
  sites: string[];
}

/** What is wrong with one field of a settings file, and how to mend it. */
export interface TransferProblem {
  /** `settings.disabledHosts.2`; empty for the file itself. */
  field: string;
  wrong: string;
  mend: string;
}

/** A settings file that can't be used. Its message names every field that is wrong. */
export class TransferError extends Error {
  readonly problems: readonly TransferProblem[];

  constructor(problems: readonly TransferProblem[]) {
    super(problems.map(({ field, wrong, mend }) => `${field || 'the file'}: ${wrong}; ${mend}`).join('\n'));
    this.name = 'TransferError';
    this.problems = problems;
  }
}

const fileSchema = v.strictObject({
  wsisLens: v.literal('settings'),
  version: v.literal(VERSION),
  settings: v.strictObject(v.partial(v.object(settingSchemas)).entries),
  sites: v.optional(hosts, []),
});

/** The text of a settings file: JSON, the same for the same choices. */
export function writeTransfer({ settings, sites }: Transfer): string {
  return `${JSON.stringify({ wsisLens: 'settings', version: VERSION, settings, sites }, null, 2)}\n`;
}

/**
 * Reads the text of a settings file. Settings that it doesn't mention are missing from the result.
 *
 * @throws TransferError with everything that is wrong; then nothing of it is to be used
 */
export function readTransfer(text: string): Transfer {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new TransferError([
      { field: '', wrong: `is not JSON (${(error as Error).message})`, mend: 'choose a file that WSIS Lens has saved' },
    ]);
  }
  const head = file as { wsisLens?: unknown; version?: unknown } | null;
  if (head?.wsisLens !== 'settings') {
    const wrong = 'is not a file of WSIS Lens settings';
    throw new TransferError([{ field: 'wsisLens', wrong, mend: 'choose a file that WSIS Lens has saved' }]);
  }
  if (head.version !== VERSION) {
    const wrong = `is ${JSON.stringify(head.version)}, and this version of WSIS Lens reads ${VERSION}`;
    const mend = 'bring WSIS Lens up to date, or save the settings again with the version that is installed';
    throw new TransferError([{ field: 'version', wrong, mend }]);
  }
  const parsed = v.safeParse(fileSchema, file);
  if (!parsed.success) throw new TransferError(parsed.issues.map(problemOf));
  return { settings: parsed.output.settings as Partial<SettingValues>, sites: parsed.output.sites };
}

function problemOf(issue: v.BaseIssue<unknown>): TransferProblem {
  const field = (issue.path ?? []).map((part) => String(part.key)).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { field, wrong: 'is no setting', mend: 'remove this field, or correct its spelling' };
  if (issue.type === 'strict_object')
    return issue.received === 'undefined'
      ? { field, wrong: 'is missing', mend: 'add this field' }
      : { field, wrong: 'is not an object', mend: 'write { … } here' };
  return { field, wrong: issue.message, mend: mends[issue.type] ?? 'correct this value, or remove the field' };
}

const mends: Record<string, string> = {
  boolean: 'write true or false here',
  array: 'write a list here: [ … ]',
  picklist: 'write one of these names here',
};
