/** The shape of the dataset's YAML files, as people write them. assets/dataset/README.md is the same thing in words. */
import * as v from 'valibot';

export const STANCES = ['supports', 'opposes', 'welcomes', 'cautions', 'calls-for'] as const;
export const KINDS = [
  'body',
  'process',
  'event',
  'document',
  'role',
  'principle',
  'topic',
  'mechanism',
  'stakeholder-group',
  'action-line',
] as const;
export const RESULTS = ['achieved', 'partly', 'not-achieved'] as const;
export const VOICES = ['tccm', 'report', 'other'] as const;
const SITE_FAMILIES = ['un', 'technical', 'policy', 'news'] as const;
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id: lower-case letters, digits and single hyphens'),
);
export const url = v.pipe(v.string(), v.url('is not a URL'), v.regex(/^https?:/, 'is not an http(s) URL'));
export const date = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(
    /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|undated)$/,
    'is not YYYY, YYYY-MM, YYYY-MM-DD or "undated"',
  ),
  v.check(isInCalendar, 'is not a day of the calendar'),
);

/** False for 31 February; what names no day is in every calendar. */
function isInCalendar(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number) as [number, number?, number?];
  return !month || !day || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

export const list = <T extends v.GenericSchema>(of: T) => v.optional(v.array(of), []);

/** The dataset as a whole. */
export const editionSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'is not a version: three numbers, as in 1.4.0')),
  date: v.pipe(date, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day: YYYY-MM-DD')),
});

export const sourceSchema = v.strictObject({
  id,
  title: text,
  publisher: text,
  url,
  date,
  dateFrom: v.optional(id),
  voice: v.picklist(VOICES),
  language: v.optional(text),
});

export const themeSchema = v.strictObject({ id, title: text, gloss: text });

export const citation = v.strictObject({ source: id, passage: text });

export const positionSchema = v.strictObject({
  id,
  title: text,
  theme: id,
  stance: v.picklist(STANCES),
  note: text,
  sources: v.pipe(v.array(citation), v.minLength(1, 'is empty: a position needs a source')),
  outcome: v.optional(
    v.strictObject({
      result: v.picklist(RESULTS),
      text,
      sources: v.pipe(v.array(citation), v.minLength(1, 'is empty: an outcome needs somebody who says so')),
    }),
  ),
});

const languageForms = v.strictObject({
  name: v.optional(text),
  source: v.optional(id),
  forms: list(text),
  ambiguous: list(text),
});

export const conceptSchema = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  label: text,
  theme: id,
  gloss: text,
  generic: v.optional(v.boolean(), false),
  peripheral: v.optional(v.boolean(), false),
  related: list(id),
  positions: list(id),
  languages: v.strictObject(v.entriesFromList(LANGUAGES, v.optional(languageForms))),
  support: list(text),
  refute: list(text),
});

export const siteSchema = v.strictObject({
  id,
  name: text,
  family: v.picklist(SITE_FAMILIES),
  hosts: v.pipe(
    v.array(
      v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a host name: lower case, no scheme, no path')),
    ),
    v.minLength(1, 'is empty'),
  ),
  about: v.optional(v.boolean(), false),
});

export const inflectionsSchema = v.record(v.picklist(LANGUAGES), v.record(v.string(), v.array(v.string())));

export type EditionEntry = v.InferOutput<typeof editionSchema>;
export type SourceEntry = v.InferOutput<typeof sourceSchema>;
export type ThemeEntry = v.InferOutput<typeof themeSchema>;
export type PositionEntry = v.InferOutput<typeof positionSchema>;
export type ConceptEntry = v.InferOutput<typeof conceptSchema>;
export type SiteEntry = v.InferOutput<typeof siteSchema>;
export type InflectionsEntry = v.InferOutput<typeof inflectionsSchema>;
