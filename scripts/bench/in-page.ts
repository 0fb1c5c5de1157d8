/** Others' ways to the same end, and the floor. Bundled and put into pages by rivals.ts. */
import Mark from 'mark.js';

/** The floor: a bare walk over all text, each text read once. */
export function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

const escaped = (terms: readonly string[]): string =>
  terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** mark.js as its documentation shows. */
export function markDocumented(terms: readonly string[]): void {
  new Mark(document.body).mark([...terms], { separateWordSearch: false, accuracy: 'exactly' });
}

/** mark.js with all terms in one expression. */
export function markExpression(terms: readonly string[]): void {
  new Mark(document.body).markRegExp(new RegExp(`\\b(?:${escaped(terms)})\\b`, 'gi'));
}

/** Highlights over one expression, text node by text node. */
export function highlightExpression(terms: readonly string[]): void {
  const expression = new RegExp(`\\b(?:${escaped(terms)})\\b`, 'gi');
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const { index, 0: words } of node.data.matchAll(expression)) {
      const range = new StaticRange({
        startContainer: node,
        startOffset: index,
        endContainer: node,
        endOffset: index + words.length,
      });
      highlight.add(range);
    }
  }
  CSS.highlights.set('rival', highlight);
}

/** Runs one of these as a task of its own. @returns when it is done */
export function run(way: 'floor' | Way, terms: readonly string[]): Promise<void> {
  return new Promise((done) => {
    setTimeout(() => {
      try {
        ways[way](terms);
      } finally {
        done();
      }
    }, 20);
  });
}

export type Way = 'markDocumented' | 'markExpression' | 'highlightExpression';
const ways = { floor, markDocumented, markExpression, highlightExpression };
