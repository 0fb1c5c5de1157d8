import type { LexiconForm } from '../matching/lexicon-data.ts';
import { NotationError, unfold } from '../matching/notation.ts';
import { NUMERALS, setsFor, WORD_LISTS } from '../matching/reference-words.ts';
import { ReferenceFinder } from '../matching/references.ts';
import { splitWords } from '../matching/tokens.ts';
import type { Problem } from './problems.ts';
import type { InflectionsEntry } from './schema.ts';
import type { ReferencesEntry } from './schema-references.ts';
import type { Dataset } from './types.ts';

/**
 * Reports words of references that can't be read, and lists all of them as forms.
 *
 * @param file path of references.yaml
 * @param problems is added to
 */
export function checkReferences(
  file: string,
  entries: ReferencesEntry,
  inflections: InflectionsEntry,
  problems: Problem[],
): LexiconForm[] {
  const forms: LexiconForm[] = [];
  for (const [language, entry = {}] of Object.entries(entries)) {
    const sets = setsFor(inflections[language as keyof InflectionsEntry]);
    const check = (field: string, notation: string): void => {
      forms.push({ concept: -1, language, notation, role: 'paragraph' });
      try {
        unfold(notation, sets, splitWords);
      } catch (error) {
        if (!(error instanceof NotationError)) throw error;
        const mend = 'see "How forms are written" in assets/dataset/README.md';
        problems.push({ file, id: language, field, wrong: error.message, mend });
      }
    };
    for (const list of WORD_LISTS) {
      entry[list]?.forEach((notation, i) => {
        check(`${list}.${i}`, notation);
      });
    }
    for (const list of NUMERALS) {
      for (const [value, notations] of Object.entries(entry[list] ?? {}))
        for (const notation of notations) check(`${list}.${value}`, notation);
    }
  }
  return forms;
}

/** Finds references with the words and the documents of a dataset. */
export function finderFor({ concepts, documents, references }: Dataset): ReferenceFinder {
  const indexOf = new Map(concepts.map(({ id }, index) => [id, index]));
  return new ReferenceFinder({
    words: references,
    symbols: documents.flatMap(({ id, symbols }) =>
      symbols.map((symbol) => [symbol, indexOf.get(id) as number] as const),
    ),
    isDocument: (concept) => concepts[concept]?.kind === 'document',
  });
}
