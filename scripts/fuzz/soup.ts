/** A document as a tree that can be written as HTML, and made smaller bit by bit. */
export type Soup = Piece | Branch;

/** HTML as it is: text with its entities, a comment, or a tag that nothing closes. */
interface Piece {
  html: string;
}

interface Branch {
  tag: string;
  /** As it is written, with a space in front; empty where there is none. */
  attributes: string;
  children: Soup[];
}

/** What has no end tag. */
const VOID = new Set(['br', 'wbr', 'img', 'input', 'hr', 'embed', 'source', 'col']);

export function toHtml(soup: readonly Soup[]): string {
  return soup
    .map((each) => {
      if ('html' in each) return each.html;
      const { tag, attributes, children } = each;
      return VOID.has(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${toHtml(children)}</${tag}>`;
    })
    .join('');
}

/** All trees that are one bit smaller: without a node, or with a node's children in its place. The largest steps come first. */
export function* smaller(soup: readonly Soup[]): Generator<Soup[]> {
  if (soup.length > 2) {
    const half = Math.ceil(soup.length / 2);
    yield soup.slice(0, half);
    yield soup.slice(half);
  }
  for (const [index, each] of soup.entries()) {
    const put = (instead: readonly Soup[]): Soup[] => [...soup.slice(0, index), ...instead, ...soup.slice(index + 1)];
    yield put([]);
    if ('html' in each) continue;
    yield put(each.children);
    if (each.attributes) yield put([{ ...each, attributes: '' }]);
    for (const children of smaller(each.children)) yield put([{ ...each, children }]);
  }
}
