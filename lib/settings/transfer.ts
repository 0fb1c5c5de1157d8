/** All settings as one file, and back. Pure: whoever calls reads, writes and asks. */
import * as v from 'valibot';
import { t } from '../ui/i18n.ts';
import { hosts, type SchemaMessage, type SettingValues, settingSchemas } from './schema.ts';

/** Largest file that is read, in UTF-16 units: several times what the longest lists take. */
export const MAX_TRANSFER = 5_000_000;

/** Grows when a file of an earlier version would be read wrongly. */
const VERSION = 1;

export interface Transfer {
  settings: Partial<SettingValues>;
  /** Hosts that the person has allowed besides the covered sites. Only the person can allow them again. */
  sites: string[];
}

/** What is wrong with one field of a settings file, and how to mend it, in the person's language. */
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
    super(
      problems
        .map(({ field, wrong, mend }) => t('transfer.problem', { field: field || t('transfer.file'), wrong, mend }))
        .join('\n'),
    );
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
  if (text.length > MAX_TRANSFER)
    throw new TransferError([{ field: '', wrong: t('transfer.tooLarge'), mend: t('transfer.chooseOurs') }]);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new TransferError([
      { field: '', wrong: t('transfer.notJson', { error: (error as Error).message }), mend: t('transfer.chooseOurs') },
    ]);
  }
  const head = file as { wsisLens?: unknown; version?: unknown } | null;
  if (head?.wsisLens !== 'settings') {
    throw new TransferError([{ field: 'wsisLens', wrong: t('transfer.notOurs'), mend: t('transfer.chooseOurs') }]);
  }
  if (head.version !== VERSION) {
    const wrong = t('transfer.otherVersion', { version: String(JSON.stringify(head.version)), ours: VERSION });
    throw new TransferError([{ field: 'version', wrong, mend: t('transfer.update') }]);
  }
  const parsed = v.safeParse(fileSchema, file);
  if (!parsed.success) throw new TransferError(parsed.issues.map(problemOf));
  return { settings: parsed.output.settings as Partial<SettingValues>, sites: parsed.output.sites };
}

function problemOf(issue: v.BaseIssue<unknown>): TransferProblem {
  const field = (issue.path ?? []).map((part) => String(part.key)).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { field, wrong: t('transfer.noSetting'), mend: t('transfer.removeField') };
  if (issue.type === 'strict_object')
    return issue.received === 'undefined'
      ? { field, wrong: t('transfer.missing'), mend: t('transfer.addField') }
      : { field, wrong: t('transfer.notAnObject'), mend: t('transfer.writeObject') };
  return { field, wrong: wrongWords(issue), mend: t(mends[issue.type] ?? 'transfer.correct') };
}

/** The schema's messages are keys of the person's language. */
function wrongWords({ message, expected, requirement }: v.BaseIssue<unknown>): string {
  const key = message as SchemaMessage;
  if (key === 'transfer.noneOf') return t(key, { names: (expected?.match(/"[^"]*"/g) ?? []).join(', ') });
  if (key === 'transfer.tooMany') return t(key, { count: requirement as number });
  return t(key);
}

const mends: Record<string, 'transfer.writeBoolean' | 'transfer.writeList' | 'transfer.writeName'> = {
  boolean: 'transfer.writeBoolean',
  array: 'transfer.writeList',
  picklist: 'transfer.writeName',
};
