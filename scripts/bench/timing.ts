import type { BrowserContext, Page } from 'playwright';
import type { PageMention } from '../../lib/page/painter.ts';
import type * as inPage from './in-page.ts';

const ROUNDS = 7;
const FEW_ROUNDS = 3;
/** From so many units of text on, fewer rounds do. */
const MANY = 2_000_000;
/** Slower ways are not tried on pages that would take them longer than a coffee. UTF-16 units of HTML. */
const MOST_FOR_1000_TERMS = 150_000;
const MOST_FOR_100_TERMS = 1_500_000;

interface Painted {
  paint: number;
  restore: number;
}

/** Milliseconds, each the median of several rounds. */
export interface PageFigures {
  units: number;
  mentions: number;
  floor: number;
  read: number;
  overlay: Painted;
  marks: Painted;
}

/** Milliseconds, by name. */
export type Rivals = Record<string, number>;

type World = { bench: typeof inPage };

async function openWith(context: BrowserContext, url: string, script: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.addScriptTag({ content: script });
  return page;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] as number;
}

/**
 * Times the floor, and reading and painting by each painter, each on a fresh page: annotating happens once, with nothing warm, and
 * so does the walk that it is held against. In turn, round after round, so that a slow moment of the machine meets all of them.
 */
export async function timeInPage(
  context: BrowserContext,
  url: string,
  script: string,
  find: (texts: string[]) => PageMention[][],
): Promise<PageFigures> {
  const sample = await openWith(context, url, script);
  await sample.evaluate(() => (window as unknown as World).bench.read());
  const texts = await sample.evaluate(() => (window as unknown as World).bench.texts());
  await sample.close();
  const mentions = find(texts);
  const units = texts.reduce((sum, { length }) => sum + length, 0);

  const floors: number[] = [];
  const reads: number[] = [];
  const paints = { overlay: [] as Painted[], marks: [] as Painted[] };
  for (let round = 0; round < (units > MANY ? FEW_ROUNDS : ROUNDS); round++) {
    const bare = await openWith(context, url, script);
    floors.push(await bare.evaluate(() => (window as unknown as World).bench.floor()));
    await bare.close();
    for (const how of ['overlay', 'marks'] as const) {
      const page = await openWith(context, url, script);
      reads.push(await page.evaluate(() => (window as unknown as World).bench.read()));
      paints[how].push(
        await page.evaluate(([painter, found]) => (window as unknown as World).bench.paint(painter, found), [
          how,
          mentions,
        ] as const),
      );
      await page.close();
    }
  }
  const both = (how: 'overlay' | 'marks'): Painted => ({
    paint: median(paints[how].map(({ paint }) => paint)),
    restore: median(paints[how].map(({ restore }) => restore)),
  });
  return {
    units,
    mentions: mentions.flat().length,
    floor: median(floors),
    read: median(reads),
    overlay: both('overlay'),
    marks: both('marks'),
  };
}

/** Times others' ways, each once on a fresh page. */
export async function timeRivals(
  context: BrowserContext,
  url: string,
  script: string,
  terms: readonly string[],
  size: number,
): Promise<Rivals> {
  const times: Rivals = {};
  const ways = ['highlightExpression', 'markExpression', 'markDocumented'] as const;
  const names = {
    highlightExpression: 'highlights, one expression',
    markExpression: 'mark.js, one expression',
    markDocumented: 'mark.js as documented',
  };
  for (const way of ways) {
    for (const count of [100, 1_000]) {
      const most = count === 100 ? MOST_FOR_100_TERMS : MOST_FOR_1000_TERMS;
      if (way === 'markDocumented' && size > most) continue;
      const page = await openWith(context, url, script);
      page.setDefaultTimeout(0);
      times[`${names[way]}, ${count.toLocaleString('en')} terms`] = await page
        .evaluate(([name, list]) => (window as unknown as World).bench[name](list), [
          way,
          terms.slice(0, count),
        ] as const)
        // Some ways give up on some pages: an expression of their making is too much for the engine.
        .catch(() => Number.NaN);
      await page.close();
    }
  }
  return times;
}
