import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How finely pages are printed, in dots per inch; pages are given in points, of which an inch has 72. */
const FINE = 150;
const POINTS = 72;

/** Draws all pages as pictures, one to a sheet, and prints them; then takes them away again. */
export async function printPages(pdf: PDFDocumentProxy): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'sheets';
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const picture = await picturePage(await pdf.getPage(number));
      addresses.push(picture.src);
      sheets.append(picture);
    }
    document.body.append(sheets);
    await Promise.all([...sheets.querySelectorAll('img')].map((picture) => picture.decode()));
    print();
  } finally {
    sheets.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

async function picturePage(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: FINE / POINTS });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  canvas.width = canvas.height = 0;
  const picture = new Image();
  picture.src = blob ? URL.createObjectURL(blob) : '';
  return picture;
}
