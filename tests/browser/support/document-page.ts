/** Pages that look like documents of the record: the numbers are theirs, the text is ours and names no term. */

const SENTENCE =
  'We take note of what has been said here, and ask all who are concerned to go on with the work, each in its own way and with the means that it has.';

export interface DocumentPageOptions {
  title: string;
  symbol?: string | undefined;
  /** Numbers of paragraphs as printed, in order. A lettered part stands under its paragraph. */
  numbers: readonly string[];
  /** How the numbers are set: before the text, in a cell of their own, by a list. */
  set?: 'text' | 'cell' | 'list';
  style?: string;
  attributes?: string;
}

/** Every line that a number begins is an element with the id `p-NUMBER`. */
export function documentPage({
  title,
  symbol,
  numbers,
  set = 'text',
  style = '',
  attributes = '',
}: DocumentPageOptions): string {
  const lines = numbers.map((number) => {
    const part = /\((.+)\)/.exec(number)?.[1];
    const id = `p-${number.replace(/[()]/g, '')}`;
    if (part) return `<p class="part"><span id="${id}">(${part}) </span>${SENTENCE}</p>`;
    if (set === 'cell') return `<table><tr><td id="${id}">${number}.</td><td>${SENTENCE}</td></tr></table>`;
    if (set === 'list') return `<ol start="${number}"><li id="${id}">${SENTENCE}</li></ol>`;
    return `<p><span id="${id}">${number}. </span>${SENTENCE}</p>`;
  });
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${title}</title>
    <style>body { max-width: 700px; margin: 20px auto; padding-bottom: 100vh; font: 16px/1.5 serif } .part { margin-inline-start: 40px } ${style}</style></head>
    <body><h1>${title}</h1>${symbol ? `<p>${symbol}</p>` : ''}<p><a href="#end">To the end</a></p>${lines.join('\n')}<p id="end"><a href="#">To the beginning</a></p></body></html>`;
}

/** Numbers from 1 to the highest of some, with the lettered parts that are among them or before them. */
export function wholeNumbering(numbers: readonly string[]): string[] {
  const last = Math.max(...numbers.map((number) => Number.parseInt(number, 10)));
  return Array.from({ length: last + 2 }, (_, index) => String(index + 1)).flatMap((number) => {
    const letters = numbers.flatMap((each) => (each.startsWith(`${number}(`) ? [/\((.)\)/.exec(each)?.[1] ?? ''] : []));
    const highest = letters.sort().at(-1);
    if (!highest) return [number];
    const parts = Array.from({ length: highest.charCodeAt(0) - 96 }, (_, index) => String.fromCharCode(97 + index));
    return [number, ...parts.map((letter) => `${number}(${letter})`)];
  });
}

export interface SeenMarker {
  number: string;
  label: string;
  left: number;
  right: number;
  middle: number;
  isShown: boolean;
}

/** The markers in a page; boxes in CSS pixels of the viewport. Runs in the page: it is self-contained. */
export function readMarkers(): SeenMarker[] {
  const root = document.querySelector('wsis-lens-host')?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>('.marker') ?? [])].map((marker) => {
    const { left, right, top, bottom, width } = marker.getBoundingClientRect();
    return {
      number: marker.dataset.paragraph ?? '',
      label: marker.getAttribute('aria-label') ?? '',
      left,
      right,
      middle: (top + bottom) / 2,
      isShown: width > 0,
    };
  });
}

/** The first line of an element, in CSS pixels of the viewport. Runs in the page: it is self-contained. */
export function readLine(id: string): { left: number; right: number; middle: number } | null {
  const element = document.getElementById(id);
  if (!element) return null;
  const range = document.createRange();
  range.selectNodeContents(element);
  const line = range.getClientRects()[0];
  return line ? { left: line.left, right: line.right, middle: (line.top + line.bottom) / 2 } : null;
}
