import type { Library } from '../dataset/lookup.ts';
import { parseTarget } from '../dataset/paragraphs.ts';
import type { Stance, TargetName } from '../dataset/types.ts';

/** How often each concept, and each reference to paragraphs, stands in a page; by target id. */
export type ConceptCounts = Readonly<Record<string, number>>;

export interface SummaryConcept extends TargetName {
  /** Target id. */
  id: string;
  count: number;
}

export interface SummaryTheme {
  id: string;
  title: string;
  /** Mentions in the page. */
  count: number;
  /** Most often mentioned first. */
  concepts: SummaryConcept[];
  /** How many positions with each stance concern the concepts that were mentioned. */
  stances: Partial<Record<Stance, number>>;
}

/** A page at a glance. */
export interface Summary {
  total: number;
  /** The theme with the most mentions first. */
  themes: SummaryTheme[];
}

/** Concepts with how often they are mentioned, the most often mentioned first. Concepts that the dataset doesn't know are left out. */
export function listConcepts(library: Library, counts: ConceptCounts): SummaryConcept[] {
  return Object.entries(counts)
    .flatMap(([id, count]) => {
      const name = library.name(parseTarget(id).concept);
      return name && count > 0 ? [{ id, ...name, count }] : [];
    })
    .sort(byCount);
}

/** Groups mentions by theme; paragraphs belong to their document's. Concepts that the dataset doesn't know are left out. */
export function summarise(library: Library, counts: ConceptCounts): Summary {
  const themes = new Map<string, SummaryTheme & { positions: Set<string> }>();
  let total = 0;
  for (const [id, count] of Object.entries(counts)) {
    const concept = library.concept(parseTarget(id).concept);
    if (!concept || count <= 0) continue;
    total += count;
    let theme = themes.get(concept.theme);
    if (!theme) {
      const title = library.theme(concept.theme)?.title ?? concept.theme;
      theme = { id: concept.theme, title, count: 0, concepts: [], stances: {}, positions: new Set() };
      themes.set(concept.theme, theme);
    }
    theme.count += count;
    theme.concepts.push({ id, ...(library.name(id) ?? { label: concept.label }), count });
    for (const position of library.positionsOf(id)) theme.positions.add(position);
  }
  return {
    total,
    themes: [...themes.values()].sort(byCount).map(({ positions, ...theme }) => {
      for (const id of positions) {
        const stance = library.position(id)?.stance;
        if (stance) theme.stances[stance] = (theme.stances[stance] ?? 0) + 1;
      }
      return { ...theme, concepts: theme.concepts.sort(byCount) };
    }),
  };
}

function byCount(a: { count: number; id: string }, b: { count: number; id: string }): number {
  return b.count - a.count || a.id.localeCompare(b.id);
}
