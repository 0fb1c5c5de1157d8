/** How long finding takes, by how many forms are known: it is done in the background worker, off the page's thread. */
import { noEvidence } from '../../lib/matching/context.ts';
import { Lexicon } from '../../lib/matching/lexicon.ts';
import { compileLexicon } from '../../lib/matching/lexicon-compile.ts';
import { match } from '../../lib/matching/match.ts';
import { randomFrom } from './random.ts';
import { makeBlocks, makePhrases } from './text.ts';

const COUNTS = [100, 1_000, 10_000];
const ROUNDS = 15;
/** Of about 500 units each. */
const BLOCKS = 2_000;

export interface FormsFigures {
  count: number;
  /** Milliseconds for about a million units of text, the same mentions being found. */
  time: number;
}

export function timeForms(): FormsFigures[] {
  const random = randomFrom(20);
  const phrases = makePhrases(10_000, 0, random);
  const blocks = makeBlocks(BLOCKS, phrases.slice(0, 100), random);
  const contexts = phrases.map(() => ({ family: 'x', generic: false, peripheral: false, related: [] }));
  const tasks = COUNTS.map((count) => {
    const forms = phrases
      .slice(0, count)
      .map((notation, concept) => ({ concept, language: 'en', notation, role: 'plain' as const }));
    const lexicon = new Lexicon(compileLexicon({ inflections: {}, forms }));
    return { count, lexicon, times: [] as number[] };
  });
  for (let round = -3; round < ROUNDS; round++) {
    for (const { lexicon, times } of tasks) {
      const began = performance.now();
      match({ blocks, hostIsAbout: false, evidence: noEvidence() }, lexicon, contexts);
      if (round >= 0) times.push(performance.now() - began);
    }
  }
  return tasks.map(({ count, times }) => ({ count, time: times.toSorted((a, b) => a - b)[ROUNDS >> 1] as number }));
}
