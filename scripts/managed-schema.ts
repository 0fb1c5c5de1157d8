import type * as v from 'valibot';
import { type SettingName, settingSchemas } from '../lib/settings/schema.ts';

/** What each setting is, for those who manage browsers: tools for policies show it. */
const WORDS: Record<SettingName, string> = {
  enabled: 'Whether pages are annotated at all.',
  disabledHosts:
    'Host names on which pages are not annotated, with everything below them: "un.org" is "www.un.org" too.',
  mutedConcepts: 'Ids of terms that are not marked, as in assets/dataset/concepts.',
  mutedThemes: 'Ids of themes none of whose terms is marked, as in assets/dataset/themes.yaml.',
  paintMode: 'How terms are marked: as each page allows, always in the page, or always over it.',
  printMarks: 'Whether annotations are printed with the page.',
  lookStyle: 'What marks a term: a line, a tint, or both.',
  lookColour: 'The colour of that.',
  colourScheme: 'Whether WSIS Lens itself is light or dark.',
  rail: 'Whether a strip by the scroll bar shows where terms are.',
  openPdfs: 'Whether PDF files of covered sites open in WSIS Lens at once.',
  dimPaper: 'Whether the paper of PDF files is dimmed.',
};

/** A part of a schema as Chromium reads them for policies: JSON Schema, of which it takes some words only. */
type PolicySchema =
  | { type: 'boolean'; description?: string }
  | { type: 'string'; enum?: readonly string[]; pattern?: string; description?: string }
  | { type: 'array'; items: PolicySchema; description?: string }
  | { type: 'object'; properties: Record<string, PolicySchema> };

/** What an organisation may decide, for `storage.managed_schema` in the manifest: made of what settings may hold, so that it can't differ. */
export function managedSchema(): PolicySchema {
  const names = Object.keys(settingSchemas) as SettingName[];
  const properties = Object.fromEntries(
    names.map((name) => [name, { ...policySchema(settingSchemas[name]), description: WORDS[name] }]),
  );
  return {
    type: 'object',
    properties: {
      ...properties,
      locked: {
        type: 'array',
        items: { type: 'string', enum: names },
        description: 'Names of settings that people cannot change.',
      },
    },
  };
}

function policySchema(schema: (typeof settingSchemas)[SettingName]): PolicySchema {
  if (schema.type === 'boolean') return { type: 'boolean' };
  if (schema.type === 'picklist') return { type: 'string', enum: schema.options };
  const [{ item }] = schema.pipe;
  const { requirement } = (item as v.SchemaWithPipe<[v.StringSchema<string>, v.RegexAction<string, string>]>).pipe[1];
  return { type: 'array', items: { type: 'string', pattern: requirement.source } };
}
