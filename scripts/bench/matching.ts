/**
 * How fast matching is, as ratios within one run: against a bare scan for words over the same text, and how that changes when
 * there are ten times as many forms. Also how long the worker takes to have the lexicon ready.
 */
import { gzipSync } from 'node:zlib';
import { Library } from '../../lib/dataset/lookup.ts';
import { noEvidence } from '../../lib/matching/context.ts';
import { Lexicon } from '../../lib/matching/lexicon.ts';
import { compileLexicon } from '../../lib/matching/lexicon-compile.ts';
import { match } from '../../lib/matching/match.ts';
import { readDataset } from '../dataset-plugin.ts';
import { randomFrom } from './random.ts';
import { makeBlocks, makePhrases } from './text.ts';

const ROUNDS = 15;
const BLOCKS = 2_000;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

/** Runs all in turn, round after round, so that a slow moment of the machine meets all of them; milliseconds each. */
function timeInTurn(tasks: Record<string, () => unknown>): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const began = performance.now();
      task();
      if (round >= 0) times[name]?.push(performance.now() - began);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

const random = randomFrom(20);
const phrases = makePhrases(10_000, random);
const lexiconOf = (count: number): Lexicon =>
  new Lexicon(
    compileLexicon({
      inflections: {},
      forms: phrases
        .slice(0, count)
        .map((notation, concept) => ({ concept, language: 'en', notation, role: 'plain' as const })),
    }),
  );
// Both lists hold the first 1,000 phrases, and the text mentions only these: the same mentions are found either way.
const blocks = makeBlocks(BLOCKS, phrases.slice(0, 1_000), random);
const contexts = phrases.map(() => ({ family: 'x', generic: false, peripheral: false, related: [] }));
const small = lexiconOf(1_000);
const large = lexiconOf(10_000);

const dataset = await readDataset();
const library = new Library(dataset);
const real = new Lexicon(dataset.lexicon);
const json = JSON.stringify(dataset.lexicon);

const request = { blocks, hostIsAbout: false, evidence: noEvidence() };
let words = 0;
const times = timeInTurn({
  scan: () => {
    words = 0;
    for (const block of blocks) for (const _ of block.matchAll(/[\p{L}\p{N}]+/gu)) words++;
  },
  'matching, the dataset': () => match(request, real, library.contexts),
  'matching, 1,000 forms': () => match(request, small, contexts),
  'matching, 10,000 forms': () => match(request, large, contexts),
  'lexicon ready (warm)': () => new Lexicon(JSON.parse(json)),
});

const size = blocks.reduce((sum, block) => sum + block.length, 0);
const found = match(request, small, contexts).mentions.flat().length;
console.log(
  `${blocks.length} blocks, ${size.toLocaleString('en')} UTF-16 units, ${words.toLocaleString('en')} words, ${found} mentions`,
);
console.log(`lexicon of the dataset: ${(gzipSync(json).length / 1000).toFixed(1)} kB gzipped\n`);
const scan = times.scan as number;
for (const [name, time] of Object.entries(times)) {
  console.log(`${name.padEnd(26)} ${time.toFixed(2).padStart(8)} ms   ${(time / scan).toFixed(2)} × scan`);
}
const growth = (times['matching, 10,000 forms'] as number) / (times['matching, 1,000 forms'] as number);
console.log(`\nten times as many forms: × ${growth.toFixed(2)}`);
