/**
 * Where words are, told roughly and without the tables of Unicode, which a script has to load in every page before it can use them: some signs
 * count as letters here, and none of the letters and figures of any language is left out.
 */

/** What stands in a text for what is none. */
const OBJECT = 0xfffc;

/** Whether a UTF-16 unit is part of a word. */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit > 0x2f && (unit < 0x3a || (unit > 0x40 && unit < 0x5b) || (unit > 0x60 && unit < 0x7b));
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit >= 0x3021) return unit !== OBJECT;
  return unit < 0x2000 || (unit > 0x206f && unit < 0x3000) || (unit > 0x3004 && unit < 0x3008);
}

/** Whether a term could be in a text: two letters or figures in a row, or one sign of the languages that write words with one. */
export function hasWords(text: string): boolean {
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const is = isLetter(unit);
    if (is && (before || unit > 0x2e7f)) return true;
    before = is;
  }
  return false;
}
