import type { Quote } from '../page/quote.ts';

/** How many words on either side tell a mention from others of the same words. */
const WORDS = 5;
/** How much text is looked through for them; UTF-16 units. */
const LOOKED_THROUGH = 200;

/**
 * The address of a page that takes whoever opens it to a quoted place: a text directive (WICG URL Fragment Text Directives,
 * https://wicg.github.io/scroll-to-text-fragment/). Browsers that know none open the page as usual.
 *
 * @param language BCP 47, of the page; it may say anything
 */
export function linkToText(url: string, { before, text, after }: Quote, language?: string): string {
  const [page = '', fragment = ''] = url.split(/#(.*)/s);
  const segmenter = words(language);
  const prefix = lastWords(flat(before).trimEnd(), segmenter);
  const suffix = firstWords(flat(after).trimStart(), segmenter);
  const directive = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(flat(text).trim()),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',');
  // A directive that is there already led somewhere else.
  return `${page}#${fragment.replace(/:~:.*/s, '')}:~:text=${directive}`;
}

/** As browsers match it: white space is one space. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Hyphens, commas and ampersands part a directive, so those of the text are written in numbers. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

/** A text directive's context has to begin, or to end, where a word does. */
function lastWords(text: string, segmenter: Intl.Segmenter): string {
  const from = Math.max(0, text.length - LOOKED_THROUGH);
  // Where the text is cut a word may be too.
  const segments = [...segmenter.segment(text.slice(from))].slice(from > 0 ? 1 : 0);
  const start = segments.filter(({ isWordLike }) => isWordLike).slice(-WORDS)[0]?.index;
  return start === undefined ? '' : text.slice(from + start);
}

function firstWords(text: string, segmenter: Intl.Segmenter): string {
  const looked = text.slice(0, LOOKED_THROUGH);
  const segments = [...segmenter.segment(looked)].slice(0, text.length > looked.length ? -1 : undefined);
  const last = segments
    .filter(({ isWordLike }) => isWordLike)
    .slice(0, WORDS)
    .at(-1);
  return last ? looked.slice(0, last.index + last.segment.length) : '';
}

function words(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
