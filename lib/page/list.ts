import type { Block, Root } from './collect.ts';
import { sentencesIn } from './sentence.ts';
import type { List, ListedMention, Place } from './survey-door.ts';

/** Most mentions that are listed. */
const MOST = 5000;
/** How much text around a mention tells it from others of the same words; UTF-16 units. */
const AROUND = 32;

/** The text of a tree, with where each of its text nodes begins in it. */
interface TreeText {
  text: string;
  starts: ReadonlyMap<Node, number>;
}

/**
 * Lists mentions with where they stand.
 *
 * @param places all mentions of the page, in its order
 */
export function listMentions(places: readonly Place[]): List {
  const texts = new Map<Node, TreeText>();
  const segmenter = sentences(document.documentElement.lang);
  const blocks = new Map<Block, { number: number; sentence: ReturnType<typeof sentencesIn> }>();
  const mentions = places.slice(0, MOST).flatMap(({ mention, block }, index): ListedMention[] => {
    const tree = (mention.nodes[0] as Node).getRootNode();
    const root: Root = tree instanceof ShadowRoot ? tree : document.body;
    const whole = texts.get(root) ?? textOf(root);
    texts.set(root, whole);
    const start = placeOf(block, mention.start, whole);
    const last = placeOf(block, mention.end - 1, whole);
    // The page is just taking the text out.
    if (start === undefined || last === undefined) return [];
    const end = last + 1;
    const { number, sentence } = blocks.get(block) ?? {
      number: blocks.size,
      sentence: sentencesIn(block.text, segmenter),
    };
    blocks.set(block, { number, sentence });
    const { text } = whole;
    return [
      {
        index,
        target: mention.concept,
        text: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - AROUND), start),
        suffix: text.slice(end, end + AROUND),
        ...(root === document.body ? { start, end } : { start: null, end: null }),
        ...sentence(mention.start, mention.end),
        block: number,
      },
    ];
  });
  return { mentions, more: Math.max(0, places.length - MOST) };
}

function textOf(root: Root): TreeText {
  const starts = new Map<Node, number>();
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let text = '';
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    starts.set(node, text.length);
    text += (node as Text).data;
  }
  return { text, starts };
}

/** Where a unit of a block's text stands in the text of its tree. The marks of a text stand right after what was left of it. */
function placeOf({ pieces }: Block, unit: number, { starts }: TreeText): number | undefined {
  const piece = pieces.findLast(({ start }) => start <= unit);
  const start = piece && starts.get(piece.node);
  return piece === undefined || start === undefined ? undefined : start + unit - piece.start;
}

/** @param language BCP 47, as a page says it: it may say anything */
function sentences(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
