/** Longest sentence that is shown whole, and how much of a longer one on either side of the term; UTF-16 units. */
const LONGEST = 300;
const BESIDE = 130;
/** How far from there words may end. */
const NEARBY = 30;
/** What a reader doesn't see, or sees as one space: line ends of the source, and what stands for an element. */
const BLANK = /[\s\ufffc]+/g;

export interface Sentence {
  /** White space collapsed; an ellipsis stands where it is cut off. */
  sentence: string;
  /** Where the term stands in it, in UTF-16 units. */
  at: [start: number, end: number];
}

/**
 * Tells the sentence of a text that a term stands in; more than one where the term does. The text is segmented once for all terms.
 *
 * @param segmenter by sentences
 * @returns asked with the term's first UTF-16 unit and the one after its last
 */
export function sentencesIn(text: string, segmenter: Intl.Segmenter): (start: number, end: number) => Sentence {
  // A line end of the source ends no sentence. One unit for another: the offsets stay.
  const flat = text.replace(/[\n\r\t\f\ufffc\u2028\u2029]/g, ' ');
  const starts = Array.from(segmenter.segment(flat), ({ index }) => index);
  const numberAt = (unit: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= unit) low = middle;
      else high = middle;
    }
    return low;
  };
  return (start, end) => {
    const first = starts[numberAt(start)] ?? 0;
    const last = starts[numberAt(Math.max(start, end - 1)) + 1] ?? text.length;
    const isLong = last - first > LONGEST;
    const from = isLong ? Math.max(first, cutBefore(text, start - BESIDE)) : first;
    const to = isLong ? Math.min(last, cutBehind(text, end + BESIDE)) : last;
    const before = (from > first ? '… ' : '') + text.slice(from, start).replace(BLANK, ' ').trimStart();
    const term = text.slice(start, end).replace(BLANK, ' ');
    const after = text.slice(end, to).replace(BLANK, ' ').trimEnd() + (to < last ? ' …' : '');
    return { sentence: before + term + after, at: [before.length, before.length + term.length] };
  };
}

/** Where to cut a text off before a place: between words, if one ends nearby. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + NEARBY).search(/\s/);
  return space < 0 ? wholeCharacter(text, at) : at + space + 1;
}

/** Where to cut a text off behind a place. */
function cutBehind(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - NEARBY, at).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, at) : at - NEARBY + space;
}

/** Not in the middle of a character of two units. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] as string) ? at + 1 : at;
}
