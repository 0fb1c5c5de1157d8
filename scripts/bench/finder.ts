import { Library } from '../../lib/dataset/lookup.ts';
import { finderFor } from '../../lib/dataset/references.ts';
import { noEvidence } from '../../lib/matching/context.ts';
import { Lexicon } from '../../lib/matching/lexicon.ts';
import { match } from '../../lib/matching/match.ts';
import type { PageMention } from '../../lib/page/painter.ts';
import { readDataset } from '../dataset-plugin.ts';
import { randomFrom } from './random.ts';
import { makePhrases } from './text.ts';

export interface Finder {
  /** Terms for those who take a list: the dataset's own first, then made-up ones, 1,000 in all. */
  terms: string[];
  /** What the extension finds in the blocks of a page. */
  in(blocks: string[]): PageMention[][];
}

/** Finds mentions as the background worker does. */
export async function finder(): Promise<Finder> {
  const dataset = await readDataset();
  const library = new Library(dataset);
  const lexicon = new Lexicon(dataset.lexicon);
  const references = finderFor(dataset);
  // Labels in brackets and with signs are names for people, not what stands in texts.
  const labels = dataset.concepts.map(({ label }) => label).filter((label) => /^[A-Z][\w -]+$/.test(label));
  return {
    terms: [...labels, ...makePhrases(1_000, 0, randomFrom(3))].slice(0, 1_000),
    in: (blocks) =>
      match({ blocks, hostIsAbout: true, evidence: noEvidence() }, lexicon, library.contexts, references).mentions.map(
        (mentions) => mentions.map(({ concept, start, end }) => ({ concept: String(concept), start, end })),
      ),
  };
}
