/** PDF files for tests, with all that is known of where each letter stands. Texts are ours. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import * as lib from 'pdf-lib';

/** `dejavu` fonts have Latin, Cyrillic and Arabic letters; the others are those that every viewer has. */
type FontName = 'helvetica' | 'times' | 'times-bold' | 'courier' | 'dejavu' | 'dejavu-serif';

export interface TextLine {
  text: string;
  /** In points, from the lower left corner; where the first letter on the left begins, on the line. */
  x: number;
  y: number;
  size?: number;
  font?: FontName;
  /** More room at each space, in points. */
  wordSpacing?: number;
  /** More room at each letter, in points. */
  charSpacing?: number;
}

export interface MadePdf {
  bytes: Uint8Array;
  /** Where a part of a line's text is drawn, in points from the left. @param part occurs once in the line */
  place(line: TextLine, part: string): { left: number; right: number };
}

const PAGE = { width: 595, height: 842 };

const STANDARD: Partial<Record<FontName, lib.StandardFonts>> = {
  helvetica: lib.StandardFonts.Helvetica,
  times: lib.StandardFonts.TimesRoman,
  'times-bold': lib.StandardFonts.TimesRomanBold,
  courier: lib.StandardFonts.Courier,
};
const FILES: Partial<Record<FontName, string>> = { dejavu: 'DejaVuSans.ttf', 'dejavu-serif': 'DejaVuSerif.ttf' };

/** @param pages the lines of each page, in the order in which they are drawn @param rotate how the pages are turned, in degrees */
export async function makePdf(pages: readonly (readonly TextLine[])[], { rotate = 0 } = {}): Promise<MadePdf> {
  const document = await lib.PDFDocument.create();
  document.registerFontkit(fontkit);
  const fonts = new Map<FontName, lib.PDFFont>();
  const used = new Set(pages.flat().map(({ font = 'helvetica' }) => font));
  for (const name of used) {
    const standard = STANDARD[name];
    fonts.set(
      name,
      await (standard ? document.embedFont(standard) : document.embedFont(await fontFile(name), { subset: true })),
    );
  }
  for (const lines of pages) {
    const page = document.addPage([PAGE.width, PAGE.height]);
    page.setRotation(lib.degrees(rotate));
    for (const line of lines) draw(page, line, fonts.get(line.font ?? 'helvetica') as lib.PDFFont);
  }
  return {
    bytes: await document.save(),
    place: (line, part) => place(line, part, fonts.get(line.font ?? 'helvetica') as lib.PDFFont),
  };
}

function fontFile(name: FontName): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${FILES[name]}`));
}

function draw(
  page: lib.PDFPage,
  { text, x, y, size = 11, wordSpacing = 0, charSpacing = 0 }: TextLine,
  font: lib.PDFFont,
) {
  const key = page.node.newFontDictionary(font.name, font.ref);
  page.pushOperators(
    lib.pushGraphicsState(),
    lib.beginText(),
    lib.setFontAndSize(key, size),
    lib.setWordSpacing(wordSpacing),
    lib.setCharacterSpacing(charSpacing),
    lib.setTextMatrix(1, 0, 0, 1, x, y),
    lib.showText(font.encodeText(text)),
    lib.endText(),
    lib.popGraphicsState(),
  );
}

interface Shaped {
  text: string;
  width: number;
}

function place(line: TextLine, part: string, font: lib.PDFFont): { left: number; right: number } {
  const { x, size = 11, wordSpacing = 0, charSpacing = 0 } = line;
  let end = x;
  const signs = shape(line.text, font, size).map(({ text, width }) => {
    const left = end;
    end += width + charSpacing + (text === ' ' ? wordSpacing : 0);
    return { text, left, right: left + width };
  });
  // In the order in which they are read.
  if (/\p{Script=Arabic}/u.test(line.text)) signs.reverse();
  const text = signs.map((sign) => sign.text).join('');
  const at = text.indexOf(part);
  if (at < 0 || text.includes(part, at + 1)) throw new Error(`"${part}" does not stand once in "${text}"`);
  let offset = 0;
  const own = signs.filter((sign) => {
    const from = offset;
    offset += sign.text.length;
    return offset > at && from < at + part.length;
  });
  return { left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) };
}

/** The signs of a text from left to right, each with its width in points. */
function shape(text: string, font: lib.PDFFont, size: number): Shaped[] {
  const { embedder } = font as unknown as {
    embedder: {
      font: {
        layout?: (text: string) => { glyphs: FontGlyph[] };
        unitsPerEm: number;
      };
    };
  };
  const { layout } = embedder.font;
  // A viewer takes no notice of the kerning that the library would count.
  if (!layout) return [...text].map((sign) => ({ text: sign, width: font.widthOfTextAtSize(sign, size) }));
  const { glyphs } = layout.call(embedder.font, text);
  const scale = size / embedder.font.unitsPerEm;
  return glyphs.map(({ codePoints, advanceWidth }) => ({
    text: String.fromCodePoint(...codePoints),
    width: advanceWidth * scale,
  }));
}

interface FontGlyph {
  codePoints: number[];
  advanceWidth: number;
}
