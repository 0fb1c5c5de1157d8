import type { Library } from '../dataset/lookup.ts';
import { parseTarget } from '../dataset/paragraphs.ts';
import type { Paragraph, Position } from '../dataset/types.ts';

/** A mention as the page tells of it. Offsets are UTF-16 units. */
export interface ListedMention {
  /** Target id: a concept, or paragraphs of a document. */
  target: string;
  /** As it stands in the page. */
  text: string;
  /** Text right before and after it. */
  prefix: string;
  suffix: string;
  /** The sentence that it stands in, and where in it. White space is folded. */
  sentence: string;
  at: [start: number, end: number];
  /** Where it stands in `document.body.textContent`; null where it stands in a tree of its own. */
  start: number | null;
  end: number | null;
}

/** The page that a brief is about. */
export interface BriefPage {
  title: string;
  url: string;
  /** BCP 47, where the page says it. */
  language?: string;
}

/** A mention with what the dataset knows of it. */
export interface BriefMention extends ListedMention {
  label: string;
  /** Title of the theme. */
  theme: string;
  /** Ids of positions that concern it. */
  positions: string[];
}

export interface BriefTerm {
  target: string;
  label: string;
  gloss: string;
  count: number;
  positions: string[];
  /** What is known of the paragraphs that are meant; empty where the term is no reference. */
  paragraphs: Pick<Paragraph, 'number' | 'gist' | 'comments'>[];
}

export interface BriefTheme {
  id: string;
  title: string;
  count: number;
  /** Most often mentioned first. */
  terms: BriefTerm[];
  /** Positions that concern its terms and belong to it; those of other themes stand under those. */
  positions: Position[];
}

/** What a person takes along from a page: its mentions, and what TCCM has said about them. Plain data. */
export interface Brief {
  page: BriefPage;
  /** In the order of the page. */
  mentions: BriefMention[];
  /** How many more mentions there are than are listed. */
  more: number;
  /** The theme with the most mentions first. A theme may be there for its positions alone. */
  themes: BriefTheme[];
}

/**
 * Makes a page's brief. Mentions of what the dataset doesn't know are left out.
 *
 * @param more how many mentions the page has beyond those listed
 */
export function buildBrief(library: Library, page: BriefPage, listed: readonly ListedMention[], more = 0): Brief {
  const themes = new Map<string, BriefTheme>();
  const themeOf = (id: string): BriefTheme => {
    const known = themes.get(id);
    if (known) return known;
    const theme = { id, title: library.theme(id)?.title ?? id, count: 0, terms: [], positions: [] };
    themes.set(id, theme);
    return theme;
  };
  const terms = new Map<string, BriefTerm>();
  const mentions = listed.flatMap((mention): BriefMention[] => {
    const concept = library.concept(parseTarget(mention.target).concept);
    const label = library.label(mention.target);
    if (!concept || label === undefined) return [];
    const theme = themeOf(concept.theme);
    theme.count++;
    let term = terms.get(mention.target);
    if (!term) {
      const positions = library.positionsOf(mention.target);
      const paragraphs = library.paragraphsOf(mention.target);
      term = { target: mention.target, label, gloss: concept.gloss, count: 0, positions, paragraphs };
      terms.set(mention.target, term);
      theme.terms.push(term);
    }
    term.count++;
    return [{ ...mention, label, theme: theme.title, positions: term.positions }];
  });
  for (const id of new Set([...terms.values()].flatMap(({ positions }) => positions))) {
    const position = library.position(id);
    if (position) themeOf(position.theme).positions.push(position);
  }
  for (const { terms: list } of themes.values())
    list.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  return {
    page,
    mentions,
    more,
    themes: [...themes.values()].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
  };
}
