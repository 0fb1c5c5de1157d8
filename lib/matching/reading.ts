import {
  entryOf,
  expansionOf,
  IGNORED,
  MARK,
  SOFT_APOSTROPHE,
  SOFT_HYPHEN,
  SOFT_SPACE,
  SURROGATE,
  table,
  unitAt,
} from './characters.ts';

/** Units of `text` at a time that are turned into a string: what a function takes as arguments. */
const CHUNK = 4096;

/**
 * A text as the matcher reads it (folded, one space for white space of any length, plain hyphens and apostrophes), with the way
 * back: what regular expressions find in `text` can be said in UTF-16 units of the raw text.
 */
export interface Reading {
  text: string;
  /** For each unit of `text` the first UTF-16 unit in the raw text; one more at the end. */
  starts: Int32Array;
  /** For each unit of `text` the UTF-16 unit after its last one in the raw text. */
  ends: Int32Array;
}

/** Room for the text that is being read; it is used again. */
let units = new Uint16Array(4096);
let from = new Int32Array(4096);
let to = new Int32Array(4096);
/** 0, 1, 2 … */
let steps = Int32Array.from({ length: 4096 }, (_, i) => i);

/** Nothing to fold but capitals: any sign of ASCII but ` and control characters. */
const PLAIN = /^[ -_a-~]*$/;

export function readingOf(raw: string): Reading {
  if (PLAIN.test(raw) && !raw.includes('  ')) {
    if (steps.length < raw.length + 2) steps = Int32Array.from({ length: 2 * raw.length + 2 }, (_, i) => i);
    const places = steps.subarray(0, raw.length + 1);
    return { text: raw.toLowerCase(), starts: places, ends: steps.subarray(1, raw.length + 1) };
  }
  // A few characters fold to several: room for all of them.
  if (units.length < raw.length + 64) makeRoom(2 * raw.length + 64);
  let count = 0;
  for (let i = 0; i < raw.length; i++) {
    const unit = unitAt(raw, i);
    const entry = table[unit] || entryOf(unit);
    const kind = entry >>> 16;
    let read = entry & 0xffff;
    if (kind !== 0) {
      if (kind === IGNORED) continue;
      if (kind === MARK) {
        if (count > 0) to[count - 1] = i + 1;
        continue;
      }
      if (kind === SOFT_SPACE) {
        read = 0x20;
        if (count > 0 && units[count - 1] === read) {
          to[count - 1] = i + 1;
          continue;
        }
      } else if (kind === SOFT_HYPHEN) read = 0x2d;
      else if (kind === SOFT_APOSTROPHE) read = 0x27;
      else if (kind === SURROGATE) read = unit;
    } else if (read !== unit && isRaisedDigit(unit)) continue;
    const several = read === 0 ? expansionOf(unit) : '';
    for (let at = 0, width = several.length || 1; at < width; at++) {
      if (count + 1 === units.length) makeRoom(2 * count);
      units[count] = several ? unitAt(several, at) : read;
      from[count] = i;
      to[count++] = i + 1;
    }
  }
  let text = '';
  for (let at = 0; at < count; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(count, at + CHUNK)) as unknown as number[]);
  from[count] = raw.length;
  return { text, starts: from.slice(0, count + 1), ends: to.slice(0, count) };
}

function makeRoom(length: number): void {
  units = grown(units, new Uint16Array(length));
  from = grown(from, new Int32Array(length));
  to = grown(to, new Int32Array(length));
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Raised digits are marks of footnotes, not part of a number. */
function isRaisedDigit(unit: number): boolean {
  return unit === 0xb2 || unit === 0xb3 || unit === 0xb9 || (unit >= 0x2070 && unit <= 0x2079);
}

/** The place in `text` of a UTF-16 unit of the raw text, or of the next one that is read. */
export function placeOf({ starts }: Reading, unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
