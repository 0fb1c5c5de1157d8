import '../support/dom.ts';
import { describe, expect, test } from 'vitest';
import { type FoundParagraph, findParagraphs } from '../../../lib/page/paragraphs.ts';

const TEXT = 'The forum shall meet each year, in a place that its hosts offer, and shall report on what it has done.';
const ARABIC = 'يجتمع المنتدى كل عام في مكان يعرضه مضيفوه، ويقدم تقريراً عما أنجزه من أعمال خلال العام كله';
const CHINESE =
  '论坛每年在东道方提供的地点举行会议，并就其所完成的工作提出报告，供各方审议和讨论，同时邀请所有利益攸关方参加会议，共同商定今后各年的工作安排和经费来源。';

function find(html: string, bounds = {}): Map<string, FoundParagraph> {
  document.body.innerHTML = html;
  return findParagraphs(document.body, { begins: [], ends: [], ...bounds });
}

const keysIn = (html: string, bounds = {}): string[] => [...find(html, bounds).keys()];

/** Paragraphs with numbers from one to another. */
function run(from: number, to: number, write: (number: number) => string): string {
  return Array.from({ length: to - from + 1 }, (_, index) => write(from + index)).join('\n');
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe('a number is found', () => {
  test.each<[string, (number: number) => string]>([
    ['before a dot', (n) => `<p>${n}. ${TEXT}</p>`],
    ['before a dot without a space', (n) => `<p>${n}.${TEXT}</p>`],
    ['before a bracket', (n) => `<p>${n}) ${TEXT}</p>`],
    ['in brackets', (n) => `<p>(${n}) ${TEXT}</p>`],
    ['before a dash', (n) => `<p>${n} - ${TEXT}</p>`],
    ['before a space', (n) => `<p>${n}&nbsp;&nbsp; ${TEXT}</p>`],
    ['behind OP', (n) => `<p>OP${n}. ${TEXT}</p>`],
    ['behind a paragraph sign', (n) => `<p>§ ${n} ${TEXT}</p>`],
    ['behind a quotation mark', (n) => `<p>“${n}. ${TEXT}</p>`],
    ['in bold', (n) => `<p><b>${n}.</b> ${TEXT}</p>`],
    ['in bold, its dot not', (n) => `<p><b>${n}</b>. ${TEXT}</p>`],
    ['in an element of its own', (n) => `<p><span>${n}.</span><span>${TEXT}</span></p>`],
    ['in a cell of its own', (n) => `<table><tr><td>${n}.</td><td>${TEXT}</td></tr></table>`],
    ['in a cell of its own, without a sign', (n) => `<table><tr><td>${n}</td><td>${TEXT}</td></tr></table>`],
    ['in a block of its own', (n) => `<div class="row"><div>${n}</div><div><p>${TEXT}</p></div></div>`],
    [
      'in Arabic-Indic digits',
      (n) => `<p>${n.toString().replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)] as string)} - ${ARABIC}</p>`,
    ],
    ['in European digits before Arabic', (n) => `<p dir="rtl">${n}- ${ARABIC}</p>`],
    [
      'in Persian digits',
      (n) => `<p>${n.toString().replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)] as string)}. ${ARABIC}</p>`,
    ],
    [
      'in full-width digits',
      (n) => `<p>${n.toString().replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))}．${CHINESE}</p>`,
    ],
    ['before Chinese', (n) => `<p>${n}. ${CHINESE}</p>`],
    ['before Chinese and a comma', (n) => `<p>${n}、${CHINESE}</p>`],
  ])('%s', (_, write) => {
    expect(keysIn(run(70, 75, write))).toEqual(numbers(70, 75));
  });

  test('in Chinese numerals', () => {
    const html = ['九', '十', '十一', '二十', '二十一', '一百', '一百零二']
      .map((n) => `<p>${n}、${CHINESE}</p>`)
      .join('');
    expect(keysIn(html)).toEqual(['9', '10', '11', '20', '21', '100']);
  });

  test('behind line breaks', () => {
    expect(keysIn(`<div>${run(1, 5, (n) => `${n}. ${TEXT}<br><br>`)}</div>`)).toEqual(numbers(1, 5));
  });

  test('in a text as it was typed', () => {
    expect(keysIn(`<pre style="white-space: pre">${run(8, 12, (n) => `${n}. ${TEXT}\n`)}</pre>`)).toEqual(
      numbers(8, 12),
    );
  });

  test('in each one of a single figure too', () => {
    expect(keysIn(run(1, 4, (n) => `<table><tr><td>${n}.</td><td>${TEXT}</td></tr></table>`))).toEqual(numbers(1, 4));
  });
});

describe('numbers of lists', () => {
  test('from where a list starts', () => {
    expect(keysIn(`<ol start="72">${run(0, 3, () => `<li>${TEXT}</li>`)}</ol>`)).toEqual(numbers(72, 75));
  });

  test('as each item says, over several lists', () => {
    const html = `<ol><li value="9">${TEXT}</li></ol><h2>More</h2><ol start="10"><li><p>${TEXT}</p></li><li value="14">${TEXT}</li></ol>`;
    expect(keysIn(html)).toEqual(['9', '10', '14']);
  });

  test('not where bullets are shown', () => {
    expect(keysIn(`<ul>${run(1, 5, () => `<li>${TEXT}</li>`)}</ul>`)).toEqual([]);
    expect(keysIn(`<ol style="list-style-type: none">${run(1, 5, () => `<li>${TEXT}</li>`)}</ol>`)).toEqual([]);
  });
});

describe('what only looks like a numbered paragraph', () => {
  const paragraphs = run(1, 12, (n) => `<p>${n}. ${TEXT}</p>`);

  test('a table of contents before the text', () => {
    const contents = `<ul>${run(1, 6, (n) => `<li><a href="#s${n}">${n}. Section of the text</a></li>`)}</ul>`;
    const found = find(contents + paragraphs);
    expect([...found.keys()]).toEqual(numbers(1, 12));
    expect(found.get('3')?.element.localName).toBe('p');
  });

  test('headings that have numbers of their own', () => {
    const html = run(1, 4, (n) => `<h2>${n}. Section</h2>${run(3 * n - 2, 3 * n, (m) => `<p>${m}. ${TEXT}</p>`)}`);
    const found = find(html);
    expect([...found.keys()]).toEqual(numbers(1, 12));
    expect([...found.values()].map(({ element }) => element.localName)).toEqual(Array(12).fill('p'));
  });

  test('a list inside a paragraph, which starts again', () => {
    const list = `<p>1. A first point of its list.</p><p>2. A second one.</p>`;
    const html = run(1, 8, (n) => `<p>${n}. ${TEXT}</p>${n === 5 ? list : ''}`);
    const found = find(html);
    expect([...found.keys()]).toEqual(numbers(1, 8));
    expect(found.get('1')?.element).toBe(document.querySelector('p'));
  });

  test('footnotes behind the text', () => {
    const html = `${paragraphs}<section class="footnotes"><ol>${run(1, 20, (n) => `<li id="fn${n}">${TEXT}</li>`)}</ol></section>`;
    expect(keysIn(html)).toEqual(numbers(1, 12));
  });

  test('figures, years, decimals, dates', () => {
    const html = `<p>2025 was a year. ${TEXT}</p><p>80 countries met. ${TEXT}</p><p>1.1 ${TEXT}</p><p>3.5 per cent ${TEXT}</p>
      <p>16/12/2015 ${TEXT}</p><p>10:30 ${TEXT}</p>`;
    expect(keysIn(html)).toEqual([]);
    expect(keysIn(html + paragraphs)).toEqual(numbers(1, 12));
  });

  test('two numbers are no numbering', () => {
    expect(keysIn(run(1, 2, (n) => `<p>${n}. ${TEXT}</p>`))).toEqual([]);
  });

  test('short lines are no paragraphs', () => {
    expect(keysIn(run(1, 9, (n) => `<p>${n}. A section</p>`))).toEqual([]);
  });

  test('numbers that run downwards', () => {
    expect(keysIn([9, 8, 7, 6, 5].map((n) => `<p>${n}. ${TEXT}</p>`).join(''))).toEqual([]);
  });

  test('numbers of pages', () => {
    const html = run(1, 9, (n) => `<p>${n}. ${TEXT}</p>${n % 3 === 0 ? `<p>${n / 3 + 1}</p>` : ''}`);
    const found = find(html);
    expect([...found.keys()]).toEqual(numbers(1, 9));
    expect(found.get('2')?.element.textContent).toContain('forum');
  });

  test('what is not read at all', () => {
    expect(
      keysIn(
        `<textarea>${run(1, 9, (n) => `${n}. ${TEXT}\n`)}</textarea><script>${run(1, 9, (n) => `${n}. ${TEXT}\n`)}</script>`,
      ),
    ).toEqual([]);
  });
});

describe('a part of a text', () => {
  test('an extract with gaps keeps its numbers', () => {
    expect(keysIn([29, 58, 63, 68, 70].map((n) => `<p>${n}. ${TEXT}</p>`).join(''))).toEqual([
      '29',
      '58',
      '63',
      '68',
      '70',
    ]);
  });

  test('a text in a longer one begins and ends at its headings', () => {
    const html = `<p>Annex I</p>${run(1, 30, (n) => `<p>${n}. ${TEXT}</p>`)}
      <h2>ANNEX I: The Compact</h2><h2>Annex I</h2>${run(1, 9, (n) => `<p id="a${n}">${n}. ${TEXT}</p>`)}
      <h2>Annex II</h2>${run(1, 40, (n) => `<p>${n}. ${TEXT}</p>`)}`;
    const bounds = { begins: ['Annex I: the Compact'], ends: ['Annex II'] };
    const found = find(html, bounds);
    expect([...found.keys()]).toEqual(numbers(1, 9));
    expect(found.get('4')?.element.id).toBe('a4');
    expect(find(html).get('4')?.element.id).toBe('');
  });

  test('where the heading is missing, the page is the text', () => {
    expect(
      keysIn(
        run(1, 5, (n) => `<p>${n}. ${TEXT}</p>`),
        { begins: ['Annex I'], ends: [] },
      ),
    ).toEqual(numbers(1, 5));
  });
});

describe('lettered parts', () => {
  test.each<[string, string]>([
    ['in brackets', `<p>(a) ${TEXT}</p><p>(b) ${TEXT}</p><p>(c) ${TEXT}</p>`],
    ['before a bracket', `<p>a) ${TEXT}</p><p>b) ${TEXT}</p><p>c) ${TEXT}</p>`],
    ['Cyrillic', `<p>а) ${TEXT}</p><p>б) ${TEXT}</p><p>в) ${TEXT}</p>`],
    ['Arabic', `<p>(أ) ${ARABIC}</p><p>(ب) ${ARABIC}</p><p>(ج) ${ARABIC}</p>`],
    ['of a list', `<ol style="list-style-type: lower-alpha"><li>${TEXT}</li><li>${TEXT}</li><li>${TEXT}</li></ol>`],
    [
      'with roman numbers between',
      `<p>(a) ${TEXT}</p><p>(i) ${TEXT}</p><p>(ii) ${TEXT}</p><p>(b) ${TEXT}</p><p>(c) ${TEXT}</p>`,
    ],
  ])('%s', (_, parts) => {
    const html = `<p>28. ${TEXT}</p><p>29. ${TEXT}</p>${parts}<p>30. ${TEXT}</p>`;
    expect(keysIn(html)).toEqual(['28', '29', '29a', '29b', '29c', '30']);
  });
});

test('a paragraph is where its number is', () => {
  const found = find(`<p>1. ${TEXT}</p><p>2. ${TEXT}</p><p> <b>“3</b>. ${TEXT}</p>`).get('3');
  expect(found?.node.data).toBe('“3');
  expect([found?.start, found?.end]).toEqual([1, 2]);
  expect(found?.element.localName).toBe('p');
});

test('the page is only read', () => {
  const html = run(1, 5, (n) => `<p>${n}. ${TEXT}</p>`);
  find(html);
  expect(document.body.innerHTML).toBe(html);
});
