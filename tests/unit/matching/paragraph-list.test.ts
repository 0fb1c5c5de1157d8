import { describe, expect, test } from 'vitest';
import { written } from '../../../lib/matching/paragraph-spans.ts';
import { referencesIn } from '../support/real-references.ts';

/** What is read of the numbers before a document's name. */
const read = (words: string, name: string): string | undefined =>
  /\.(.*)/.exec(referencesIn(`${words} ${name}`)[0]?.target ?? '')?.[1];

describe('numbers', () => {
  test.each([
    ['paragraph 72', '72'],
    ['paragraphs 29 to 82', '29-82'],
    ['paragraphs 29-82', '29-82'],
    ['paragraphs 29 – 82', '29-82'],
    ['paragraphs from 29 through 82', '29-82'],
    ['paragraphs 125–7', '125-127'],
    ['paragraphs 29, 31 and 35-37', '29,31,35-37'],
    ['paragraphs 29 to 35 and 69 to 71', '29-35,69-71'],
    ['paragraphs 29,31', '29,31'],
    ['paras 57 & 59', '57,59'],
    ['paragraph No. 58', '58'],
    ['paragraph 72 and paragraph 73', '72,73'],
    ['paras. 72 ff.', '72'],
    ['paragraph 72²', '72'],
    ['paragraph ７２', '72'],
    ['paragraphs 82 to 29', undefined],
    ['paragraph 1234', undefined],
    ['paragraph 3.2', undefined],
    ['paragraph 72%', undefined],
    ['paragraph 72-point', undefined],
  ])('%s: %s', (words, expected) => {
    expect(read(`${words} of the`, 'Tunis Agenda')).toBe(expected);
  });
});

describe('parts', () => {
  test.each([
    ['paragraph 29(b)', '29b'],
    ['paragraph 29 (b)', '29b'],
    ['paragraph 29b', '29b'],
    ['paragraph 29 (b) (ii)', '29b'],
    ['paragraph 29 (ii)', '29'],
    ['paragraph 72(i)', '72i'],
    ['paragraph 72 (a) to (d)', '72a-72d'],
    ['paragraph 72 (a)–(d)', '72a-72d'],
    ['paragraph 72 (a), (c) and (d)', '72a,72c,72d'],
    ['subparagraph (b) of paragraph 29', '29b'],
    ['subparagraphs (a) to (d) of paragraph 72', '72a-72d'],
    ['subparagraphs (a) and (c) of paragraph 72', '72a,72c'],
    ['paragraph 29, subparagraph (b),', '29b'],
  ])('%s: %s', (words, expected) => {
    expect(read(`${words} of the`, 'Tunis Agenda')).toBe(expected);
  });

  test.each([
    ['paragraphe 72 a) à d) de l’', 'Agenda de Tunis', '72a-72d'],
    ["l'alinéa b) du paragraphe 29 de l’", 'Agenda de Tunis', '29b'],
    ['párrafo 72 a) a d) de la', 'Agenda de Túnez', '72a-72d'],
    ['el inciso b) del párrafo 29 de la', 'Agenda de Túnez', '29b'],
    ['подпункты a)–d) пункта 72', 'Тунисской программы', '72a-72d'],
    ['пункт 72 а) и в)', 'Тунисской программы', '72a,72c'],
    ['الفقرة 72 (أ) إلى (د) من', 'برنامج عمل تونس', '72a-72d'],
    ['الفقرة الفرعية (ب) من الفقرة 29 من', 'برنامج عمل تونس', '29b'],
  ])('%s %s: %s', (words, name, expected) => {
    expect(read(words, name)).toBe(expected);
  });

  test.each([
    ['第72段(a)至(d)', '72a-72d'],
    ['第29(b)段', '29b'],
    ['第29、31和35-37段', '29,31,35-37'],
    ['第69段至第71段', '69-71'],
    ['第二十九至八十二段', '29-82'],
    ['第一百一十三段', '113'],
    ['第十段', '10'],
    ['第72', undefined],
    ['72段', undefined],
  ])('突尼斯议程%s: %s', (words, expected) => {
    expect(/\.(.*)/.exec(referencesIn(`突尼斯议程${words}`)[0]?.target ?? '')?.[1]).toBe(expected);
  });
});

describe('what else stands in lists', () => {
  test.each([
    ['Tunis Agenda, paragraph 73, 80 countries', 'tunis-agenda.73'],
    ['Tunis Agenda, paragraph 73, 2005', 'tunis-agenda.73'],
    ['Tunis Agenda, paragraph 73, 15.', 'tunis-agenda.73'],
    ['Tunis Agenda, paragraphs 72, 73, (2005)', 'tunis-agenda.72,73'],
  ])('%s', (text, target) => {
    expect(referencesIn(text).map((found) => found.target)).toEqual([target]);
  });
});

describe('written', () => {
  test('each once', () => {
    expect(written(['29', '31', '29', '35-37'])).toBe('29,31,35-37');
  });

  test('a long list is drawn together, and cut at a comma if it has to be', () => {
    const numbers = (step: number) => Array.from({ length: 40 }, (_, i) => String(100 + step * i));
    expect(written(numbers(1))).toBe('100-139');
    const cut = written(numbers(2));
    expect(cut.length).toBeLessThanOrEqual(80);
    expect(numbers(2).join(',').startsWith(`${cut},`)).toBe(true);
  });
});
