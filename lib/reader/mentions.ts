import type { PageMention } from '../page/painter.ts';
import { sentencesIn } from '../page/sentence.ts';
import type { ListedMention } from '../page/survey-door.ts';
import type { Paragraph } from './paragraphs.ts';

/** A mention on a page of a document, whether the page is drawn or not: as it is listed, but for its numbers. */
export interface DocumentMention extends Omit<ListedMention, 'index' | 'block'> {
  /** Number of its paragraph on the page. */
  paragraph: number;
}

/** How much text around a mention tells it from others of the same words; UTF-16 units. */
const AROUND = 32;
/** What stands for a hyphen that only breaks a word. */
const SOFT = /[\u00ad\u200b]/g;

/**
 * The mentions of a page in the order in which its program draws their text, which is the order of its text layer.
 *
 * @param found for each paragraph what was found in it
 */
export function mentionsOf(
  paragraphs: readonly Pick<Paragraph, 'text' | 'parts'>[],
  found: readonly (readonly PageMention[])[],
  segmenter: Intl.Segmenter,
): DocumentMention[] {
  return paragraphs
    .flatMap(({ text, parts }, paragraph) => {
      const mentions = found[paragraph] ?? [];
      if (mentions.length === 0) return [];
      const sentence = sentencesIn(text, segmenter);
      return mentions.map(({ concept: target, start, end }) => {
        const part = parts.findLast((each) => each.start <= start);
        const place = { run: part?.run ?? 0, offset: start - (part?.start ?? 0) };
        const mention: DocumentMention = {
          target,
          text: plain(text.slice(start, end)),
          prefix: plain(text.slice(Math.max(0, start - AROUND), start)),
          suffix: plain(text.slice(end, end + AROUND)),
          // A PDF file is no document in which others could count its units.
          start: null,
          end: null,
          ...plainSentence(sentence(start, end)),
          paragraph,
        };
        return { place, mention };
      });
    })
    .sort((a, b) => a.place.run - b.place.run || a.place.offset - b.place.offset)
    .map(({ mention }) => mention);
}

function plain(text: string): string {
  return text.replace(SOFT, '');
}

function plainSentence({ sentence, at: [start, end] }: Pick<ListedMention, 'sentence' | 'at'>) {
  const before = plain(sentence.slice(0, start));
  const term = plain(sentence.slice(start, end));
  const at: [number, number] = [before.length, before.length + term.length];
  return { sentence: before + term + plain(sentence.slice(end)), at };
}

/** Numbers mentions through a whole document. @param pages the mentions of each page, in its order */
export function numbered(pages: readonly (readonly DocumentMention[])[]): ListedMention[] {
  let block = -1;
  let last = '';
  return pages
    .flatMap((mentions, page) => mentions.map((mention) => ({ mention, key: `${page} ${mention.paragraph}` })))
    .map(({ mention: { paragraph: _, ...mention }, key }, index) => {
      if (key !== last) block++;
      last = key;
      return { ...mention, index, block };
    });
}
