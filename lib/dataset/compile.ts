import { compileLexicon } from '../matching/lexicon-compile.ts';
import { compileReferenceWords, withNumbers } from '../matching/reference-words.ts';
import { allInflections, checkForms, traditionalOf } from './check-forms.ts';
import { checkHosts, checkUnique } from './check-unique.ts';
import { type Cite, citer } from './cite.ts';
import { checkDocuments, compileDocument, type Refer } from './compile-documents.ts';
import { DatasetError, type Problem } from './problems.ts';
import { type DataFile, type Read, readList, readMap } from './read.ts';
import { checkReferences } from './references.ts';
import {
  type ConceptEntry,
  conceptSchema,
  type EditionEntry,
  editionSchema,
  type InflectionsEntry,
  inflectionsSchema,
  LANGUAGES,
  type PositionEntry,
  positionSchema,
  type SourceEntry,
  siteSchema,
  sourceSchema,
  themeSchema,
} from './schema.ts';
import { documentSchema } from './schema-documents.ts';
import { referencesSchema } from './schema-references.ts';
import type { Concept, Dataset, Position, Source } from './types.ts';

/** A concept entry with the family that its file stands for. */
export interface FamilyConcept extends Read<ConceptEntry> {
  family: string;
}

const FIXED_FILES = ['dataset.yaml', 'themes.yaml', 'positions.yaml', 'sites.yaml', 'inflections.yaml'] as const;
/** Those that are one map; the others are lists. */
const MAPS: ReadonlySet<string> = new Set(['dataset.yaml', 'inflections.yaml']);
/** A dataset may do without these. */
const DOCUMENTS_FILE = 'documents.yaml';
const REFERENCES_FILE = 'references.yaml';

/** What the compile step leaves to libraries. */
export interface CompileTools {
  /** Turns a note's Markdown into HTML. */
  renderMarkdown(markdown: string): string;
  /** A simplified Chinese text in traditional spellings, each as long as the text. */
  toTraditional(text: string): string[];
}

/**
 * Compiles the YAML files into the dataset that the extension carries.
 *
 * @param files all files of the dataset's folder
 * @throws DatasetError with every problem found, each with file, id, field and mend
 */
