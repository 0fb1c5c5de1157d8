/**
 * How fast matching is, as ratios within one run: against a bare scan for words over the same text, and how that changes when
 * there are ten times as many forms. Also how long the worker takes to have the lexicon ready.
 */
import { gzipSync } from 'node:zlib';
import { Library } from '../../lib/dataset/lookup.ts';
import { finderFor } from '../../lib/dataset/references.ts';
import { noEvidence } from '../../lib/matching/context.ts';
import { Lexicon } from '../../lib/matching/lexicon.ts';
import { compileLexicon } from '../../lib/matching/lexicon-compile.ts';
import { match } from '../../lib/matching/match.ts';
import { readDataset } from '../dataset-plugin.ts';
import { randomFrom } from './random.ts';
import { makeBlocks, makePhrases } from './text.ts';

const ROUNDS = 31;
const BLOCKS = 2_000;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

/** Runs all in turn, round after round, so that a slow moment of the machine meets all of them; milliseconds of each round. */
function timeInTurn(tasks: Record<string, () => unknown>): Record<string, number[]> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -3; round < ROUNDS; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const began = performance.now();
      task();
      if (round >= 0) times[name]?.push(performance.now() - began);
    }
  }
  return times;
}

/** How many times as long one takes as another: the median of what each round says, since rounds differ more than ratios do. */
function ratio(of: number[], to: number[]): number {
  return median(of.map((time, round) => time / (to[round] as number)));
}

const random = randomFrom(20);

/** The same texts against 1,000 forms and against ten times as many, among them the same 1,000. */
function prepare(known: number) {
  const phrases = makePhrases(10_000, known, random);
  const lexiconOf = (count: number): Lexicon =>
    new Lexicon(
      compileLexicon({
        inflections: {},
        forms: phrases
          .slice(0, count)
          .map((notation, concept) => ({ concept, language: 'en', notation, role: 'plain' as const })),
      }),
    );
  const contexts = phrases.map(() => ({ family: 'x', generic: false, peripheral: false, related: [] }));
  // The texts mention only the first 1,000, so that the same mentions are found either way.
  const texts = makeBlocks(BLOCKS, phrases.slice(0, 1_000), random);
  const ask = { blocks: texts, hostIsAbout: false, evidence: noEvidence() };
  const [small, large] = [lexiconOf(1_000), lexiconOf(10_000)];
  return { small: () => match(ask, small, contexts), large: () => match(ask, large, contexts) };
}

// A third of the words of terms being words that the texts are full of is much; all of them is the worst case.
const usual = prepare(1 / 3);
const worst = prepare(1);
const blocks = makeBlocks(BLOCKS, makePhrases(1_000, 1 / 3, random), random);

const dataset = await readDataset();
const library = new Library(dataset);
const real = new Lexicon(dataset.lexicon);
const json = JSON.stringify(dataset.lexicon);

const references = finderFor(dataset);
const request = { blocks, hostIsAbout: false, evidence: noEvidence() };
/** The same, with two references to paragraphs in every fourth block: about what a UN report has. */
const referring = {
  ...request,
  blocks: blocks.map((block, i) =>
    i % 4
      ? block
      : `${block.slice(0, 240)}, paragraph 72 of the Tunis Agenda, ${block.slice(240)} (A/RES/70/125, paras. 57 and 59)`,
  ),
};
let words = 0;
const times = timeInTurn({
  scan: () => {
    words = 0;
    for (const block of blocks) for (const _ of block.matchAll(/[\p{L}\p{N}]+/gu)) words++;
  },
  'matching, the dataset': () => match(request, real, library.contexts, references),
  'matching, with references': () => match(referring, real, library.contexts, references),
  '1,000 forms': usual.small,
  '10,000 forms': usual.large,
  '1,000 forms, worst case': worst.small,
  '10,000 forms, worst case': worst.large,
  'lexicon ready (warm)': () => new Lexicon(JSON.parse(json)),
});

const size = blocks.reduce((sum, block) => sum + block.length, 0);
console.log(`${blocks.length} blocks, ${size.toLocaleString('en')} UTF-16 units, ${words.toLocaleString('en')} words`);
console.log(`lexicon of the dataset: ${(gzipSync(json).length / 1000).toFixed(1)} kB gzipped\n`);
const scan = times.scan as number[];
for (const [name, list] of Object.entries(times)) {
  console.log(`${name.padEnd(26)} ${median(list).toFixed(2).padStart(8)} ms   ${ratio(list, scan).toFixed(2)} × scan`);
}
const growth = (label: string): string =>
  ratio(times[`10,000 forms${label}`] as number[], times[`1,000 forms${label}`] as number[]).toFixed(2);
console.log(
  `\nten times as many forms: × ${growth('')}; in the worst case, all of common words: × ${growth(', worst case')}`,
);
