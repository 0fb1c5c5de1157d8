/** Searches positions and paragraphs by everything that is said in or about them. */
import MiniSearch, { type Options } from 'minisearch';
import type { Citation, Position } from '../dataset/types.ts';
import type { Catalogue, CatalogueParagraph, CatalogueTerm } from './catalogue.ts';
import { searchWords } from './words.ts';

interface Found {
  /** The best first. */
  positions: Position[];
  paragraphs: CatalogueParagraph[];
}

export interface Search {
  /**
   * @param query as it was typed; nothing is found with an empty one
   * @param targets ids of concepts and paragraphs that the matcher has recognised in the query, in whatever form and language
   */
  find(query: string, targets: readonly string[]): Found;
}

/** How much a word in a field counts, beside one in a note. */
const WEIGHTS = { title: 4, terms: 3, theme: 2, sources: 1.5 } as const;
/** What is about a term that the query names stands before what only has the same words in it. */
const ABOUT = 1000;

type Entry = { id: string } & Record<string, string>;

/** A term's names stand in many entries, each in a line of its own: they are taken apart once. */
const lines = new Map<string, string[]>();

function wordsOfLine(line: string): string[] {
  const known = lines.get(line);
  if (known) return known;
  const words = searchWords(line);
  lines.set(line, words);
  return words;
}

const OPTIONS: Options<Entry> = {
  fields: ['title', 'terms', 'theme', 'text', 'sources'],
  tokenize: (text) => text.split('\n').flatMap(wordsOfLine),
  processTerm: (word) => word,
  searchOptions: {
    boost: WEIGHTS,
    combineWith: 'AND',
    // What is being typed is not whole yet; what is long may be mistyped, and Russian and Arabic words have endings.
    prefix: (word) => word.length > 1 && !/^\p{Script=Han}/u.test(word),
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
  },
};

export function createSearch(catalogue: Catalogue): Search {
  const themes = new Map(catalogue.themes.map(({ id, title, gloss }) => [id, `${title} ${gloss}`]));
  const terms = new Map(catalogue.terms.map((term) => [term.id, term]));
  const termsOf = (position: Position): CatalogueTerm[] =>
    catalogue.terms.filter(({ positions }) => positions.includes(position.id));
  const paragraphsOf = (position: Position): CatalogueParagraph[] =>
    catalogue.paragraphs.filter(({ positions }) => positions.includes(position.id));

  const positions = new MiniSearch<Entry>(OPTIONS);
  positions.addAll(
    catalogue.positions.map((position) => ({
      id: position.id,
      title: position.title,
      theme: themes.get(position.theme) ?? '',
      terms: termsOf(position).map(termWords).join('\n'),
      text: [position.note, position.outcome?.text ?? '', ...paragraphsOf(position).map(paragraphWords)].join('\n'),
      sources: [...position.sources, ...(position.outcome?.sources ?? [])].map(sourceWords).join('\n'),
    })),
  );
  const paragraphs = new MiniSearch<Entry>(OPTIONS);
  paragraphs.addAll(
    catalogue.paragraphs.map((paragraph) => ({
      id: paragraph.id,
      title: `${paragraph.name.label} ${paragraph.name.name ?? ''}`,
      theme: '',
      terms: paragraph.concepts.map((id) => nameWords(terms.get(id))).join('\n'),
      text: paragraphWords(paragraph),
      sources: [paragraph.source, ...paragraph.comments.map(({ source }) => source)].map(sourceWords).join('\n'),
    })),
  );

  return {
    find(query, targets) {
      if (query.trim() === '') return { positions: [], paragraphs: [] };
      const concepts = targets.filter((target) => !target.includes('.'));
      const about = new Set([
        ...concepts.flatMap((id) => terms.get(id)?.positions ?? []),
        ...catalogue.paragraphs.filter(({ id }) => targets.includes(id)).flatMap((paragraph) => paragraph.positions),
      ]);
      /** Paragraphs that are named come before those that are about what is named, in the order in which they are named. */
      const closeness = (paragraph: CatalogueParagraph): number => {
        const place = targets.indexOf(paragraph.id);
        if (place >= 0) return 1 + targets.length - place;
        return concepts.some((id) => paragraph.concepts.includes(id)) ? 1 : 0;
      };
      return {
        positions: ranked(catalogue.positions, positions, query, ({ id }) => (about.has(id) ? 1 : 0)),
        paragraphs: ranked(catalogue.paragraphs, paragraphs, query, closeness),
      };
    },
  };
}

/**
 * What has all words of the query in it, or is about a term of it; where there is nothing of the kind, what has any of its words.
 *
 * @param closeness to what the query names; 0 where it isn't about it
 */
function ranked<T extends { id: string }>(
  all: readonly T[],
  index: MiniSearch<Entry>,
  query: string,
  closeness: (each: T) => number,
): T[] {
  const about = all.filter((each) => closeness(each) > 0);
  const whole = index.search(query);
  const hits = whole.length || about.length ? whole : index.search(query, { combineWith: 'OR', fuzzy: false });
  const scores = new Map(hits.map(({ id, score }) => [id as string, score]));
  for (const each of about) scores.set(each.id, (scores.get(each.id) ?? 0) + ABOUT * closeness(each));
  return all
    .filter(({ id }) => scores.has(id))
    .sort((a, b) => (scores.get(b.id) as number) - (scores.get(a.id) as number));
}

function termWords(term: CatalogueTerm): string {
  return `${nameWords(term)}\n${term.gloss}`;
}

function nameWords(term: CatalogueTerm | undefined): string {
  return term ? [term.label, ...term.names].join('\n') : '';
}

function paragraphWords({ name, gist, comments }: CatalogueParagraph): string {
  return [name.label, gist, ...comments.map(({ text }) => text)].join('\n');
}

function sourceWords({ title, publisher, passage }: Citation): string {
  return `${title}\n${publisher}\n${passage}`;
}
