import { boxAround, middleOf, type Run, sizeOf } from './run.ts';

/** Text that stands side by side without a gap in which something else could begin: the width of a column at most. */
export interface Segment {
  /** Indices of runs, in the order in which they are read. */
  runs: number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Height of its largest text. */
  size: number;
  rtl: boolean;
  /** Number of the row of the page that it stands in, from the top. */
  row: number;
}

/** How wide a gap is in which a column can end, in parts of the height of the text beside it. */
const GAP = 1.1;
/** How far behind its number the text of a paragraph may begin. */
const NUMBER_GAP = 8;
/** What a paragraph is numbered or listed with, by itself. */
const NUMBER =
  /^\s*(?:[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,2}|[ivxlc]{1,6}|[A-H])[.)\]]{1,2}|\d{1,3}|[•·▪■●○◦–—*-])\s*$/i;
/** How many rows are looked through for the one that a run stands in. */
const ROWS_BACK = 8;

/** The segments of a page, row by row. Runs without text are left out. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  return rowsOf(runs).flatMap((row, number) => split(row, runs, number));
}

/** Rows from top to bottom: each holds indices of runs. */
function rowsOf(runs: readonly Run[]): number[][] {
  const order = runs
    .map((_, index) => index)
    .filter((index) => (runs[index] as Run).text.trim() !== '')
    .sort((a, b) => middleOf(runs[a] as Run) - middleOf(runs[b] as Run));
  const rows: { runs: number[]; top: number; bottom: number }[] = [];
  for (const index of order) {
    const run = runs[index] as Run;
    const row = rows
      .slice(-ROWS_BACK)
      .map((each) => ({ each, shared: Math.min(each.bottom, run.bottom) - Math.max(each.top, run.top) }))
      .filter(({ each, shared }) => shared >= 0.5 * Math.min(sizeOf(each), sizeOf(run)))
      .sort((a, b) => b.shared - a.shared)[0]?.each;
    if (!row) rows.push({ runs: [index], top: run.top, bottom: run.bottom });
    else {
      row.runs.push(index);
      // What is largest tells where the row is; raised numbers and the like hang on it.
      if (sizeOf(run) > 1.2 * sizeOf(row)) Object.assign(row, { top: run.top, bottom: run.bottom });
    }
  }
  return rows.sort((a, b) => middleOf(a) - middleOf(b)).map(({ runs: indices }) => indices);
}

/** Splits a row where a column can end. */
function split(row: readonly number[], runs: readonly Run[], number: number): Segment[] {
  const sorted = [...row].sort((a, b) => (runs[a] as Run).left - (runs[b] as Run).left);
  const groups: number[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const index of sorted) {
    const run = runs[index] as Run;
    const group = groups.at(-1);
    if (group && run.left - right <= GAP * Math.max(sizeOf(run), ...group.map((each) => sizeOf(runs[each] as Run))))
      group.push(index);
    else groups.push([index]);
    right = Math.max(right, run.right);
  }
  const segments = groups.map((group) => toSegment(group, runs, number));
  return joinNumbers(segments, runs, number);
}

/** The number of a paragraph goes with its text, however far the text is indented. */
function joinNumbers(segments: Segment[], runs: readonly Run[], row: number): Segment[] {
  const rtl = segments.some((segment) => segment.rtl);
  const inOrder = rtl ? [...segments].reverse() : segments;
  const joined: Segment[] = [];
  for (const segment of inOrder) {
    const before = joined.at(-1);
    const gap = before && (rtl ? before.left - segment.right : segment.left - before.right);
    const text = before?.runs.map((index) => (runs[index] as Run).text).join('');
    if (before && gap !== undefined && gap <= NUMBER_GAP * segment.size && NUMBER.test(text ?? ''))
      joined[joined.length - 1] = toSegment([...before.runs, ...segment.runs], runs, row);
    else joined.push(segment);
  }
  return joined;
}

function toSegment(indices: readonly number[], runs: readonly Run[], row: number): Segment {
  const own = indices.map((index) => runs[index] as Run);
  const rtl = isRightToLeft(own);
  return {
    ...boxAround(own),
    runs: inReadingOrder(indices, runs, rtl),
    size: Math.max(...own.map(sizeOf)),
    rtl,
    row,
  };
}

/** Whether most letters run from right to left. */
function isRightToLeft(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const { text, rtl } of runs) balance += (rtl ? 1 : -1) * text.trim().length;
  return balance > 0;
}

/** From the start of the line to its end; words of the other direction keep their own order among themselves. */
function inReadingOrder(indices: readonly number[], runs: readonly Run[], rtl: boolean): number[] {
  const sorted = [...indices].sort((a, b) => (runs[a] as Run).left - (runs[b] as Run).left);
  if (rtl) sorted.reverse();
  const ordered: number[] = [];
  let other: number[] = [];
  for (const index of sorted) {
    if ((runs[index] as Run).rtl !== rtl) other.unshift(index);
    else {
      ordered.push(...other, index);
      other = [];
    }
  }
  return [...ordered, ...other];
}
