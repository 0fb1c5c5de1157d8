import dataset from 'virtual:dataset';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../lib/matching/reading.ts';
import { mayHoldSymbols, SymbolFinder, symbolKey } from '../../../lib/matching/symbols.ts';
import { mentionsIn } from '../support/real-references.ts';
import { unmark } from '../support/terms.ts';

describe('a document of ours by its symbol', () => {
  test.each([
    ['see ⟦A/RES/70/125⟧.', 'wsis-plus-10-outcome'],
    ['(⟦a/res/70/125⟧)', 'wsis-plus-10-outcome'],
    ['резолюция №⟦A/RES/70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦A/RES/ 70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦A/\nRES/70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦Ａ/RES/７0/125⟧', 'wsis-plus-10-outcome'],
    ['⟦A/RES/٧٠/١٢٥⟧', 'wsis-plus-10-outcome'],
    ['见⟦A/RES/70/125⟧第', 'wsis-plus-10-outcome'],
    ['⟦A/RES/70/125号决议⟧', 'wsis-plus-10-outcome'],
    ['⟦A/80/L.41⟧', 'wsis-plus-20-outcome'],
    ['⟦E/RES/2023/3⟧,', 'wsis-plus-20-modalities'],
    ['⟦WSIS-05/TUNIS/DOC/6(Rev.1)-E⟧', 'tunis-agenda'],
    ['⟦WSIS-05/TUNIS/DOC/6(Rev.1)-F⟧', 'tunis-agenda'],
    ['⟦WSIS-05/TUNIS/DOC/6 (Rev. 1)⟧ of', 'tunis-agenda'],
    ['⟦WSIS-05/TUNIS/DOC/6⟧.', 'tunis-agenda'],
    ['⟦WSIS‑05/TUNIS/DOC/6(Rev.1)‑E⟧', 'tunis-agenda'],
    ['⟦WSIS-\n05/TUNIS/DOC/6(Rev.1)-E⟧', 'tunis-agenda'],
    ['⟦A/RES/79/1⟧', 'pact-for-the-future'],
    ['⟦A/RES/79/1, annex I⟧', 'gdc'],
    ['⟦A/RES/79/1 (annex 1)⟧', 'gdc'],
    ['⟦A/RES/79/1⟧, annex II', 'pact-for-the-future'],
  ])('%s', (marked, target) => {
    const { text, stretches } = unmark(marked);
    expect(mentionsIn(text)).toEqual(stretches.map((stretch) => ({ target, ...stretch })));
  });
});

describe('a resolution by its number', () => {
  test.each([
    ['⟦resolution 70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦General Assembly Resolution 70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦UNGA Res. 70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦resolution No. 70/125⟧', 'wsis-plus-10-outcome'],
    ['resolution ⟦A/70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦ECOSOC resolution 2023/3⟧', 'wsis-plus-20-modalities'],
    ['la ⟦résolution 70/125⟧', 'wsis-plus-10-outcome'],
    ['la ⟦resolución 70/125⟧', 'wsis-plus-10-outcome'],
    ['в ⟦резолюции Генеральной Ассамблеи 70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦القرار 70/125⟧', 'wsis-plus-10-outcome'],
    ['⟦بالقرار ٧٠/١٢٥⟧', 'wsis-plus-10-outcome'],
    ['⟦大会第70/125号决议⟧', 'wsis-plus-10-outcome'],
    ['⟦第70/125號決議⟧', 'wsis-plus-10-outcome'],
  ])('%s', (marked, target) => {
    const { text, stretches } = unmark(marked);
    expect(mentionsIn(text)).toEqual(stretches.map((stretch) => ({ target, ...stretch })));
  });

  test.each([
    'resolutions 70/1, 70/169 and 70/125',
    'قرارات الجمعية العامة 70/1 و70/125',
    'resoluciones 70/1 y 70/125',
  ])('each of a list: %s', (text) => {
    expect(mentionsIn(text).map(({ target }) => target)).toEqual(['agenda-2030', 'wsis-plus-10-outcome']);
  });
});

describe('what is none', () => {
  test.each([
    'A/RES/70/12',
    'A/70/125',
    'A/RES/70/1255',
    'A/RES/70/125/Add.1',
    'WSIS-05/TUNIS/DOC/6(Rev.2)',
    'B/RES/70/125',
    'AA/RES/70/125',
    '/home/a/res/70/125',
    'C:/A/RES/70/125',
    'https://undocs.org/A/RES/70/125',
    'the score was 70/125',
    '第70/125号房',
    'A/B testing 70/125',
    'resolution 70/126',
    'resolution 1920/1080',
    'resolution 70/125.5',
    'Human Rights Council resolution 70/125',
    'resolution 70/125 of the Human Rights Council',
    'and/or 1/2',
  ])('%s', (text) => {
    expect(mentionsIn(text).filter(({ target }) => !target.startsWith('un-') && target !== 'unhrc')).toEqual([]);
  });
});

test('terms inside the symbol of another document are none, beside its number they are', () => {
  expect(mentionsIn('A/79/L.62/Rev.1 and WSIS/PC-2/CONTR/7')).toEqual([]);
  expect(mentionsIn('General Assembly resolution 60/252').map(({ target }) => target)).toEqual(['un-general-assembly']);
});

test('symbols of documents that are not ours are known as such', () => {
  const finder = new SymbolFinder([['A/RES/70/125', 7]], dataset.references.languages);
  const found = finder.find(readingOf('A/RES/60/252 and A/RES/70/125, resolution 70/169'));
  expect(found).toEqual([
    { start: 0, end: 12, concept: undefined, isNumber: false },
    { start: 17, end: 29, concept: 7, isNumber: false },
    { start: 31, end: 48, concept: undefined, isNumber: true },
  ]);
});

test.each([
  ['A/RES/70/125', true],
  ['resolution 70/ 125', true],
  ['٧٠/١٢٥', true],
  ['and/or', false],
  ['nothing', false],
])('mayHoldSymbols %s: %s', (text, expected) => {
  expect(mayHoldSymbols(text)).toBe(expected);
});

test('symbolKey is one for all spellings, and for all languages of an edition', () => {
  const spellings = ['WSIS-05/TUNIS/DOC/6(Rev.1)-E', 'wsis‑05/tunis/doc/6 (rev.1)-f', 'WSIS-05/TUNIS/DOC/6(Rev.1)'];
  expect(new Set(spellings.map(symbolKey)).size).toBe(1);
  expect(symbolKey('A/RES/79/1, annex I')).not.toBe(symbolKey('A/RES/79/1'));
});
