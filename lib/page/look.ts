import { type Look, lookRules } from './looks.ts';

/** The document's, and with it that of every shadow tree that has taken it; a change is everywhere at once. Not for print. */
let sheet: CSSStyleSheet | undefined;
let worn = '';

export function lookSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet({ media: 'not print' });
  return sheet;
}

/** Has mentions look as the person has chosen; without a look nothing of it stays in the document. */
export function wear(look: Look | undefined): void {
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  if (look) {
    const rules = lookRules(look);
    if (rules !== worn) lookSheet().replaceSync(rules);
    worn = rules;
    if (others.length === document.adoptedStyleSheets.length) document.adoptedStyleSheets = [...others, lookSheet()];
  } else if (others.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = others;
}
