import dataset from 'virtual:dataset';
import { Library } from '../../../lib/dataset/lookup.ts';
import { targetOf } from '../../../lib/dataset/paragraphs.ts';
import { noEvidence } from '../../../lib/matching/context.ts';
import { Lexicon } from '../../../lib/matching/lexicon.ts';
import { match } from '../../../lib/matching/match.ts';
import { ReferenceFinder } from '../../../lib/matching/references.ts';

const { contexts } = new Library(dataset);
const lexicon = new Lexicon(dataset.lexicon);
const indexOf = (id: string): number => dataset.concepts.findIndex((concept) => concept.id === id);

/** The real words, and symbols of a few documents. */
const finder = new ReferenceFinder({
  words: dataset.references,
  symbols: (
    [
      ['WSIS-05/TUNIS/DOC/6(Rev.1)-E', 'tunis-agenda'],
      ['A/RES/70/125', 'wsis-plus-10-outcome'],
      ['A/RES/70/1', 'agenda-2030'],
      ['A/80/L.41', 'wsis-plus-20-outcome'],
      ['E/RES/2023/3', 'wsis-plus-20-modalities'],
      ['A/RES/79/1', 'pact-for-the-future'],
      ['A/RES/79/1, annex I', 'gdc'],
    ] as const
  ).map(([symbol, id]) => [symbol, indexOf(id)] as const),
  isDocument: (concept) => dataset.concepts[concept]?.kind === 'document',
});

export interface FoundTarget {
  target: string;
  /** UTF-16 units. */
  start: number;
  end: number;
}

/**
 * Every mention in a text, on a page about the subject, by its target id.
 *
 * @param own id of the document that the page is
 */
export function mentionsIn(text: string, own?: string): FoundTarget[] {
  const document = own === undefined ? undefined : indexOf(own);
  const request = { blocks: [text], hostIsAbout: true, evidence: noEvidence(), document };
  return (match(request, lexicon, contexts, finder).mentions[0] ?? []).map(({ concept, paragraphs, start, end }) => ({
    target: targetOf(dataset.concepts[concept]?.id as string, paragraphs),
    start,
    end,
  }));
}

/** The references to paragraphs among them. */
export function referencesIn(text: string, own?: string): FoundTarget[] {
  return mentionsIn(text, own).filter(({ target }) => target.includes('.'));
}