export function compileDataset(files: readonly DataFile[], { renderMarkdown, toTraditional }: CompileTools): Dataset {
  const problems: Problem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fixed = (path: (typeof FIXED_FILES)[number]): DataFile => {
    const file = byPath.get(path);
    if (file) return file;
    problems.push({
      file: path,
      id: 'the file',
      field: '',
      wrong: 'is missing',
      mend: 'add it; assets/dataset/README.md says what it holds',
    });
    return { path, text: MAPS.has(path) ? '{}' : '[]' };
  };
  for (const { path } of files) {
    if (
      ![...FIXED_FILES, DOCUMENTS_FILE, REFERENCES_FILE].includes(path) &&
      !/^(concepts|sources)\/[a-z0-9-]+\.yaml$/.test(path)
    ) {
      problems.push({
        file: path,
        id: 'the file',
        field: '',
        wrong: 'has no place in the dataset',
        mend: 'move it to concepts/ or sources/, or remove it',
      });
    }
  }

  const inFolder = (folder: string) => files.filter((file) => file.path.startsWith(`${folder}/`));
  const edition = readMap(fixed('dataset.yaml'), editionSchema, problems);
  const themes = readList(fixed('themes.yaml'), themeSchema, problems);
  const positions = readList(fixed('positions.yaml'), positionSchema, problems);
  const sites = readList(fixed('sites.yaml'), siteSchema, problems);
  const documents = readList(
    byPath.get(DOCUMENTS_FILE) ?? { path: DOCUMENTS_FILE, text: '[]' },
    documentSchema,
    problems,
  );
  const inflections = readMap(fixed('inflections.yaml'), inflectionsSchema, problems) ?? ({} as InflectionsEntry);
  const references =
    readMap(byPath.get(REFERENCES_FILE) ?? { path: REFERENCES_FILE, text: '{}' }, referencesSchema, problems) ?? {};
  const sources = inFolder('sources').flatMap((file) => readList(file, sourceSchema, problems));
  const concepts = inFolder('concepts').flatMap((file) =>
    readList(file, conceptSchema, problems).map((read) => ({
      ...read,
      family: file.path.replace(/^.*\/|\.yaml$/g, ''),
    })),
  );

  for (const entries of [themes, positions, sites, sources, concepts, documents]) checkUnique(entries, problems);
  checkHosts(sites, problems);

  const sourceById = new Map(sources.map(({ value }) => [value.id, value]));
  const known = {
    themes: new Set(themes.map(({ value }) => value.id)),
    positions: new Set(positions.map(({ value }) => value.id)),
    concepts: new Set(concepts.map(({ value }) => value.id)),
    sources: new Set(sourceById.keys()),
  };
  const refer: Refer = (file, id, field, to, target) => {
    if (known[to].has(target)) return;
    problems.push({
      file,
      id,
      field,
      wrong: `"${target}" is not among the ${to}`,
      mend: `correct the id, or add ${target} to the ${to}`,
    });
  };

  for (const { file, value } of sources)
    if (value.dateFrom) refer(file, value.id, 'dateFrom', 'sources', value.dateFrom);
  for (const { file, value } of positions) {
    refer(file, value.id, 'theme', 'themes', value.theme);
    value.sources.forEach(({ source }, i) => void refer(file, value.id, `sources.${i}.source`, 'sources', source));
    value.outcome?.sources.forEach(
      ({ source }, i) => void refer(file, value.id, `outcome.sources.${i}.source`, 'sources', source),
    );
  }
  for (const { file, value } of concepts) {
    refer(file, value.id, 'theme', 'themes', value.theme);
    value.related.forEach((id, i) => void refer(file, value.id, `related.${i}`, 'concepts', id));
    value.positions.forEach((id, i) => void refer(file, value.id, `positions.${i}`, 'positions', id));
    for (const language of LANGUAGES) {
      const source = value.languages[language]?.source;
      if (source) refer(file, value.id, `languages.${language}.source`, 'sources', source);
    }
  }

  checkDocuments(documents, concepts, sourceById, refer, problems);

  const forms = checkForms(concepts, inflections, problems);
  const referenceForms = checkReferences(REFERENCES_FILE, references, inflections, problems);
  if (problems.length) throw new DatasetError(problems);

  const cite = citer(sourceById);
  const traditional = traditionalOf([...forms, ...referenceForms], toTraditional);
  const { words, forms: paragraphForms } = compileReferenceWords(references, inflections, traditional);
  return {
    ...(edition as EditionEntry),
    themes: themes.map(({ value }) => value),
    sites: sites.map(({ value }) => value),
    positions: positions.map(({ value }) => compilePosition(value, cite, renderMarkdown)),
    concepts: concepts.map((read) => compileConcept(read, cite)),
    documents: documents.map(({ value }) => compileDocument(value, concepts, cite)),
    references: words,
    sources: sources.map(({ value }) => compileSource(value, positions)),
    lexicon: compileLexicon({
      forms: [...forms, ...paragraphForms],
      inflections: withNumbers(allInflections(inflections)),
      traditional,
    }),
    formCounts: Object.fromEntries(
      LANGUAGES.map((language) => [language, forms.filter((form) => form.language === language).length]),
    ),
  };
}

function compileSource({ dateFrom: _, ...source }: SourceEntry, positions: readonly Read<PositionEntry>[]): Source {
  const restsOnIt = ({ sources, outcome }: PositionEntry): boolean =>
    [...sources, ...(outcome?.sources ?? [])].some((cited) => cited.source === source.id);
  return { ...source, positions: positions.filter(({ value }) => restsOnIt(value)).length };
}

function compilePosition(entry: PositionEntry, cite: Cite, renderMarkdown: (markdown: string) => string): Position {
  const { id, title, theme, stance, note, sources, outcome } = entry;
  return {
    id,
    title,
    theme,
    stance,
    note,
    noteHtml: renderMarkdown(note),
    sources: sources.map(cite),
    ...(outcome ? { outcome: { result: outcome.result, text: outcome.text, sources: outcome.sources.map(cite) } } : {}),
  };
}

function compileConcept({ value, family }: FamilyConcept, cite: Cite): Concept {
  const { id, kind, label, theme, gloss, generic, peripheral, related, positions, languages } = value;
  const names: Concept['names'] = {};
  for (const language of LANGUAGES) {
    const { name, source } = languages[language] ?? {};
    if (name) names[language] = { name, ...(source ? { source: cite({ source, passage: name }) } : {}) };
  }
  return { id, kind, family, label, theme, gloss, generic, peripheral, related, positions, names };
}
