/**
 * The content security policy of the extension's own pages (Content Security Policy Level 3). Nothing is allowed but what is named here, and what
 * each line is for. Nothing but the PDF file that somebody opens is ever fetched from elsewhere, and no text becomes code.
 */
const DIRECTIVES: Record<string, string> = {
  'default-src': "'none'",
  // The popup's program, from the extension itself.
  'script-src': "'self'",
  // Its style sheet. Sizes of bars are set through the object model, which needs no 'unsafe-inline'.
  'style-src': "'self'",
  // The reader's helper, in which pdf.js reads files.
  'worker-src': "'self'",
  // The PDF file that somebody opens in the reader, wherever it is; tables and fonts that pdf.js keeps in the extension.
  'connect-src': "'self' http: https:",
  // Pages on their way to the printer, and pictures in PDF files.
  'img-src': "'self' blob: data:",
  // Fonts in PDF files.
  'font-src': "'self' blob: data:",
  // The sample, a page of the extension in another one: its options, its first run.
  'frame-src': "'self'",
  // What 'default-src' doesn't cover: no other base for addresses, no form sent anywhere, no page but our own around ours.
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
};

export const PAGE_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
