/**
 * Labels in a text: `[[igf|Internet Governance Forum]]` says that these words should be found as a mention of `igf`,
 * `[[gdc.29b|paragraph 29(b) of the Global Digital Compact]]` that they should be found as a reference to that paragraph.
 */

/** A stretch of a text that a reader would want found. */
export interface Label {
  /** Target id: of a concept, or of paragraphs of a document. */
  concept: string;
  /** UTF-16 units in the text without labels. */
  start: number;
  end: number;
  /** `[[?igf|...]]`: finding it is as good as not finding it. */
  optional: boolean;
}

const MARKUP = /\[\[(\??)([a-z0-9-]+(?:\.[0-9a-z,-]+)?)\||\]\]/g;

/** The text as the page would have it without labels. */
export function withoutLabels(text: string): string {
  return text.replace(MARKUP, '');
}

/**
 * Takes the labels out of a text.
 *
 * @param place named in errors
 * @throws Error where a label is not closed, not opened, or inside another
 */
export function takeLabels(text: string, place: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let open: Omit<Label, 'end'> | undefined;
  let out = '';
  let from = 0;
  for (const match of text.matchAll(MARKUP)) {
    out += text.slice(from, match.index);
    from = match.index + match[0].length;
    const concept = match[2];
    const near = `${place}, near "${out.slice(-40)}"`;
    if (concept !== undefined) {
      if (open) throw new Error(`${near}: a label inside the label of ${open.concept}; close that one with "]]" first`);
      open = { concept, start: out.length, optional: match[1] === '?' };
    } else {
      if (!open) throw new Error(`${near}: "]]" without "[[concept|"; remove it or open the label`);
      labels.push({ ...open, end: out.length });
      open = undefined;
    }
  }
  if (open) throw new Error(`${place}: the label of ${open.concept} is not closed; add "]]"`);
  return { text: out + text.slice(from), labels };
}
