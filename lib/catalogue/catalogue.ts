/** What the extension knows, as a person looks it up without any page. */
import type { Library } from '../dataset/lookup.ts';
import { LANGUAGES } from '../dataset/schema.ts';
import type { Paragraph, Position, Site, Source, TargetName, Theme } from '../dataset/types.ts';

/** A term, with what it is looked up by. */
export interface CatalogueTerm extends TargetName {
  /** Id of the concept. */
  id: string;
  /** Id of its theme. */
  theme: string;
  gloss: string;
  /** Official names in any language. */
  names: string[];
  positions: string[];
}

/** A paragraph with the document that it stands in. */
export interface CatalogueParagraph extends Paragraph {
  /** Target id: `tunis-agenda.72`. */
  id: string;
  /** "Tunis Agenda, paragraph 72", and the name in the person's language. */
  name: TargetName;
}

/** What is there in a language. */
interface Coverage {
  language: string;
  /** Forms that are looked for. */
  forms: number;
  /** Terms with an official name on record. */
  names: number;
  /** Documents with an official title on record. */
  documents: number;
}

export interface Catalogue {
  version: string;
  /** YYYY-MM-DD */
  date: string;
  themes: Theme[];
  /** By their names. */
  terms: CatalogueTerm[];
  positions: Position[];
  documents: number;
  paragraphs: CatalogueParagraph[];
  coverage: Coverage[];
  sites: Site[];
  /** Those that most positions rest on first. */
  sources: Source[];
}

export function buildCatalogue(library: Library): Catalogue {
  const { version, date, themes, positions, concepts, documents, sites, sources, formCounts } = library.dataset;
  const nameOf = (target: string): TargetName => library.name(target) ?? { label: target };
  const shown = ({ label, name }: TargetName): string => name ?? label;
  return {
    version,
    date,
    themes,
    positions,
    terms: concepts
      .map(({ id, theme, gloss, names, positions: ids }) => ({
        ...nameOf(id),
        id,
        theme,
        gloss,
        names: Object.values(names).map(({ name }) => name),
        positions: ids,
      }))
      .sort((a, b) => shown(a).localeCompare(shown(b))),
    documents: documents.length,
    paragraphs: documents.flatMap(({ id: document, paragraphs }) =>
      paragraphs.map((paragraph) => {
        const id = `${document}.${paragraph.key}`;
        return { ...paragraph, id, name: nameOf(id) };
      }),
    ),
    coverage: LANGUAGES.map((language) => ({
      language,
      forms: formCounts[language] ?? 0,
      names: concepts.filter(({ names }) => names[language]).length,
      documents: documents.filter(({ titles }) => titles[language]).length,
    })),
    sites,
    sources: [...sources].sort((a, b) => b.positions - a.positions || b.date.localeCompare(a.date)),
  };
}
