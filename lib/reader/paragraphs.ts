import { linesInOrder } from './columns.ts';
import { type Segment, segmentsOf } from './rows.ts';
import { type Box, boxAround, middleOf, type Run, sizeOf } from './run.ts';

/** Text of a page that runs on. */
export interface Paragraph {
  /** Line feeds where lines end; nothing where a word goes on or the script has no spaces. Hyphens that only break a word are soft ones. */
  text: string;
  /** Where each run's text begins in it, in UTF-16 units, in its order. The run's text has kept its length. */
  parts: { run: number; start: number }[];
  /** Its lines, in its order; none where it is turned. */
  lines: PlacedLine[];
}

/** A line of a paragraph, in the unit of its runs. */
export interface PlacedLine extends Box {
  /** Where it begins in the paragraph's text, in UTF-16 units. */
  start: number;
  /** Height of its largest text. */
  size: number;
  rtl: boolean;
}

interface Line extends Box {
  runs: number[];
  size: number;
  rtl: boolean;
}

/** How much farther than usual the next line of a paragraph may be. */
const LOOSE = 1.35;
/** The widest that lines are set apart, in parts of their height. */
const WIDEST = 2.6;
/** How much larger than the other one of two lines may be. */
const SAME_SIZE = 1.18;
/** How far in a first line stands at least, in parts of its height. */
const INDENT = 0.8;
/** How much smaller a raised number is than its line. */
const RAISED_SIZE = 0.85;
/** How many paragraphs are looked back over for the one that goes on: notes, page numbers and what stands beside it come between. */
const LOOK_BACK = 4;
/** How wide the first line of a column is at least that a paragraph goes on in, in parts of the widest line that it has had. */
const FULL = 0.5;

/** What a raised number or sign of a note looks like. */
const NOTE_MARK = /^[\s[(]*(?:\d{1,3}|[*†‡§¶]+|[a-z]|[ivx]{1,6})(?:\s*[,;–-]\s*\d{1,3})*[\])\s]*$/i;
const SENTENCE_END = /[.!?:;。!?:;؟؛]["”»’)\]]*\s*$/;
const STARTS_ITEM = /^\s*(?:[([]?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6})[.)\]]|[•·▪■●○◦–—])\s/i;
const SMALL_START = /^\s*\p{Ll}/u;
/** A word broken at the end of a line. */
const BROKEN = /\p{L}[\u002d\u2010\u00ad]\s*$/u;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u;
const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH = '\u200b';
/** How wide a gap without a space is at least where one is meant, in parts of the height of the text. */
const SPACE = 0.12;

/** The paragraphs of a page, in the order in which they are read; what is turned comes after what is level. */
export function paragraphsOf(runs: readonly Run[]): Paragraph[] {
  const byAngle = new Map<number, number[]>([[0, []]]);
  for (const [index, { angle }] of runs.entries()) byAngle.get(angle)?.push(index) ?? byAngle.set(angle, [index]);
  return [...byAngle.entries()].flatMap(([angle, indices]) => {
    const own = indices.map((index) => runs[index] as Run);
    const paragraphs = angle % 90 === 0 ? levelParagraphs(own) : own.flatMap(alone);
    return paragraphs.map(({ text, parts, lines }) => ({
      text,
      lines: angle === 0 ? lines : [],
      parts: parts.map(({ run, start }) => ({ run: indices[run] as number, start })),
    }));
  });
}

function levelParagraphs(runs: readonly Run[]): Paragraph[] {
  const lines = linesInOrder(segmentsOf(runs)).map((segments) => toLine(segments, runs));
  return groupLines(lines, runs).map((group) => compose(group, runs));
}

/** Where text stands askew, only what is drawn together is known to belong together. */
function alone({ text }: Run, run: number): Paragraph[] {
  return text.trim() ? [{ text, parts: [{ run, start: 0 }], lines: [] }] : [];
}

function toLine(segments: readonly Segment[], runs: readonly Run[]): Line {
  const box = boxAround(segments);
  const line: Line = {
    ...box,
    runs: segments.flatMap((segment) => segment.runs),
    size: Math.max(...segments.map(({ size }) => size)),
    rtl: segments.filter(({ rtl }) => rtl).length * 2 > segments.length,
  };
  line.runs = line.runs.filter((index) => !isNoteMark(runs[index] as Run, line, runs));
  return line;
}

/** The raised number of a note stands in a word's way. */
function isNoteMark(run: Run, { runs: indices, size }: Line, runs: readonly Run[]): boolean {
  if (sizeOf(run) > RAISED_SIZE * size || !NOTE_MARK.test(run.text)) return false;
  const tall = indices.map((index) => runs[index] as Run).find((other) => sizeOf(other) === size) as Run;
  return middleOf(run) < middleOf(tall);
}

