import type { Summary, SummaryConcept, SummaryPosition, SummaryTheme } from '../summary/summary.ts';
import { fold } from '../ui/fold.ts';

interface Filter {
  /** Id of the theme that is left. */
  theme: string | undefined;
  /** Words that are looked for, in any order; case and accents don't matter. */
  query: string;
}

/** What of a summary is left: terms by their names, positions by their titles and by the terms that they concern. */
export function filterSummary(
  { themes, positions }: Summary,
  { theme, query }: Filter,
): { themes: SummaryTheme[]; positions: SummaryPosition[] } {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const says = (text: string): boolean => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const wanted = themes.filter(({ id }) => !theme || id === theme);
  const names = new Map(themes.flatMap(({ concepts }) => concepts).map((concept) => [concept.id, nameOf(concept)]));
  const targets = new Set(wanted.flatMap(({ concepts }) => concepts).map(({ id }) => id));
  return {
    themes: wanted
      .map((each) =>
        says(each.title) ? each : { ...each, concepts: each.concepts.filter((concept) => says(nameOf(concept))) },
      )
      .filter(({ concepts }) => concepts.length > 0),
    positions: positions.filter(
      (position) =>
        position.targets.some((target) => targets.has(target)) &&
        says([position.title, ...position.targets.map((target) => names.get(target) ?? '')].join(' ')),
    ),
  };
}

function nameOf({ label, name = '' }: SummaryConcept): string {
  return `${label} ${name}`;
}
