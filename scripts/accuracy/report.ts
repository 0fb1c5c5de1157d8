import { figuresOf, type Score, type Slip, type Tally } from './score.ts';

function row(name: string, tally: Tally): string {
  const { precision, recall, f1 } = figuresOf(tally);
  const cell = (value: number): string => value.toFixed(4).padStart(9);
  const { right, wrong, missed } = tally;
  return `${name.padEnd(36)}${cell(precision)}${cell(recall)}${cell(f1)}${[right, wrong, missed].map((n) => String(n).padStart(7)).join('')}`;
}

const HEAD = `${''.padEnd(36)}precision   recall       F1  right  wrong missed`;

/** The worst first. Concepts without an error are only counted. */
function table(title: string, tallies: ReadonlyMap<string, Tally>, faultyOnly: boolean): string[] {
  const all = [...tallies];
  const shown = faultyOnly ? all.filter(([, { wrong, missed }]) => wrong + missed > 0) : all;
  shown.sort(([a, x], [b, y]) => figuresOf(x).f1 - figuresOf(y).f1 || a.localeCompare(b));
  const rest = all.length - shown.length;
  return [
    '',
    HEAD.replace(/^ {36}/, title.padEnd(36)),
    ...shown.map(([name, tally]) => row(name, tally)),
    ...(rest ? [`${rest} more without an error`] : []),
  ];
}

const TITLES: Record<Slip['kind'], string> = {
  missed: 'Labelled, but not found',
  wrong: 'Found, but not labelled',
  edges: 'Found with other first or last words (counted as right)',
};

function slips(all: readonly Slip[], kind: Slip['kind']): string[] {
  const some = all.filter((slip) => slip.kind === kind);
  if (some.length === 0) return [];
  return [
    '',
    `${TITLES[kind]}: ${some.length}`,
    ...some.map(({ file, concept, around }) => `  ${file} ${concept}: ${around}`),
  ];
}

/** The report as text. */
export function report({ byLanguage, references, byConcept, slips: all }: Score): string {
  return [
    ...slips(all, 'edges'),
    ...slips(all, 'missed'),
    ...slips(all, 'wrong'),
    ...table('concept', byConcept, true),
    ...table('references to paragraphs', references, false),
    ...table('language', byLanguage, false),
  ].join('\n');
}
