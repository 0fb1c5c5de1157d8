let sheet: CSSStyleSheet | undefined;

/** Lets annotations be printed with the page; our style sheet leaves them out otherwise. */
export function letPrint(on: boolean): void {
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  if (on) {
    sheet ??= printSheet();
    if (others.length === document.adoptedStyleSheets.length) document.adoptedStyleSheets = [...others, sheet];
  } else if (sheet && others.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = others;
}

/** Lines and no colour: background colours are not printed by default, and lines are read on any printer. */
function printSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet({ media: 'print' });
  made.replaceSync(`
    mark.wsis-lens[data-concept][data-concept] { text-decoration: underline dotted 0.1em !important; }
    ::highlight(wsis-lens) { text-decoration: underline dotted 0.1em !important; }`);
  return made;
}
