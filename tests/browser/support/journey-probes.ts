/** Functions that run inside pages: each is self-contained, since only its own text gets there. */

export interface Mention {
  concept: string;
  /** Text of each mark. */
  pieces: string[];
  inParagraph: boolean;
  /** True where it stands in a link or another control. */
  inControl: boolean;
}

/**
 * Mentions as a reader sees them, told from the painted page alone: a mark continues the mention before it where both
 * name the same concept in the same block and only white space lies between.
 */
export function readMentions(): Mention[] {
  const blockOf = (element: Element): Element | null => {
    let at = element.parentElement;
    while (at && getComputedStyle(at).display === 'inline') at = at.parentElement;
    return at;
  };
  const textBetween = (from: Element, to: Element): string => {
    const range = document.createRange();
    range.setStartAfter(from);
    range.setEndBefore(to);
    return range.toString();
  };
  const mentions: Mention[] = [];
  let before: HTMLElement | undefined;
  for (const mark of document.querySelectorAll<HTMLElement>('mark.wsis-lens')) {
    const concept = mark.dataset.concept ?? '';
    const last = mentions.at(-1);
    const continues =
      before && last?.concept === concept && blockOf(before) === blockOf(mark) && !textBetween(before, mark).trim();
    if (continues) last.pieces.push(mark.textContent ?? '');
    else {
      const inControl = mark.closest('a, button, summary') !== null;
      const inParagraph = mark.closest('main p') !== null;
      mentions.push({ concept, pieces: [mark.textContent ?? ''], inParagraph, inControl });
    }
    before = mark;
  }
  return mentions;
}

/** What the open note says; null while none is open. */
export function readCard() {
  const root = document.querySelector('wsis-lens-host')?.shadowRoot;
  const card = root?.querySelector('.card:popover-open');
  if (!root || !card) return null;
  const { left, top, right, bottom } = card.getBoundingClientRect();
  return {
    concept: card.querySelector('h2')?.textContent ?? '',
    isInView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    isStyled: [...root.adoptedStyleSheets, ...root.styleSheets].some(({ cssRules }) => cssRules.length > 0),
    hasFocus: root.activeElement !== null,
    positions: [...card.querySelectorAll('.position')].map((position) => ({
      stance: position.querySelector('summary .stance')?.textContent ?? '',
      title: position.querySelector('summary .title')?.textContent ?? '',
      urls: [...position.querySelectorAll<HTMLAnchorElement>(':scope > .sources a')].map((link) => link.href),
      dates: [...position.querySelectorAll(':scope > .sources time')].map((time) => time.textContent ?? ''),
    })),
  };
}

/** The concept of the mention that has the focus, or that the focused link holds; null where there is none. */
export function readFocusedConcept(): string | null {
  const active = document.activeElement;
  if (!active || active === document.body) return null;
  const mark = active.matches('mark.wsis-lens') ? active : active.querySelector(':scope > mark.wsis-lens');
  return mark?.getAttribute('data-concept') ?? null;
}

/** What the popup says: its state, the sum in its head and the number of each term. */
export function readPopup() {
  const counts: Record<string, number> = {};
  for (const button of document.querySelectorAll<HTMLElement>('button[data-concept]')) {
    counts[button.dataset.concept ?? ''] = Number(button.querySelector('.count')?.textContent);
  }
  return {
    status: document.querySelector<HTMLElement>('.state')?.dataset.status ?? '',
    total: Number(document.getElementById('total')?.textContent ?? Number.NaN),
    counts,
    everywhere: document.querySelector<HTMLInputElement>('#everywhere')?.checked,
  };
}

/** Scrolls to the first element that fits and unfolds what hides it. @returns its middle, in CSS pixels of the viewport */
export function locate(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing fits ${selector}`);
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** For a page's own script: keeps all text nodes of the page, with their text, before anybody else can touch them. */
export const KEEP_TEXTS = `<script>
  const textsOf = () => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };
  document.addEventListener('DOMContentLoaded', () => {
    const kept = textsOf().map((node) => [node, node.data]);
    window.textsAreKept = () => {
      const now = textsOf();
      return now.length === kept.length && kept.every(([node, data], i) => node === now[i] && node.data === data);
    };
  });
</script>`;

export function textsAreKept(): boolean {
  return (globalThis as unknown as { textsAreKept(): boolean }).textsAreKept();
}

export function outerHtml(): string {
  return document.documentElement.outerHTML;
}
