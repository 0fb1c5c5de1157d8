import type { PageList } from '../messages.ts';

type Mention = PageList['mentions'][number];

/** A sentence of the page with all mentions in it. */
export interface Passage {
  /** Tells it from the others of the page. */
  key: string;
  sentence: string;
  /** In the order of the sentence. */
  mentions: Mention[];
}

/** Mentions that stand next to each other in the same sentence, together; in the order of the page. */
export function passagesOf(mentions: readonly Mention[]): Passage[] {
  const passages: Passage[] = [];
  for (const mention of mentions) {
    const last = passages.at(-1);
    const before = last?.mentions.at(-1);
    const isSame =
      before?.frame === mention.frame &&
      before.block === mention.block &&
      last?.sentence === mention.sentence &&
      // The same words once more: another sentence of the block.
      before.at[1] <= mention.at[0];
    if (isSame) last?.mentions.push(mention);
    else passages.push({ key: `${mention.frame}-${mention.index}`, sentence: mention.sentence, mentions: [mention] });
  }
  return passages;
}

/** A part of a sentence: text, or a mention. */
export interface Part {
  text: string;
  mention?: Mention;
}

/** A passage in parts, in the order of its sentence. */
export function partsOf({ sentence, mentions }: Passage): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const mention of mentions) {
    const [start, end] = mention.at;
    if (start > from) parts.push({ text: sentence.slice(from, start) });
    parts.push({ text: sentence.slice(start, end), mention });
    from = end;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from) });
  return parts;
}
