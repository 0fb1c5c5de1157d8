/** The shape of references.yaml, as people write it; the file itself says what each list is. */
import * as v from 'valibot';
import { WORD_LISTS } from '../matching/reference-words.ts';
import { LANGUAGES, text } from './schema.ts';

const language = v.strictObject({
  ...v.entriesFromList(WORD_LISTS, v.optional(v.array(text))),
  letters: v.optional(text),
  definite: v.optional(text),
  direct: v.optional(v.boolean()),
});

/** By language; `any` is for all of them. */
export const referencesSchema = v.strictObject(v.entriesFromList(['any', ...LANGUAGES], v.optional(language)));

export type ReferencesEntry = v.InferOutput<typeof referencesSchema>;
