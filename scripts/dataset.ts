/** Compiles and checks the dataset, and says what it holds. */
import { gzipSync } from 'node:zlib';
import { DatasetError } from '../lib/dataset/problems.ts';
import { LANGUAGES } from '../lib/dataset/schema.ts';
import { Lexicon } from '../lib/matching/lexicon.ts';
import { readDataset } from './dataset-plugin.ts';

try {
  const { version, date, sources, themes, positions, concepts, documents, sites, lexicon, formCounts } =
    await readDataset();
  const automaton = new Lexicon(lexicon);
  const kB = (value: unknown) => `${(gzipSync(JSON.stringify(value)).length / 1000).toFixed(1)} kB gzipped`;
  console.log(`version ${version} of ${date}`);
  console.log(
    `${themes.length} themes, ${positions.length} positions, ${concepts.length} concepts, ${sites.length} sites, ${sources.length} sources`,
  );
  const paragraphs = documents.flatMap((document) => document.paragraphs);
  const comments = paragraphs.flatMap((paragraph) => paragraph.comments);
  console.log(
    `${documents.length} documents, ${paragraphs.length} paragraphs, ${comments.length} comments on paragraphs`,
  );
  for (const language of LANGUAGES) {
    const named = concepts.filter((concept) => concept.names[language]?.source).length;
    console.log(`  ${language}: ${named} attested names, ${formCounts[language]} forms`);
  }
  console.log(`lexicon: ${automaton.wordCount} words, ${lexicon.slotCount} slots, ${kB(lexicon)}`);
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
