/** What each setting may hold, and what it holds until the person chooses. Pure: nothing here reads or writes. */
import * as v from 'valibot';
import { LOOK_COLOURS, LOOK_STYLES } from '../page/looks.ts';
import type { PaintMode } from '../page/painter.ts';
import type { MessageKey } from '../ui/i18n.ts';

/** What is wrong with a value: messages are looked up where they are shown, not here. */
export type SchemaMessage = Extract<MessageKey, `transfer.${'not' | 'noneOf' | 'tooMany'}${string}`>;
const say = <const K extends SchemaMessage>(key: K): K => key;

const onOrOff = v.boolean(say('transfer.notABoolean'));
const oneOf = <const T extends readonly string[]>(names: T) => v.picklist(names, say('transfer.noneOf'));
/** Most entries of a list: far more than anybody chooses by hand. */
const MOST = 5000;
/** A list of names, each once, in one order, so that the same choices are the same value. */
const names = (pattern: RegExp, wrong: SchemaMessage) =>
  v.pipe(
    v.array(v.pipe(v.string(say('transfer.notAText')), v.regex(pattern, wrong)), say('transfer.notAList')),
    v.maxLength(MOST, say('transfer.tooMany')),
    v.transform((list) => [...new Set(list)].sort()),
  );

/** As `URL.hostname` writes them: lower case, Punycode, IPv6 in brackets. */
export const hosts = names(/^[a-z0-9._:[\]-]{1,253}$/, 'transfer.notAHost');
const ids = names(/^[a-z0-9-]{1,80}$/, 'transfer.notAnId');

export const settingSchemas = {
  /** The switch for everything. */
  enabled: onOrOff,
  /** Host names on which annotations are switched off. */
  disabledHosts: hosts,
  /** Ids of concepts that are not shown, and of themes none of whose concepts is. */
  mutedConcepts: ids,
  mutedThemes: ids,
  paintMode: oneOf(['auto', 'marks', 'overlay'] satisfies PaintMode[]),
  /** Whether annotations are printed with the page. */
  printMarks: onOrOff,
  /** How mentions look in pages. */
  lookStyle: oneOf(LOOK_STYLES),
  lookColour: oneOf(LOOK_COLOURS),
  /** Of our own surfaces; a note takes after it too. */
  colourScheme: oneOf(['system', 'light', 'dark']),
  /** The strip by the scroll bar. */
  rail: onOrOff,
  /** Whether PDF files of covered sites open in our reader at once. */
  openPdfs: onOrOff,
  /** Whether the reader dims white paper. */
  dimPaper: onOrOff,
} as const;

export type SettingName = keyof typeof settingSchemas;
export type SettingValues = { [K in SettingName]: v.InferOutput<(typeof settingSchemas)[K]> };

export const DEFAULTS: Readonly<SettingValues> = {
  enabled: true,
  disabledHosts: [],
  mutedConcepts: [],
  mutedThemes: [],
  paintMode: 'auto',
  printMarks: false,
  lookStyle: 'both',
  lookColour: 'amber',
  colourScheme: 'system',
  rail: false,
  openPdfs: false,
  dimPaper: false,
};

/**
 * What is stored as a setting, as far as it can be trusted: storage can hold anything that an older version or a fault put there.
 *
 * @param otherwise what it holds where nothing that it may hold is stored
 */
export function cleanSetting<K extends SettingName>(
  name: K,
  stored: unknown,
  otherwise: SettingValues[K] = DEFAULTS[name],
): SettingValues[K] {
  const parsed = v.safeParse(settingSchemas[name] as unknown as v.GenericSchema<unknown, SettingValues[K]>, stored);
  if (parsed.success) return parsed.output;
  if (!Array.isArray(stored)) return otherwise;
  // Of a list, what can be read is kept.
  const kept = stored.filter((entry) => v.is(settingSchemas[name], [entry])).slice(0, MOST);
  return kept.length ? cleanSetting(name, kept, otherwise) : otherwise;
}
