/** PDF files that look like documents of the record: the numbers are theirs, the text is ours and names no term. */
import { type MadePdf, makePdf, type TextLine } from '../../support/make-pdf.ts';

const WHO = ['We', 'The members', 'All who met', 'Those who came', 'The parties'];
const WHAT = ['take note of', 'thank the hosts for', 'look forward to', 'come back to', 'speak of', 'ask for', 'keep'];

/** No paragraph begins as another one does. */
function sentence(index: number): string[] {
  return [
    `${WHO[index % WHO.length]} ${WHAT[index % WHAT.length]} what has been said on day ${index + 2}, and ask everybody`,
    'to go on with the work, each in its own way and with the means that it has, so that',
    'more is known of it by the time that all come together again.',
  ];
}

const LEFT = 90;
const LEADING = 14;
const TOP = 740;
const BOTTOM = 130;

export interface DocumentPdfOptions {
  title: string;
  symbol?: string | undefined;
  /** Numbers of paragraphs as printed, in order. A lettered part stands under its paragraph. */
  numbers: readonly string[];
}

export interface DocumentPdf {
  pdf: MadePdf;
  /** Where each paragraph begins: its page, counted from 1, and its place in points from the page's lower left corner. */
  places: Map<string, { page: number; x: number; y: number }>;
}

/** As they are printed: symbol and page number at the top and the bottom of each page, a table of contents, headings, notes that are numbered too. */
export async function documentPdf({ title, symbol, numbers }: DocumentPdfOptions): Promise<DocumentPdf> {
  const places: DocumentPdf['places'] = new Map();
  const pages: TextLine[][] = [[]];
  let y = TOP;
  const write = (text: string, x = LEFT, more: Partial<TextLine> = {}): void => {
    if (y < BOTTOM) {
      pages.push([]);
      y = TOP;
    }
    pages.at(-1)?.push({ text, x, y, ...more });
    y -= LEADING;
  };
  write(title, LEFT, { size: 16, font: 'times-bold' });
  y -= LEADING;
  for (const [index, heading] of ['What was said before', 'What is to be done', 'What comes then'].entries()) {
    write(`${index + 1}. ${heading} ${'. '.repeat(30)} ${index + 2}`);
  }
  y -= LEADING;
  for (const [index, number] of numbers.entries()) {
    if (index % 9 === 4) {
      y -= LEADING / 2;
      write(`${['I', 'II', 'III', 'IV', 'V', 'VI'][Math.floor(index / 9) % 6]}. What follows`, LEFT, {
        font: 'times-bold',
      });
    }
    const part = /\((.+)\)/.exec(number)?.[1];
    const x = part ? LEFT + 24 : LEFT;
    if (y < BOTTOM) y = BOTTOM - 1;
    const begins = part ? `(${part}) ` : `${number}. `;
    const [first, ...more] = sentence(index);
    write(begins + first, x);
    places.set(number, { page: pages.length, x, y: y + LEADING });
    for (const line of more) write(line, x);
    y -= LEADING / 2;
  }
  pages.forEach((page, index) => {
    const number = String(index + 1);
    if (symbol) page.push({ text: symbol, x: 420, y: 800, font: 'times-bold' });
    page.push({ text: `${number}/${pages.length}`, x: 520, y: 40, size: 9 });
    page.push({
      text: `${number} What stands at the foot of every page of this text, again and again, all the way`,
      x: LEFT,
      y: 60,
    });
    page.push({
      text: `${index + 3}. A note that is numbered like a paragraph and says where that was written down.`,
      x: LEFT,
      y: 90,
      size: 8,
    });
  });
  return { pdf: await makePdf(pages), places };
}
