import type { Failure, FuzzBench } from './bench.ts';
import { type Case, htmlOf, makeCase, smallerCases } from './cases.ts';
import { readTerms } from './terms.ts';

/** How many documents live in one page. */
const BATCH = 32;
/** How much longer is waited for what came too late. */
const PATIENCE = 6;
/** How often a smaller document is tried before the smallest so far is shown. */
const TRIES = 600;

interface Report {
  /** Documents with which something was wrong. */
  wrong: number;
  /** Documents that were looked at a second time, since something came late. */
  doubtful: number;
  /** Documents in which what is marked after changes isn't what is marked when they are read anew. */
  unlike: number;
  /** What was wrong, for people. */
  words: string[];
}

/** Takes the documents of these seeds through everything. @param shown how many failures are made smaller; the others are named only */
export async function fuzz(
  bench: FuzzBench,
  seeds: readonly number[],
  shown: number,
  tell: (done: number, wrong: readonly Failure[]) => void = () => undefined,
): Promise<Report> {
  const terms = await readTerms();
  const cases = seeds.map((seed) => makeCase(seed, terms));
  const wrong = new Map<number, Failure[]>();
  const unlike = new Set<number>();
  const isLate = ({ isPerhapsLate }: Failure): boolean => isPerhapsLate;
  const doubtful: Case[] = [];
  let done = 0;
  const note = (failures: readonly Failure[]): void => {
    tell(done, failures);
    for (const failure of failures.filter(isLate)) unlike.add(failure.seed);
    for (const failure of failures.filter((each) => !isLate(each)))
      wrong.set(failure.seed, [...(wrong.get(failure.seed) ?? []), failure]);
  };
  for (const batch of batchesOf(cases)) {
    const failures = await attempt(bench, batch);
    const isDoubtful = ({ seed }: Case): boolean =>
      failures.some((failure) => failure.seed === seed && failure.isPerhapsLate) &&
      failures.every((failure) => failure.seed !== seed || failure.isPerhapsLate);
    const late = batch.filter(isDoubtful);
    doubtful.push(...late);
    done += batch.length;
    note(failures.filter(({ seed }) => !late.some((one) => one.seed === seed)));
  }
  // What may only have come too late on a busy machine gets all the time it may need.
  for (const batch of batchesOf(doubtful)) note(await attempt(bench, batch, PATIENCE));
  const words: string[] = [];
  for (const [seed, failures] of wrong) {
    const one = cases.find((each) => each.seed === seed) as Case;
    if (words.length < shown) words.push(await describe(bench, one, failures));
    else words.push(`seed ${seed}: ${failures.map(({ what }) => what).join('; ')}`);
  }
  return { wrong: wrong.size, unlike: unlike.size, doubtful: doubtful.length, words };
}

/** Batches of cases that are painted in the same way. */
function* batchesOf(cases: readonly Case[]): Generator<Case[]> {
  for (const mode of new Set(cases.map((each) => each.mode))) {
    const same = cases.filter((each) => each.mode === mode);
    for (let at = 0; at < same.length; at += BATCH) yield same.slice(at, at + BATCH);
  }
}

async function attempt(bench: FuzzBench, cases: readonly Case[], patience?: number): Promise<Failure[]> {
  try {
    return await bench.run(cases, patience);
  } catch (error) {
    return cases.map(({ seed }) => ({
      seed,
      what: String(error),
      expected: '',
      found: '',
      isPerhapsLate: patience === undefined,
    }));
  }
}

/** Makes a case that failed as small as it can be. */
async function describe(bench: FuzzBench, first: Case, failures: readonly Failure[]): Promise<string> {
  const what = new Set(failures.map((failure) => failure.what));
  /** The smallest of some cases that fails in the same way. */
  const failsAlike = async (cases: readonly Case[]): Promise<{ one: Case; failure: Failure } | undefined> => {
    const patience = failures.every(({ isPerhapsLate }) => isPerhapsLate) ? PATIENCE : 1;
    const found = (await attempt(bench, cases, patience)).filter((failure) => what.has(failure.what));
    const failing = found.map((failure) => ({ failure, one: cases.find(({ seed }) => seed === failure.seed) as Case }));
    return failing.sort((a, b) => sizeOf(a.one) - sizeOf(b.one))[0];
  };
  let smallest = await failsAlike([first]);
  if (!smallest) {
    const words = shortened(failures[0] as Failure);
    return `seed ${first.seed}: ${[...what].join('; ')}, but not by itself\n  ${words}`;
  }
  for (let tries = 0; tries < TRIES; ) {
    const next: Case[] = [];
    for (const one of smallerCases(smallest.one)) if (tries++ < TRIES) next.push({ ...one, seed: tries });
    let better: typeof smallest | undefined;
    for (let at = 0; at < next.length && !better; at += BATCH) better = await failsAlike(next.slice(at, at + BATCH));
    if (!better) break;
    smallest = better;
  }
  const { one, failure } = smallest;
  return [
    `seed ${first.seed} (${one.mode}, ${one.kind}): ${failure.what}`,
    `  document: ${htmlOf(one)}`,
    ...one.rounds.map((steps, round) => `  round ${round}: ${JSON.stringify(steps)}`),
    `  ${shortened(failure)}`,
  ].join('\n');
}

function sizeOf(one: Case): number {
  return htmlOf(one).length + JSON.stringify(one.rounds).length;
}

/** The first place at which two texts part. */
export function shortened({ expected, found }: Failure): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const part = (text: string): string => text.slice(Math.max(0, at - 80), at + 160);
  return `expected …${part(expected)}…\n  found    …${part(found)}…`;
}
