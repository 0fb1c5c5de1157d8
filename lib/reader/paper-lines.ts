import type { Paragraph } from './paragraphs.ts';
import type { Box } from './run.ts';

/** A line of a document where it stands on its page, in points from the page's upper left corner. */
export interface PaperLine extends Box {
  /** Counts from 1. */
  page: number;
  /** What it says, up to where it ends on the page. */
  text: string;
  /** The rest of its paragraph, from its beginning. */
  rest: string;
  /** Height of its largest text. */
  size: number;
  rtl: boolean;
  /** How far the white beside its beginning reaches on the page: to what stands there, or to the page's edge. */
  white: number;
}

/** How much of a line and of its paragraph is kept; UTF-16 units. */
const KEPT = 300;
/** How many lines at the upper and at the lower end of a page may be the same on others. */
const ENDS = 3;
/** How much smaller than most of the text notes at the foot of a page are. */
const SMALL = 0.93;
/** A line that is nothing but the number of a page. */
const PAGE_NUMBER = /^[\s\p{Pd}]*(?:\p{Nd}{1,4}(?:\s*\/\s*\p{Nd}{1,4})?|[ivxlc]{1,6})[\s\p{Pd}]*$/iu;

/** The lines of a page in the order in which they are read. @param width of the page */
export function linesOfPage(page: number, width: number, paragraphs: readonly Paragraph[]): PaperLine[] {
  const boxes = paragraphs.flatMap(({ lines }) => lines);
  return paragraphs.flatMap(({ text, lines }) =>
    lines.map((line, index): PaperLine => {
      const { start, left, right, top, bottom, size, rtl } = line;
      return {
        page,
        text: text
          .slice(start, lines[index + 1]?.start)
          .trim()
          .slice(0, KEPT),
        rest: text.slice(start, start + KEPT),
        left,
        right,
        top,
        bottom,
        size,
        rtl,
        white: whiteBeside(line, width, boxes),
      };
    }),
  );
}

function whiteBeside(line: Box & { rtl: boolean }, width: number, all: readonly Box[]): number {
  const beside = all.filter(({ top, bottom }) => top < line.bottom - 1 && bottom > line.top + 1);
  if (line.rtl) return Math.min(width, ...beside.map(({ left }) => left).filter((left) => left >= line.right));
  return Math.max(0, ...beside.map(({ right }) => right).filter((right) => right <= line.left));
}

/** Lines without those that stand on many pages alike, without page numbers, and without small print such as notes. */
export function withoutFurniture(lines: readonly PaperLine[]): PaperLine[] {
  const usual = usualSize(lines);
  const ends = endsOfPages(lines);
  const seen = new Map<string, Set<number>>();
  for (const line of ends) {
    const pages = seen.get(sameOn(line));
    if (pages) pages.add(line.page);
    else seen.set(sameOn(line), new Set([line.page]));
  }
  return lines.filter((line) => {
    if (line.size < SMALL * usual) return false;
    // What runs on in another line is a paragraph's.
    if (!ends.has(line) || line.rest.trim().length > line.text.length) return true;
    return !(PAGE_NUMBER.test(line.text) || (seen.get(sameOn(line))?.size ?? 0) > 1);
  });
}

/** What says on another page that a line is there again: its words without numbers, and how high up it stands. */
function sameOn({ text, top }: PaperLine): string {
  return `${Math.round(top / 4)} ${text.replace(/\p{Nd}+/gu, '#').replace(/\s+/g, ' ')}`;
}

/** The size that most of the text has. */
function usualSize(lines: readonly PaperLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 4) / 4;
    sizes.set(key, (sizes.get(key) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function endsOfPages(lines: readonly PaperLine[]): Set<PaperLine> {
  const pages = new Map<number, PaperLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  const ends = new Set<PaperLine>();
  for (const page of pages.values()) {
    const sorted = page.sort((a, b) => a.top - b.top);
    for (const line of [...sorted.slice(0, ENDS), ...sorted.slice(-ENDS)]) ends.add(line);
  }
  return ends;
}

/** Text that a document's title may be no longer than, and text that is no title any more; UTF-16 units. */
const TITLE = 200;
const LONG = 250;
/** A symbol is no longer. */
const SYMBOL = 60;

/** What the first page shows of what a document is: what stands before its text, and what may be its symbol. */
export function lookOfPage(paragraphs: readonly Paragraph[]): { titles: string[]; texts: string[] } {
  const first = paragraphs.findIndex(({ text }) => text.length > LONG);
  const before = first < 0 ? paragraphs : paragraphs.slice(0, first);
  const titles = before.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter(({ length }) => length <= TITLE);
  const lines = paragraphs.flatMap(({ text, lines: placed }) =>
    placed.map(({ start }, index) => text.slice(start, placed[index + 1]?.start).trim()),
  );
  return { titles, texts: lines.filter((text) => text.length <= SYMBOL && /\S\/\S*\d/.test(text)) };
}
