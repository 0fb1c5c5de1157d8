import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, readingOf } from '../../../lib/matching/reading.ts';

describe('readingOf', () => {
  test.each([
    ['Paragraph  72', 'paragraph 72'],
    ['para.\u00a0\n72', 'para. 72'],
    ['pára\u00adgrafo', 'paragrafo'],
    ['WSIS\u201105', 'wsis-05'],
    ['l’Agenda', "l'agenda"],
    ['ﬁn № 5', 'fin № 5'],
    ['الفقرة ٧٢', 'الفقره 72'],
    ['72² and 72³', '72 and 72'],
    ['（７２）', '(72)'],
    ['', ''],
    ['\u0301a', 'a'],
  ])('%j reads %j', (raw, text) => {
    expect(readingOf(raw).text).toBe(text);
  });

  test('says where each unit stands in the raw text', () => {
    const { starts, ends } = readingOf('a\u0301  ﬁ\u00adx');
    expect([...starts]).toEqual([0, 2, 4, 4, 6, 7]);
    expect([...ends]).toEqual([2, 4, 5, 5, 7]);
  });

  test('a text that grows much when it is read', () => {
    const raw = 'ﷺ'.repeat(5000);
    const { text, starts, ends } = readingOf(raw);
    expect(text.length).toBeGreaterThan(raw.length);
    expect(starts).toHaveLength(text.length + 1);
    expect(ends).toHaveLength(text.length);
  });

  test('any text: units in order, inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (raw) => {
        const { text, starts, ends } = readingOf(raw);
        expect(starts).toHaveLength(text.length + 1);
        expect(ends).toHaveLength(text.length);
        expect(starts[text.length]).toBe(raw.length);
        for (let i = 0; i < text.length; i++) {
          expect(ends[i]).toBeGreaterThan(starts[i] as number);
          expect(starts[i + 1]).toBeGreaterThanOrEqual(starts[i] as number);
          expect(ends[i]).toBeLessThanOrEqual(raw.length);
        }
      }),
    );
  });
});

test('placeOf leads back, and to the next unit where one is not read', () => {
  const reading = readingOf('a\u00adb  c');
  expect([0, 1, 2, 3, 4, 5, 6].map((unit) => placeOf(reading, unit))).toEqual([0, 1, 1, 2, 3, 3, 4]);
});
