import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Glyph } from './glyphs.ts';

/** How far off its line a glyph may stand, in parts of the height of the text. */
const OFF = 0.12;

/**
 * Splits the text of a page, which pdf.js gives line by line, into words that stand where they are drawn: within a line pdf.js lets
 * a font of the browser's decide, and that one is seldom as wide as the page's.
 *
 * What the glyphs don't bear out is left as it is. Put together, the texts are the same as before, but for signs that stand for several letters
 * in text that runs from right to left (lam with alef): pdf.js turns their letters round.
 */
export class WordSplitter {
  readonly #lines = new Map<string, Glyph[]>();
  readonly #widthOf: (text: string, fontName: string) => number;

  /** @param widthOf how wide the browser's own font, which stands in for a font of the page, makes a text; in any unit */
  constructor(glyphs: readonly Glyph[], widthOf: (text: string, fontName: string) => number) {
    this.#widthOf = widthOf;
    for (const glyph of glyphs) {
      const key = keyOf(glyph.angle, glyph.base);
      const line = this.#lines.get(key);
      if (line) line.push(glyph);
      else this.#lines.set(key, [glyph]);
    }
  }

  split(item: TextItem): TextItem[] {
    if (item.str.length < 2 || item.width <= 0 || !/\S/.test(item.str)) return [item];
    const [a, b, , , e, f] = item.transform as number[];
    if (a === undefined || b === undefined || e === undefined || f === undefined) return [item];
    const length = Math.hypot(a, b) || 1;
    const [ux, uy] = [a / length, b / length];
    const start = e * ux + f * uy;
    const glyphs = this.#glyphsAt(item, Math.round((Math.atan2(b, a) * 180) / Math.PI), f * ux - e * uy, start);
    const aligned = align(item.str, item.dir === 'rtl', glyphs);
    if (!aligned) return [item];
    const { text, places } = aligned;
    const cuts = cutsOf(text);
    return cuts.map((from, index) => {
      const to = cuts[index + 1] ?? text.length;
      const str = text.slice(from, to);
      const { left, width } = this.#fit(item, str, places.slice(from, to));
      const moved = left - start;
      return {
        ...item,
        str,
        width,
        transform: [...item.transform.slice(0, 4), e + moved * ux, f + moved * uy],
        hasEOL: item.hasEOL && to === text.length,
      };
    });
  }

  /** Glyphs on an item's line, within its width, in the order of the line. */
  #glyphsAt({ width, height }: TextItem, angle: number, base: number, start: number): Glyph[] {
    const slack = 0.2 * height;
    const found: Glyph[] = [];
    for (const near of [-1, 0, 1]) {
      for (const glyph of this.#lines.get(keyOf(angle, base + near)) ?? []) {
        if (Math.abs(glyph.base - base) > OFF * height) continue;
        const middle = (glyph.start + glyph.end) / 2;
        if (middle > start - slack && middle < start + width + slack) found.push(glyph);
      }
    }
    return found.sort((one, other) => one.start - other.start);
  }

  /** Where a word's text has to stand, and how wide, so that the word is where it is drawn; what follows it is let hang out. */
  #fit(
    { fontName, dir }: TextItem,
    str: string,
    places: readonly (Glyph | undefined)[],
  ): { left: number; width: number } {
    const word = str.match(WORD)?.[0] ?? str.trimEnd();
    const drawn = places.slice(0, word.length).filter((place) => place !== undefined);
    const left = Math.min(...drawn.map((glyph) => glyph.start));
    const right = Math.max(...drawn.map((glyph) => glyph.end));
    const own = this.#widthOf(word, fontName);
    const rest = own > 0 && word !== str ? ((this.#widthOf(str, fontName) - own) / own) * (right - left) : 0;
    return { left: dir === 'rtl' ? left - rest : left, width: right - left + rest };
  }
}

function keyOf(angle: number, base: number): string {
  return `${angle} ${Math.round(base)}`;
}

const WORD = /^(?:\p{Script=Han}+|[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]+)/u;
const WORD_STARTS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Where the words of a text begin, and its start; UTF-16 offsets. */
function cutsOf(text: string): number[] {
  const cuts = [...text.matchAll(WORD_STARTS)].map(({ index }) => index);
  return cuts[0] === 0 ? cuts : [0, ...cuts];
}

/**
 * For each UTF-16 unit of a text the glyph that draws it; undefined for white space. Undefined as a whole where text and glyphs
 * don't agree.
 */
function align(
  text: string,
  rtl: boolean,
  glyphs: readonly Glyph[],
): { text: string; places: (Glyph | undefined)[] } | undefined {
  const places: (Glyph | undefined)[] = new Array(text.length).fill(undefined);
  let read = '';
  let before: Glyph | undefined;
  for (const glyph of rtl ? rightToLeft(glyphs) : glyphs) {
    let at = read.length;
    while (at < text.length && /\s/.test(text[at] as string)) at++;
    if (at === text.length) break;
    const length = fits(text, at, glyph.unicode);
    if (length === 0) {
      if (before && isDrawnAgain(before, glyph)) continue;
      return undefined;
    }
    read += text.slice(read.length, at) + (length > 1 ? glyph.unicode : text.slice(at, at + length));
    places.fill(glyph, at, at + length);
    before = glyph;
  }
  const rest = text.slice(read.length);
  return rest.trim() === '' ? { text: read + rest, places } : undefined;
}

/** Bold that is made by drawing twice. */
function isDrawnAgain(before: Glyph, { unicode, start, end }: Glyph): boolean {
  return before.unicode === unicode && Math.abs(before.start - start) < 0.3 * (end - start);
}

/** How many units of a text a glyph draws; 0 where it is not what stands there. */
function fits(text: string, at: number, unicode: string): number {
  const part = text.slice(at, at + unicode.length);
  if (part === unicode || part === [...unicode].reverse().join('')) return unicode.length;
  // Brackets are mirrored in text that runs from right to left.
  return unicode.length === 1 && !/[\p{L}\p{N}\s]/u.test(part) && !/[\p{L}\p{N}]/u.test(unicode) ? 1 : 0;
}

const LEFT_TO_RIGHT = /^[\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Glyphs from right to left, but for numbers and words of other scripts among them. */
function rightToLeft(glyphs: readonly Glyph[]): Glyph[] {
  const ordered: Glyph[] = [];
  let other: Glyph[] = [];
  for (const glyph of [...glyphs].reverse()) {
    if (LEFT_TO_RIGHT.test(glyph.unicode)) other.unshift(glyph);
    else {
      ordered.push(...other, glyph);
      other = [];
    }
  }
  return [...ordered, ...other];
}
