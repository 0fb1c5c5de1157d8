/**
 * Measures how well mentions are found in labelled pages: `npm run accuracy [-- FOLDER] [-- --raise]`.
 *
 * Without a folder the project's own pages are measured and held against the floor (tests/accuracy/README.md); the exit
 * code is 1 where a figure is below it. `--raise` writes the figures that are higher.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Library } from '../lib/dataset/lookup.ts';
import { finderFor } from '../lib/dataset/references.ts';
import { Lexicon } from '../lib/matching/lexicon.ts';
import { below, raised, readFloor, writeFloor } from './accuracy/floor.ts';
import { readPages } from './accuracy/page.ts';
import { report } from './accuracy/report.ts';
import { figuresOf, score } from './accuracy/score.ts';
import { readDataset } from './dataset-plugin.ts';

const { values, positionals } = parseArgs({ options: { raise: { type: 'boolean' } }, allowPositionals: true });
const folder = positionals[0];
const pages = await readPages(folder ?? fileURLToPath(new URL('../tests/accuracy/pages', import.meta.url)));
const dataset = await readDataset();
const result = score(pages, new Library(dataset), new Lexicon(dataset.lexicon), finderFor(dataset));
console.log(report(result));

if (!folder) {
  const measured = Object.fromEntries([
    ...[...result.byLanguage].map(([language, tally]) => [language, figuresOf(tally)] as const),
    ...[...result.references].map(([language, tally]) => [`${language} references`, figuresOf(tally)] as const),
  ]);
  const floor = await readFloor();
  const faults = below(floor, measured);
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  if (values.raise) await writeFloor(raised(floor, measured));
}
