import '../support/dom.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Block, collect } from '../../../lib/page/collect.ts';
import { readWhole } from '../../../lib/page/whole.ts';

const WORDS =
  'the forum meets each year and reports on what it has done to those who asked for it, in the words of its hosts, ';

const LONG = WORDS + WORDS;

/** Without layout everything that may be laid out inline is. */
Object.assign(globalThis, { getComputedStyle: () => ({ display: 'inline' }) });

function paragraph(html: string): HTMLElement {
  document.body.innerHTML = `<section>${html}</section>`;
  return document.body.firstElementChild as HTMLElement;
}

/** Documents that are not HTML are read node by node. */
function collectNodes(root: Element): Block[] {
  Object.defineProperty(document, 'contentType', { configurable: true, value: 'application/xhtml+xml' });
  try {
    return collect(root);
  } finally {
    Reflect.deleteProperty(document, 'contentType');
  }
}
afterEach(() => expect(document.contentType).toBe('text/html'));

/** What its text nodes say in a block, at their places, and what stands between them. */
const saidIn = ({ text, pieces }: Block): string[] =>
  pieces.map(({ node, start }, index) => {
    expect(text.slice(start, start + node.data.length)).toBe(node.data);
    return text.slice(start, pieces[index + 1]?.start);
  });

/** A text from its first word on: of what stands before that it is not said how it is read. */
const within = (text: string): string => text.replace(/^[\s\ufffc]+|\s+$/g, '');

describe('a paragraph that is read as a whole', () => {
  it.each([
    ['plain text', 'The WSIS Forum met.', 'The WSIS Forum met.'],
    ['a line broken', 'The WSIS<br>Forum', 'The WSIS\nForum'],
    ['lines broken twice', 'The WSIS<br><br>Forum', 'The WSIS\nForum'],
    ['a place to break', 'Multi<wbr>stakeholder', 'Multistakeholder'],
    ['the number of a note', 'The Agenda<sup>[12]</sup> says', 'The Agenda says'],
    ['raised letters', 'The 2<sup>nd</sup> phase', 'The 2nd phase'],
    ['a picture', 'The <img alt="x">Forum', 'The \ufffcForum'],
    ['code', 'The <code>WSIS</code> Forum', 'The \ufffc Forum'],
    ['an element in code', 'The <code><b>WSIS</b></code> Forum', 'The \ufffc Forum'],
    ['a note’s number between words', 'The Forum<sup>1</sup> met', 'The Forum met'],
    ['a note’s number at the end', 'The Forum<sup>1</sup>', 'The Forum'],
    ['a comment', 'The <!-- WSIS -->Forum', 'The Forum'],
  ])('says the same with %s', (_, html, text) => {
    const block = readWhole(paragraph(LONG + html)) as Block;
    expect(block.text).toBe(LONG + text);
    expect(block.whole).toBe(document.body.firstElementChild);
    expect(saidIn(block).join('')).toBe(LONG + text);
  });

  it.each([
    ['a block', 'The <div>Forum</div>'],
    ['an element nobody knows', 'The <x-forum>Forum</x-forum>'],
    ['a form field', `${LONG}<input>`],
    ['editable text', `${LONG}<b contenteditable>Forum</b>`],
    ['text hidden from assistive technology', `${LONG}<i aria-hidden="true" class="icon">menu</i>`],
    ['words of two elements side by side', '<a>Home</a><a>Forum</a>'],
    ['words of two elements side by side in a long text', `${LONG}<b>end</b><b>Begin</b>`],
    ['more text than is read at once', WORDS.repeat(200)],
  ])('is not: one with %s', (_, html) => {
    expect(readWhole(paragraph(html))).toBeUndefined();
  });

  it('is not one with a shadow tree in it', () => {
    const element = paragraph(`${LONG}<span>x</span>`);
    expect(readWhole(element)).toBeDefined();
    element.querySelector('span')?.attachShadow({ mode: 'open' });
    expect(readWhole(element)).toBeUndefined();
  });

  it('has no pieces once the page has changed it', () => {
    const element = paragraph(`${LONG}<br>met.`);
    const block = readWhole(element) as Block;
    (element.firstChild as Text).data = 'The Forum';
    expect(block.text).toBe(`${LONG}\nmet.`);
    expect(block.pieces).toEqual([]);
  });

  it('says what it says node by node, whatever is in it', () => {
    const word = fc.constantFrom(
      WORDS,
      'WSIS ',
      'Forum',
      ' ',
      'a',
      'Tunis Agenda, ',
      '2',
      'III',
      'état ',
      'Форум ',
      '论坛',
    );
    const inline = fc.constantFrom('a', 'b', 'em', 'span', 'q');
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.constantFrom('<br>', '<wbr>', '<img>', '<code>x y</code>', '<sup>[3]</sup>', '<sup>th</sup>', '<!-- -->'),
        fc
          .tuple(inline, fc.array(tie('html'), { maxLength: 3 }))
          .map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`),
      ),
    }));
    let read = 0;
    fc.assert(
      fc.property(fc.array(html, { maxLength: 8 }), (parts) => {
        const element = paragraph(parts.join(''));
        const whole = readWhole(element);
        if (!whole) return;
        const [block, ...more] = collectNodes(element);
        expect(more).toEqual([]);
        if (!block) {
          expect(collect(element)).toEqual([]);
          return;
        }
        if (whole.pieces.length > 1) read++;
        expect(within(whole.text)).toBe(within(block.text));
        expect(within(saidIn(whole).join(''))).toBe(within(saidIn(block).join('')));
        const words = ({ pieces }: Block): Text[] => pieces.map(({ node }) => node).filter(({ data }) => data.trim());
        expect(words(whole)).toEqual(words(block));
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
