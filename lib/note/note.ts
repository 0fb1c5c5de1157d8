import type { Library } from '../dataset/lookup.ts';
import type { ConceptKind, Position } from '../dataset/types.ts';

/** What a person is shown of a concept. Plain data: it travels from the background to the card. */
export interface Note {
  concept: { id: string; label: string; kind: ConceptKind; gloss: string; theme: string };
  /** Most relevant first; empty where nothing is on record. */
  positions: Position[];
  related: { id: string; label: string }[];
}

/** The note on a concept, or undefined where there is no such concept. */
export function buildNote(library: Library, conceptId: string): Note | undefined {
  const concept = library.concept(conceptId);
  if (!concept) return undefined;
  const { id, label, kind, gloss, theme } = concept;
  return {
    concept: { id, label, kind, gloss, theme: library.theme(theme)?.title ?? theme },
    positions: concept.positions.flatMap((each) => library.position(each) ?? []),
    related: concept.related.flatMap((each) => {
      const other = library.concept(each);
      return other ? [{ id: other.id, label: other.label }] : [];
    }),
  };
}
