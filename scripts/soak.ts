/**
 * A week of reading in a few minutes: `npm run soak [-- --count 500]`. One tab goes to a page, reads it, opens a note, switches off and on, and goes
 * on; the heap and what lives in it are measured after a tenth of the way and at its end, with all garbage collected.
 */
import { parseArgs } from 'node:util';
import { SoakBench } from './soak/bench.ts';

const { values } = parseArgs({ options: { count: { type: 'string' } } });
const count = Number(values.count ?? 500);
const early = Math.round(count / 10);
if (!Number.isInteger(count) || early < 1) throw new Error('--count is a whole number, ten or more');

const bench = await SoakBench.open();
const began = performance.now();
await bench.go(early);
const before = await bench.measure();
await bench.go(count - early);
const after = await bench.measure();
await bench.close();

let isLeaking = false;
console.log(`after ${early} and after ${count} navigations, as many toggles and notes:`);
for (const [place, was] of Object.entries(before)) {
  for (const [what, value] of Object.entries(was)) {
    const now = (after as Record<string, Record<string, number>>)[place]?.[what] ?? Number.NaN;
    const growth = (now / value - 1) * 100;
    isLeaking ||= !(growth < 5);
    console.log(`${place}, ${what}: ${value} → ${now} (${growth.toFixed(1)} %)`);
  }
}
console.log(`${bench.faults.length} faults, ${Math.round((performance.now() - began) / 1000)} s`);
for (const fault of bench.faults.slice(0, 10)) console.log(fault);
process.exitCode = isLeaking || bench.faults.length ? 1 : 0;
