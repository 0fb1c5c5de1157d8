import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';

/**
 * A page of Chinese lines in a font that is only named, not in the file, with codes that need a table of pdf.js's: many files from China are
 * made so. All letters are as wide as high.
 */
export async function chinesePdf(lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const { context } = document;
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'STSong-Light',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: PDFNumber.of(4) },
    DW: 1000,
    FontDescriptor: {
      Type: 'FontDescriptor',
      FontName: 'STSong-Light',
      Flags: 6,
      FontBBox: [0, -120, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 880,
      StemV: 93,
    },
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'STSong-Light',
    Encoding: 'UniGB-UCS2-H',
    DescendantFonts: [context.register(descendant)],
  });
  page.node.setFontDictionary(PDFName.of('F0'), context.register(font));
  const codes = (text: string): string =>
    [...text].map((sign) => (sign.codePointAt(0) as number).toString(16).padStart(4, '0')).join('');
  const program = lines
    .map((line, index) => `BT /F0 14 Tf 1 0 0 1 60 ${700 - index * 20} Tm ${PDFHexString.of(codes(line))} Tj ET`)
    .join('\n');
  page.node.set(PDFName.of('Contents'), context.register(context.stream(program)));
  return document.save();
}
