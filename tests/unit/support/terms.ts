import type { ConceptContext } from '../../../lib/matching/context.ts';
import { findCandidates, longestWithoutOverlap, type Mention } from '../../../lib/matching/find.ts';
import { Lexicon } from '../../../lib/matching/lexicon.ts';
import { compileLexicon } from '../../../lib/matching/lexicon-compile.ts';
import type { CompiledLexicon, LexiconData, LexiconForm } from '../../../lib/matching/lexicon-data.ts';

/** A concept as tests write it; its index in the list is its number. */
export interface Term extends Partial<ConceptContext> {
  language?: string;
  plain?: string[];
  ambiguous?: string[];
  support?: string[];
  refute?: string[];
}

const ROLES = ['plain', 'ambiguous', 'support', 'refute'] as const;

function formsOf(terms: readonly Term[]): LexiconForm[] {
  return terms.flatMap((term, concept) =>
    ROLES.flatMap((role) =>
      (term[role] ?? []).map((notation) => ({ concept, language: term.language ?? 'en', notation, role })),
    ),
  );
}

/** What goes into the lexicon besides the terms. */
interface Besides extends Partial<Omit<LexiconData, 'forms'>> {
  more?: readonly LexiconForm[];
}

export function compiledOf(terms: readonly Term[], { more = [], ...data }: Besides = {}): CompiledLexicon {
  return compileLexicon({ forms: [...formsOf(terms), ...more], inflections: {}, ...data });
}

export function lexiconOf(terms: readonly Term[], besides: Besides = {}): Lexicon {
  return new Lexicon(compiledOf(terms, besides));
}

export function contextsOf(terms: readonly Term[]): ConceptContext[] {
  return terms.map(({ family, generic = false, peripheral = false, related = [] }, index) => ({
    family: family ?? `family-${index}`,
    generic,
    peripheral,
    related,
  }));
}

/** The longest forms in a text, whatever their role, by concept and offsets. */
export function find(text: string, lexicon: Lexicon): Mention[] {
  return longestWithoutOverlap(findCandidates(text, lexicon)).map(({ concept, start, end }) => ({
    concept,
    start,
    end,
  }));
}

/**
 * Takes the marks out of a text in which ⟦ and ⟧ stand around what is to be found.
 *
 * @returns the text, and where the marked stretches are in it, in UTF-16 units
 */
export function unmark(marked: string): { text: string; stretches: { start: number; end: number }[] } {
  let text = '';
  const stretches: { start: number; end: number }[] = [];
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const isMarked = part.startsWith('⟦');
    const plain = isMarked ? part.slice(1, -1) : part;
    if (isMarked) stretches.push({ start: text.length, end: text.length + plain.length });
    text += plain;
  }
  return { text, stretches };
}
