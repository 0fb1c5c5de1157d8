/** Longest list of paragraphs in a reference, in letters: a target id holds no more. */
const LONGEST = 80;

/**
 * Paragraphs as target ids write them: `29,31,35-37`. Each is there once; neighbours are drawn together only where the list would be
 * too long, and what is too long even then is cut.
 *
 * @param spans single paragraphs and ranges: `29`, `29b`, `35-37`
 */
export function written(spans: readonly string[]): string {
  const each = [...new Set(spans)];
  if (each.join(',').length <= LONGEST) return each.join(',');
  let out = '';
  for (const span of drawnTogether(each)) {
    const longer = out === '' ? span : `${out},${span}`;
    if (longer.length > LONGEST) break;
    out = longer;
  }
  return out;
}

/** `29-31` for 29, 30 and 31. */
function drawnTogether(spans: readonly string[]): string[] {
  const out: string[] = [];
  for (const span of spans) {
    const [from, to = from] = (out.at(-1) ?? '').split('-') as [string, string?];
    if (/^\d+$/.test(span) && Number(to) + 1 === Number(span)) out[out.length - 1] = `${from}-${span}`;
    else out.push(span);
  }
  return out;
}
