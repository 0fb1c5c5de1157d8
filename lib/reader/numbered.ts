import { chainBetween, type OnLine, type TextBounds, weightOfText } from '../page/bounds.ts';
import { readBeginning, readLetter } from '../page/numbering.ts';
import { type PaperLine, withoutFurniture } from './paper-lines.ts';

/** Where a numbered paragraph begins in a document. */
export interface PaperParagraph {
  /** As target ids write it: `72`, `29b`. */
  key: string;
  line: PaperLine;
}

/** A line of a table of contents: dots lead to a page's number. */
const CONTENTS = /(?:[.…·]\s?){4,}\s*\p{Nd}*\s*$/u;

/**
 * Finds the numbered paragraphs of a document and their lettered parts, by key, in its order. Running heads, page numbers and notes at the
 * foot of pages are not taken for them.
 *
 * @param all every line of the document, in the order in which it is read
 */
export function numberedIn(all: readonly PaperLine[], bounds: TextBounds): Map<string, PaperParagraph> {
  const lines = withoutFurniture(all);
  const chain = chainBetween(
    lines.flatMap((line, index) => candidateAt(line, index, lines)),
    lines,
    bounds,
  );
  const found = new Map<string, PaperParagraph>();
  chain.forEach(({ number, line: at }, index) => {
    const key = String(number);
    found.set(key, { key, line: lines[at] as PaperLine });
    let letter = 'a';
    for (const line of lines.slice(at + 1, chain[index + 1]?.line)) {
      if (readLetter(line.text)?.letter !== letter) continue;
      found.set(key + letter, { key: key + letter, line });
      letter = String.fromCharCode(letter.charCodeAt(0) + 1);
    }
  });
  return found;
}

function candidateAt({ text, rest }: PaperLine, index: number, lines: readonly PaperLine[]): OnLine[] {
  const read = readBeginning(text);
  if (!read || CONTENTS.test(text)) return [];
  const own = rest.slice(read.end).trim();
  const next = lines[index + 1]?.rest ?? '';
  // A number by itself goes with what stands below it, unless that is numbered too.
  const said = own || (readBeginning(next) ? '' : next.trim());
  return [{ number: read.number, style: read.style, weight: weightOfText(said) * (own ? 1 : 0.9), line: index }];
}
