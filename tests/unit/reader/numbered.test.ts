import { describe, expect, test } from 'vitest';
import { numberedIn } from '../../../lib/reader/numbered.ts';
import { linesOfPage, lookOfPage, type PaperLine } from '../../../lib/reader/paper-lines.ts';
import { paragraphsOf } from '../../../lib/reader/paragraphs.ts';
import type { Run } from '../../../lib/reader/run.ts';

const WIDTH = 595;
const ANYWHERE = { begins: [], ends: [] };

interface Placed {
  text: string;
  left?: number;
  top: number;
  size?: number;
  rtl?: boolean;
}

function run({ text, left = 90, top, size = 10, rtl = false }: Placed): Run {
  const width = text.length * size * 0.5;
  const from = rtl ? 505 - width : left;
  return { text, left: from, right: from + width, top, bottom: top + size, rtl, angle: 0 };
}

/** Each page is what is written on it. */
function linesOf(pages: readonly (readonly Placed[])[]): PaperLine[] {
  return pages.flatMap((page, index) => linesOfPage(index + 1, WIDTH, paragraphsOf(page.map(run))));
}

const found = (pages: readonly (readonly Placed[])[], bounds = ANYWHERE): string[] =>
  [...numberedIn(linesOf(pages), bounds).values()].map(({ key, line }) => `${key} on ${line.page} at ${line.top}`);

/** A paragraph of three lines, no two alike. */
const paragraph = (begins: string, top: number, more: Partial<Placed> = {}): Placed[] => [
  { text: `${begins} ${begins} says one thing, which is as long as a line is,`, top, ...more },
  { text: 'and another one that is not, with all that goes with it and', top: top + 12, ...more },
  { text: 'that is the end of it.', top: top + 24, ...more },
];

describe('numbered paragraphs of a document', () => {
  test('run on from page to page', () => {
    expect(found([[...paragraph('1.', 100), ...paragraph('2.', 150)], paragraph('3.', 100)])).toEqual([
      '1 on 1 at 100',
      '2 on 1 at 150',
      '3 on 2 at 100',
    ]);
  });

  test('are told from page numbers, running heads and notes', () => {
    const page = (number: number, from: number): Placed[] => [
      { text: `${number} Minutes of the meeting of the working group that met in the spring`, top: 40 },
      ...paragraph(`${from}.`, 100),
      ...paragraph(`${from + 1}.`, 150),
      {
        text: `${from + 7}. The report of the first meeting, in which the whole of this was written down.`,
        top: 700,
        size: 8,
      },
      { text: String(number), top: 760, left: 300 },
    ];
    expect(found([page(5, 1), page(6, 3), page(7, 5)])).toEqual([
      '1 on 1 at 100',
      '2 on 1 at 150',
      '3 on 2 at 100',
      '4 on 2 at 150',
      '5 on 3 at 100',
      '6 on 3 at 150',
    ]);
  });

  test('are told from a table of contents', () => {
    const contents = ['First things', 'Other things', 'Last things'].map((title, index) => ({
      text: `${index + 1}. ${title} ${'. '.repeat(40)}${index + 2}`,
      top: 100 + 12 * index,
    }));
    expect(found([contents, [...paragraph('1.', 100), ...paragraph('2.', 150), ...paragraph('3.', 200)]])).toEqual([
      '1 on 2 at 100',
      '2 on 2 at 150',
      '3 on 2 at 200',
    ]);
  });

  test('have lettered parts, as far as the letters run on', () => {
    const page = [
      ...paragraph('1.', 100),
      ...paragraph('2.', 150),
      ...paragraph('(a)', 200, { left: 120 }),
      ...paragraph('(b)', 250, { left: 120 }),
      ...paragraph('(d)', 300, { left: 120 }),
      ...paragraph('3.', 350),
    ];
    expect(found([page]).map((each) => each.split(' ')[0])).toEqual(['1', '2', '2a', '2b', '3']);
  });

  test('may have their numbers beside them, a heading above them, and digits of another script', () => {
    const page = [1, 2, 3].flatMap((number) => {
      const top = 100 + 80 * number;
      const [first, ...more] = paragraph('', top, { left: 120 }) as [Placed, ...Placed[]];
      return [
        { text: 'What follows', top: top - 12 },
        { text: `${'٠١٢٣'[number]}.`, top },
        { ...first, text: `${number} ${first.text}` },
        ...more,
      ];
    });
    expect(found([page]).map((each) => each.split(' ')[0])).toEqual(['1', '2', '3']);
  });

  test('are those between the headings of their text', () => {
    const text = (from: number): Placed[] => [1, 2, 3].flatMap((number) => paragraph(`${number}.`, from + 50 * number));
    const pages = [
      [...text(0), { text: 'Annex I', top: 240, size: 14 }, ...text(300)],
      [{ text: 'Annex II', top: 60, size: 14 }, ...text(100)],
    ];
    expect(found(pages, { begins: ['Annex I'], ends: ['Annex II'] } as never)).toEqual([
      '1 on 1 at 350',
      '2 on 1 at 400',
      '3 on 1 at 450',
    ]);
  });

  test('know how far the white before them reaches', () => {
    const column = (left: number, from: number): Placed[] =>
      [0, 1].flatMap((index) =>
        paragraph(`${from + index}.`, 100 + 60 * index, { left }).map((line) => ({
          ...line,
          text: line.text.slice(0, 38),
        })),
      );
    const lines = numberedIn(linesOf([[...column(50, 1), ...column(310, 3)]]), ANYWHERE);
    expect(lines.get('1')?.line.white).toBe(0);
    expect(lines.get('3')?.line).toMatchObject({ left: 310, white: 240 });
  });
});

describe('what the first page shows of the document', () => {
  test('is what stands before its text, and its symbol', () => {
    const page: Placed[] = [
      { text: 'United Nations', top: 40 },
      { text: 'A/99/1', top: 40, left: 450 },
      { text: 'Distr.: General', top: 54, left: 450 },
      { text: 'The title of it all,', top: 100, size: 16 },
      { text: 'on two lines', top: 119, size: 16 },
      ...[0, 1, 2].flatMap((index) => paragraph('We', 160 + index * 36)),
      { text: 'A title that comes later', top: 300, size: 16 },
    ];
    const look = lookOfPage(paragraphsOf(page.map(run)));
    expect(look.titles).toContain('The title of it all, on two lines');
    expect(look.titles).not.toContain('A title that comes later');
    expect(look.texts).toEqual(['A/99/1']);
  });
});
