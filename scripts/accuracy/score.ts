import type { Library } from '../../lib/dataset/lookup.ts';
import { parseTarget, targetOf } from '../../lib/dataset/paragraphs.ts';
import { noEvidence } from '../../lib/matching/context.ts';
import type { Lexicon } from '../../lib/matching/lexicon.ts';
import { match } from '../../lib/matching/match.ts';
import type { ReferenceFinder } from '../../lib/matching/references.ts';
import type { LabelledPage } from './page.ts';

/** What went wrong at one place of a page. */
export interface Slip {
  /** `missed`: labelled and not found. `wrong`: found and not labelled. `edges`: found, but with other first or last words. */
  kind: 'missed' | 'wrong' | 'edges';
  file: string;
  language: string;
  concept: string;
  /** The words around, on one line, with the mention between « and ». */
  around: string;
}

/** Counts of one language or one concept. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

export interface Score {
  byLanguage: Map<string, Tally>;
  /** References to paragraphs alone, by language. */
  references: Map<string, Tally>;
  byConcept: Map<string, Tally>;
  slips: Slip[];
}

/** Shares between 0 and 1; 1 where there was nothing to find or nothing found. */
export function figuresOf({ right, wrong, missed }: Tally): Figures {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

const AROUND = 60;

function around(text: string, start: number, end: number): string {
  const line = `${text.slice(Math.max(0, start - AROUND), start)}«${text.slice(start, end)}»${text.slice(end, end + AROUND)}`;
  return line.replace(/\s+/g, ' ');
}

interface Span {
  concept: string;
  start: number;
  end: number;
}

function overlap(a: Span, b: Span): boolean {
  return a.concept === b.concept && a.start < b.end && b.start < a.end;
}

/**
 * Matches each page as the extension does and compares with the labels.
 * A mention is right where a label of the same concept shares words with it, each label once.
 */
export function score(
  pages: readonly LabelledPage[],
  library: Library,
  lexicon: Lexicon,
  finder: ReferenceFinder,
): Score {
  const out: Score = { byLanguage: new Map(), references: new Map(), byConcept: new Map(), slips: [] };
  const count = (language: string, target: string, what: keyof Tally): void => {
    const { concept, paragraphs } = parseTarget(target);
    for (const [tallies, key] of [
      [out.byLanguage, language],
      [out.byConcept, concept],
      ...(paragraphs === undefined ? [] : ([[out.references, language]] as const)),
    ] as const) {
      const tally = tallies.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      tally[what]++;
      tallies.set(key, tally);
    }
  };

  const { concepts } = library.dataset;
  for (const { file, language, host, document: id, blocks } of pages) {
    const hostIsAbout = library.site(host)?.about ?? false;
    const texts = blocks.map(({ text }) => text);
    const document = id === undefined ? undefined : concepts.findIndex((concept) => concept.id === id);
    if (document === -1) throw new Error(`${file}: there is no concept "${id}"; correct the document`);
    const request = { blocks: texts, hostIsAbout, evidence: noEvidence(), document };
    const { mentions } = match(request, lexicon, library.contexts, finder);
    blocks.forEach(({ text, labels }, index) => {
      const slip = (kind: Slip['kind'], { concept, start, end }: Span): void =>
        void out.slips.push({ kind, file, language, concept, around: around(text, start, end) });
      for (const { concept } of labels) {
        if (!library.label(concept)) throw new Error(`${file}: there is no concept "${concept}"; correct the label`);
      }
      const left = new Set(labels);
      for (const { concept: number, paragraphs, start, end } of mentions[index] ?? []) {
        const found = { concept: targetOf(concepts[number]?.id as string, paragraphs), start, end };
        const label = [...left].find((each) => overlap(each, found));
        if (label) left.delete(label);
        if (!label) {
          // A reader needn't care whether a concept is marked, but the words must not be marked as another.
          count(language, found.concept, 'wrong');
          slip('wrong', found);
        } else if (!label.optional) {
          count(language, found.concept, 'right');
          if (label.start !== start || label.end !== end) slip('edges', found);
        }
      }
      for (const label of left) {
        if (label.optional) continue;
        count(language, label.concept, 'missed');
        slip('missed', label);
      }
    });
  }
  return out;
}
