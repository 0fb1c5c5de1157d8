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
  /** Its place among the dataset's themes, from 0: surfaces give each its colour by it. */
  number: number;
  /** Mentions in the page. */
  count: number;
  /** Most often mentioned first. */
  concepts: SummaryConcept[];
  /** How many positions with each stance concern the concepts that were mentioned. */
  stances: Partial<Record<Stance, number>>;
}

/** A position that concerns something in the page. */
export interface SummaryPosition {
  id: string;
  title: string;
  stance: Stance;
  /** Id of its theme. */
  theme: string;
  /** Mentions of what it concerns. */
  count: number;
  /** Target ids of what it concerns in the page. */
  targets: string[];
}

/** A page at a glance. */
export interface Summary {
  total: number;
  /** The theme with the most mentions first. */
  themes: SummaryTheme[];
  /** The position that concerns the most mentions first. */
  positions: SummaryPosition[];
}

/** Groups mentions by theme; paragraphs belong to their document's. Concepts that the dataset doesn't know are left out. */
export function summarise(library: Library, counts: ConceptCounts): Summary {
  const themes = new Map<string, SummaryTheme>();
  const positions = new Map<string, SummaryPosition & { themes: Set<string> }>();
  let total = 0;
  for (const [id, count] of Object.entries(counts)) {
    const concept = library.concept(parseTarget(id).concept);
    if (!concept || count <= 0) continue;
    total += count;
    const theme = themes.get(concept.theme) ?? emptyTheme(library, concept.theme);
    themes.set(concept.theme, theme);
    theme.count += count;
    theme.concepts.push({ id, ...(library.name(id) ?? { label: concept.label }), count });
    for (const each of library.positionsOf(id)) {
      const position = positions.get(each) ?? emptyPosition(library, each);
      if (!position) continue;
      positions.set(each, position);
      if (!position.themes.has(theme.id)) theme.stances[position.stance] = (theme.stances[position.stance] ?? 0) + 1;
      position.themes.add(theme.id);
      position.count += count;
      position.targets.push(id);
    }
  }
  for (const { concepts } of themes.values()) concepts.sort(byCount);
  return {
    total,
    themes: [...themes.values()].sort(byCount),
    positions: [...positions.values()].sort(byCount).map(({ themes: _, ...position }) => position),
  };
}

function emptyTheme(library: Library, id: string): SummaryTheme {
  const number = library.dataset.themes.findIndex((theme) => theme.id === id);
  return { id, title: library.theme(id)?.title ?? id, number, count: 0, concepts: [], stances: {} };
}

/** With the themes whose terms it concerns. */
function emptyPosition(library: Library, id: string): (SummaryPosition & { themes: Set<string> }) | undefined {
  const known = library.position(id);
  if (!known) return undefined;
  const { title, stance, theme } = known;
  return { id, title, stance, theme, count: 0, targets: [], themes: new Set() };
}

function byCount(a: { count: number; id: string }, b: { count: number; id: string }): number {
  return b.count - a.count || a.id.localeCompare(b.id);
}
