/**
 * Documents that nobody would write, in a real browser, annotated, changed, switched off:
 * `npm run fuzz [-- --count 5000] [-- --from 1] [-- --seed 17]`.
 *
 * Each seed is one document, always the same. What goes wrong is made as small as it can be, and shown.
 */
import { parseArgs } from 'node:util';
import { FuzzBench } from './fuzz/bench.ts';
import { fuzz, shortened } from './fuzz/run.ts';

const { values } = parseArgs({
  options: { count: { type: 'string' }, from: { type: 'string' }, seed: { type: 'string' } },
});
const from = Number(values.seed ?? values.from ?? 1);
const count = values.seed ? 1 : Number(values.count ?? 5000);
if (!Number.isInteger(from) || !Number.isInteger(count))
  throw new Error('--count, --from and --seed are whole numbers');

const bench = await FuzzBench.open();
const began = performance.now();
const seeds = Array.from({ length: count }, (_, index) => from + index);
const report = await fuzz(bench, seeds, 5, (done, wrong) => {
  process.stdout.write(`\r${done} of ${count} documents`);
  for (const failure of wrong)
    process.stdout.write(`\nseed ${failure.seed}: ${failure.what}\n  ${shortened(failure)}\n`);
});
await bench.close();
console.log(`\n${report.words.join('\n')}`);
console.log(
  `${count} documents, ${bench.painted} mentions painted, ${report.doubtful} looked at twice, ${report.wrong} wrong, ${report.unlike} read otherwise than anew or too late, ${Math.round((performance.now() - began) / 1000)} s`,
);
process.exitCode = report.wrong ? 1 : 0;
