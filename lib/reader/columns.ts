import type { Segment } from './rows.ts';

/** How wide the white between two columns is at least, in parts of the height of their text. */
const GUTTER = 0.9;
/** In how many rows there is text on both sides of it at least. */
const ROWS = 2;
/** How wide a gap may be in a line that stands in one column. */
const LINE_GAP = 2.5;

interface Gutter {
  left: number;
  right: number;
}

/**
 * Puts the segments of a page into the order in which they are read: columns one after the other, what goes over their whole
 * width before or after them. The page is cut where white goes through, as in G. Nagy and S. Seth, "Hierarchical representation of
 * optically scanned documents" (1984), but row by row, so that only gutters which go through several rows count.
 *
 * @returns segments that stand on one line together, line by line
 */
export function linesInOrder(segments: readonly Segment[]): Segment[][] {
  const rtl = segments.filter((segment) => segment.rtl).length * 2 > segments.length;
  return bandsOf(segments).flatMap(({ gutter, segments: inBand }) => {
    if (!gutter) return linesOf(inBand);
    const first = inBand.filter(({ right }) => right <= gutter.right);
    const second = inBand.filter(({ right }) => right > gutter.right);
    return (rtl ? [second, first] : [first, second]).flatMap(linesInOrder);
  });
}

interface Band {
  gutter: Gutter | undefined;
  segments: Segment[];
}

/** Cuts a region from top to bottom into bands: each with one gutter going all through, or without any. */
function bandsOf(segments: readonly Segment[]): Band[] {
  const rows = groupBy(segments, ({ row }) => row);
  const bands: Band[] = [];
  let at = 0;
  while (at < rows.length) {
    const found = columnsFrom(rows, at);
    if (found) {
      bands.push({ gutter: found.gutter, segments: rows.slice(at, found.end).flat() });
      at = found.end;
    } else {
      const last = bands.at(-1);
      if (last && !last.gutter) last.segments.push(...(rows[at] as Segment[]));
      else bands.push({ gutter: undefined, segments: [...(rows[at] as Segment[])] });
      at++;
    }
  }
  return bands;
}

/** The columns that begin in a row, and the row after their last; undefined where none do. */
function columnsFrom(rows: readonly Segment[][], start: number): { gutter: Gutter; end: number } | undefined {
  let gutters = gapsIn(rows[start] as Segment[]);
  let best: { gutter: Gutter; end: number } | undefined;
  let both = 0;
  for (let end = start; end < rows.length && gutters.length; end++) {
    const row = rows[end] as Segment[];
    const width = GUTTER * Math.max(...row.map(({ size }) => size));
    gutters = gutters.flatMap((gutter) => without(gutter, row)).filter((gutter) => gutter.right - gutter.left >= width);
    const widest = gutters.sort((a, b) => b.right - b.left - (a.right - a.left))[0];
    if (!widest) break;
    if (row.some(({ right }) => right <= widest.left) && row.some(({ left }) => left >= widest.right)) both++;
    if (both >= ROWS) best = { gutter: widest, end: end + 1 };
  }
  return best;
}

/** The gaps between the segments of a row. */
function gapsIn(row: readonly Segment[]): Gutter[] {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  return sorted.slice(1).map(({ left }, index) => ({ left: (sorted[index] as Segment).right, right: left }));
}

/** What remains of a gutter when segments take their room: a part of it, or parts. */
function without(gutter: Gutter, row: readonly Segment[]): Gutter[] {
  let parts = [gutter];
  for (const { left, right } of row) {
    parts = parts.flatMap((part) => {
      if (right <= part.left || left >= part.right) return [part];
      return [
        { left: part.left, right: left },
        { left: right, right: part.right },
      ].filter((rest) => rest.right > rest.left);
    });
  }
  // A gutter has text on both sides: its edges are where the text is, not the edges of what the text left over.
  return parts.filter((part) => part.left >= gutter.left && part.right <= gutter.right);
}

/** The lines of a region without columns. Cells that stand far apart are lines of their own. */
function linesOf(segments: readonly Segment[]): Segment[][] {
  return groupBy(segments, ({ row }) => row).flatMap((row) => {
    const rtl = row.some((segment) => segment.rtl);
    const inOrder = [...row].sort((a, b) => (rtl ? b.left - a.left : a.left - b.left));
    const lines: Segment[][] = [];
    for (const segment of inOrder) {
      const before = lines.at(-1)?.at(-1);
      const gap = before && (rtl ? before.left - segment.right : segment.left - before.right);
      if (before && gap !== undefined && gap <= LINE_GAP * segment.size) lines.at(-1)?.push(segment);
      else lines.push([segment]);
    }
    return lines;
  });
}

function groupBy(segments: readonly Segment[], key: (segment: Segment) => number): Segment[][] {
  const groups = new Map<number, Segment[]>();
  for (const segment of segments) {
    const group = groups.get(key(segment));
    if (group) group.push(segment);
    else groups.set(key(segment), [segment]);
  }
  return [...groups.keys()].sort((a, b) => a - b).map((each) => groups.get(each) as Segment[]);
}
