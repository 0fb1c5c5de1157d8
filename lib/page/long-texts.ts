import type { Found } from './annotator.ts';
import type { PageMention } from './painter.ts';

/** Longest text that is asked about in one piece; UTF-16 units. */
const LONGEST = 150_000;
/** How far before its end a piece may be cut for the sake of a white space. */
const LEEWAY = 1_000;
/** How much of the next piece is shown with each: no term is longer. */
const OVERLAP = 500;

/** A piece of a text, in UTF-16 units of it: mentions that begin from `start` to before `cut` are its own. */
interface Piece {
  start: number;
  cut: number;
  end: number;
}

/** Cuts a text into pieces between words, where there is a white space at all. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; ; ) {
    if (text.length - start <= LONGEST) return [...pieces, { start, cut: text.length, end: text.length }];
    let cut = start + LONGEST;
    const space = /\s\S*$/.exec(text.slice(cut - LEEWAY, cut));
    if (space) cut += space.index + 1 - LEEWAY;
    else if (/[\udc00-\udfff]/.test(text[cut] as string)) cut--;
    pieces.push({ start, cut, end: Math.min(text.length, cut + OVERLAP) });
    start = cut;
  }
}

/**
 * Finds the mentions in texts of any length.
 *
 * @param find finds them in texts that are not too long
 * @param isOver true where nobody waits for the answer any more
 */
export async function findInPieces<Evidence>(
  texts: readonly string[],
  evidence: Evidence | undefined,
  find: (texts: string[], evidence: Evidence | undefined) => Promise<Found<Evidence>>,
  isOver: () => boolean,
): Promise<Found<Evidence>> {
  const isLong = (text: string): boolean => text.length > LONGEST;
  const short = texts.flatMap((text, index) => (isLong(text) ? [] : [index]));
  const found = await find(
    short.map((index) => texts[index] as string),
    evidence,
  );
  if (short.length === texts.length) return found;
  const mentions: PageMention[][] = texts.map(() => []);
  for (const [at, index] of short.entries()) mentions[index] = found.mentions[at] ?? [];
  const open = new Set(found.open.map((at) => short[at] as number));
  let { redefined, evidence: known } = found;
  for (const [index, text] of texts.entries()) {
    if (!isLong(text)) continue;
    const all = mentions[index] as PageMention[];
    for (const { start, cut, end } of piecesOf(text)) {
      if (isOver()) break;
      const part = await find([text.slice(start, end)], known);
      known = part.evidence;
      redefined ||= part.redefined;
      if (part.open.length) open.add(index);
      for (const mention of part.mentions[0] ?? []) {
        const moved = { ...mention, start: mention.start + start, end: mention.end + start };
        // The last one of the piece before may reach into this one.
        if (moved.start < cut && moved.start >= (all.at(-1)?.end ?? 0)) all.push(moved);
      }
    }
  }
  return { mentions, open: [...open], redefined, evidence: known };
}
