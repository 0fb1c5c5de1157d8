import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { describe, expect, test } from 'vitest';
import { glyphsOf } from '../../../lib/reader/glyphs.ts';
import { WordSplitter } from '../../../lib/reader/words.ts';
import { type MadePdf, makePdf, type TextLine } from '../../support/make-pdf.ts';

/** The words of a file's one page as pdf.js reads them and we place them. Every letter counts as equally wide, but for spaces. */
async function wordsOf({ bytes }: MadePdf): Promise<TextItem[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page: PDFPageProxy = await pdf.getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const program = await page.getOperatorList();
  const splitter = new WordSplitter(
    glyphsOf(program, (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined)),
    (text) => text.length,
  );
  const words = items.flatMap((item) => ('str' in item ? splitter.split(item) : []));
  await pdf.loadingTask.destroy();
  return words;
}

const LINES: Record<string, TextLine> = {
  'a line': { text: 'So the Internet Governance Forum met in Tunis', x: 60, y: 700 },
  'a justified line': { text: 'So the Internet Governance Forum met', x: 60, y: 700, wordSpacing: 4.5 },
  'a spaced line': { text: 'So the Internet Governance Forum met', x: 60, y: 700, charSpacing: 0.6 },
  'a line in a font of the file': {
    text: 'Так Форум по вопросам управления Интернетом начался',
    x: 60,
    y: 700,
    font: 'dejavu',
  },
  'a line from right to left': { text: 'وبعد ذلك اجتمع منتدى إدارة الإنترنت في أثينا', x: 60, y: 700, font: 'dejavu' },
};

describe.each(Object.entries(LINES))('%s', (_, line) => {
  test('is split into words that stand where they are drawn', async () => {
    const pdf = await makePdf([[line]]);
    const all = await wordsOf(pdf);
    const words = all.filter(({ str }) => str.trim() !== '');
    expect(all.map(({ str }) => str).join('')).toBe(line.text);
    expect(words.length).toBe(line.text.split(' ').length);
    for (const { str, transform, width } of words) {
      const word = str.trim();
      const { left, right } = pdf.place(line, word);
      const isArabic = /\p{Script=Arabic}/u.test(word);
      // The space hangs out at the end, in this test as wide as a letter would be.
      const space = (width / str.length) * (str.length - word.length);
      expect(transform[4] + (isArabic ? space : 0), word).toBeCloseTo(left, 1);
      expect(transform[4] + width - (isArabic ? 0 : space), word).toBeCloseTo(right, 1);
    }
  });
});

test('what the glyphs do not bear out is left as it is', () => {
  const item = {
    str: 'Tunis Agenda',
    dir: 'ltr',
    width: 60,
    height: 10,
    transform: [10, 0, 0, 10, 50, 700],
    fontName: 'f',
    hasEOL: true,
  };
  const glyphs = [...'Geneva'].map((unicode, index) => ({
    unicode,
    angle: 0,
    base: 700,
    start: 50 + index * 5,
    end: 55 + index * 5,
  }));
  expect(new WordSplitter(glyphs, () => 1).split(item)).toEqual([item]);
  expect(new WordSplitter([], () => 1).split(item)).toEqual([item]);
});

test('bold that is made by drawing twice is one word', async () => {
  const line = { text: 'Tunis Agenda', x: 60, y: 700 };
  const words = await wordsOf(await makePdf([[line, { ...line, x: 60.2 }]]));
  expect(words.map(({ str }) => str.trim()).filter(Boolean)).toContain('Agenda');
});
