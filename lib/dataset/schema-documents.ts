/** The shape of documents.yaml, as people write it. assets/dataset/README.md is the same thing in words. */
import * as v from 'valibot';
import { citation, date, id, LANGUAGES, list, STANCES, text, url } from './schema.ts';

/** How a paragraph's gist is known. What is only remembered has no place in the dataset. */
export const PARAGRAPH_STATUSES = ['seen', 'reported'] as const;

const page = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+\/[^\s#]*$/, 'is not a host and a path: no scheme, no fragment'),
);

const comment = v.strictObject({ text, stance: v.optional(v.picklist(STANCES)), ...citation.entries });

const paragraph = v.strictObject({
  number: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(String),
    v.regex(/^[1-9]\d{0,2}(\([a-z]{1,4}\))?$/, 'is not a paragraph number such as "72" or "29(b)"'),
  ),
  gist: text,
  source: id,
  passage: v.optional(text),
  status: v.picklist(PARAGRAPH_STATUSES),
  concepts: list(id),
  positions: list(id),
  comments: list(comment),
});

export const documentSchema = v.strictObject({
  id,
  short: v.optional(text),
  symbols: list(
    v.pipe(text, v.regex(/^[A-Z][\w./()+-]*\d[\w./()+-]*(, annex( [IV]+)?)?$/, 'is not a symbol such as A/RES/70/125')),
  ),
  date,
  titles: v.strictObject(v.entriesFromList(LANGUAGES, v.optional(v.strictObject({ title: text, source: id })))),
  links: list(v.strictObject({ url, language: v.optional(text), title: v.optional(text) })),
  recognise: v.optional(
    v.strictObject({ pages: list(page), titles: list(text), begins: list(text), ends: list(text) }),
    { pages: [], titles: [], begins: [], ends: [] },
  ),
  paragraphs: list(paragraph),
});

export type DocumentEntry = v.InferOutput<typeof documentSchema>;