/** Groups lines that make up a paragraph. */
function groupLines(lines: readonly Line[], runs: readonly Run[]): Line[][] {
  const usual = usualDistances(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.runs.length === 0) continue;
    const recent = groups.slice(-LOOK_BACK).reverse();
    const above = recent.find((group) => isNextLine(group.at(-1) as Line, line, usual, runs));
    const before = groups.at(-1)?.at(-1);
    const open = above ?? (before && isHigher(line, before) ? openGroup(recent, line, runs) : undefined);
    if (open) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The distance from line to line that is usual for each size of text on the page: the lower quartile of what occurs. */
function usualDistances(lines: readonly Line[]): (size: number) => number {
  const bySize = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const distance = next && middleOf(next) - middleOf(line);
    if (!distance || distance <= 0 || distance > WIDEST * line.size || !isSameSize(line, next)) continue;
    const key = Math.round(line.size);
    const distances = bySize.get(key);
    if (distances) distances.push(distance);
    else bySize.set(key, [distance]);
  }
  const quartiles = new Map(
    [...bySize].map(([key, distances]) => [key, distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)]]),
  );
  return (size) => quartiles.get(Math.round(size)) ?? 1.5 * size;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.max(a.size, b.size) <= SAME_SIZE * Math.min(a.size, b.size);
}

function isHigher(line: Line, before: Line): boolean {
  return middleOf(line) < middleOf(before) - 0.5 * line.size;
}

/** Whether a line goes on where the one above it ends. */
function isNextLine(before: Line, line: Line, usual: (size: number) => number, runs: readonly Run[]): boolean {
  const distance = middleOf(line) - middleOf(before);
  if (!isSameSize(before, line) || distance <= 0.4 * line.size || distance > LOOSE * usual(line.size)) return false;
  if (line.left >= before.right || line.right <= before.left) return false;
  const text = textOf(before, runs);
  if (!SENTENCE_END.test(text)) return true;
  const indent = line.rtl ? before.right - line.right : line.left - before.left;
  return indent < INDENT * line.size && !STARTS_ITEM.test(textOf(line, runs));
}

/**
 * The paragraph that goes on in the next column: the last one of the same size that has not ended. @param recent the latest first
 */
function openGroup(recent: readonly Line[][], line: Line, runs: readonly Run[]): Line[] | undefined {
  for (const group of recent) {
    const last = group.at(-1) as Line;
    if (!isSameSize(last, line) || last.rtl !== line.rtl) continue;
    const end = textOf(last, runs);
    if (/^[\s\d]*$/.test(end)) continue;
    if (SENTENCE_END.test(end)) return undefined;
    // What stands at the top of a page by itself is not as wide as a column.
    const isFull = widthOf(line) > FULL * Math.max(...group.map(widthOf));
    return SMALL_START.test(textOf(line, runs)) || BROKEN.test(end) || isFull ? group : undefined;
  }
  return undefined;
}

function widthOf({ left, right }: Line): number {
  return right - left;
}

function textOf(line: Line, runs: readonly Run[]): string {
  return line.runs.map((index) => (runs[index] as Run).text).join('');
}

/** Puts the lines of a paragraph together. */
function compose(lines: readonly Line[], runs: readonly Run[]): Paragraph {
  let text = '';
  const parts: Paragraph['parts'] = [];
  const placed: PlacedLine[] = [];
  for (const line of lines) {
    let before: Run | undefined;
    const { left, right, top, bottom, size, rtl } = line;
    for (const index of line.runs) {
      const run = runs[index] as Run;
      if (text !== '') {
        if (before) text += spaceBetween(before, run, line);
        else text = joinLines(text, run.text);
      }
      if (!before) placed.push({ start: text.length, left, right, top, bottom, size, rtl });
      parts.push({ run: index, start: text.length });
      text += run.text;
      before = run;
    }
  }
  return { text, parts, lines: placed };
}

function spaceBetween(before: Run, run: Run, { size, rtl }: Line): string {
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return '';
  const gap = rtl ? before.left - run.right : run.left - before.right;
  return gap > SPACE * size ? ' ' : '';
}

/** A text that is to go on in the next line: with what parts it from there, its last hyphen softened if it breaks a word. */
function joinLines(text: string, next: string): string {
  if (BROKEN.test(text) && /^\s*\p{L}/u.test(next)) {
    if (!SMALL_START.test(next)) return text;
    const end = text.trimEnd();
    return end.slice(0, -1) + SOFT_HYPHEN + ZERO_WIDTH.repeat(text.length - end.length);
  }
  if (NO_SPACES.test(text.at(-1) ?? '') && NO_SPACES.test(next[0] ?? '')) return text;
  return /\s$/.test(text) ? text : `${text}\n`;
}
