/** The shape of references.yaml, as people write it; the file itself says what each list is. */
import * as v from 'valibot';
import { NUMERALS, WORD_LISTS } from '../matching/reference-words.ts';
import { LANGUAGES, text } from './schema.ts';

/** Spellings by value. */
const numerals = v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/, 'write a number from 1 to 999')), v.array(text));

const language = v.strictObject({
  ...v.entriesFromList(WORD_LISTS, v.optional(v.array(text))),
  ...v.entriesFromList(NUMERALS, v.optional(numerals)),
  adjectives: v.optional(v.array(v.pipe(v.string(), v.regex(/^\p{L}*$/u, 'write letters only')))),
  letters: v.optional(text),
  definite: v.optional(text),
  direct: v.optional(v.boolean()),
});

/** By language; `any` is for all of them. */
export const referencesSchema = v.strictObject(v.entriesFromList(['any', ...LANGUAGES], v.optional(language)));

export type ReferencesEntry = v.InferOutput<typeof referencesSchema>;
