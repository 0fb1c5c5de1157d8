/** What a reader sees in one root. */
export interface Annotated {
  /** The texts, block by block, with each mention in brackets. */
  blocks: string[];
  /** How many elements of ours there are. */
  marks: number;
}

const BLOCKS = new Set(['H1', 'P', 'UL', 'LI', 'ASIDE']);

export function readBlocks(root: Element): Annotated {
  const overlaid = [...highlights()];
  const textOf = (node: Text): string => {
    const { data } = node;
    if (node.parentElement?.closest('mark.wsis-lens')) return data && `[${data}]`;
    const here = overlaid.filter(({ startContainer }) => startContainer === node);
    here.sort((a, b) => b.startOffset - a.startOffset);
    return here.reduce(
      (text, { startOffset: start, endOffset: end }) =>
        `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      data,
    );
  };
  const read = (node: Node): string => {
    if (node instanceof Text) return textOf(node);
    const inner = [...node.childNodes].map(read).join('');
    return BLOCKS.has(node.nodeName) ? `\n${inner}\n` : inner;
  };
  // A mention that goes on in the next text node is one mention.
  const lines = read(root).replaceAll('][', '').split('\n');
  return {
    blocks: lines.map((line) => line.trim()).filter((line) => line !== ''),
    marks: root.querySelectorAll('mark.wsis-lens').length,
  };
}

/** The document as it would be without our marks. */
export function ownHtml(): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('mark.wsis-lens')) mark.replaceWith(...mark.childNodes);
  return copy.outerHTML;
}

/** How many things there are that only we bring into a page. */
export function tracesOf(): number {
  const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('wsis-lens'));
  return names.length + document.querySelectorAll('mark, wsis-lens-host').length;
}

/** How many mentions are painted somewhere else than in these roots, or where the page is no more. */
export function straysOf(roots: readonly Element[]): number {
  const painted = [...highlights()].map(({ startContainer }) => startContainer);
  const nodes = [...painted, ...document.querySelectorAll('mark')];
  return nodes.filter((node) => !roots.some((root) => root.contains(node))).length;
}

function highlights(): Iterable<StaticRange> {
  return (CSS.highlights.get('wsis-lens') ?? []) as Iterable<StaticRange>;
}
