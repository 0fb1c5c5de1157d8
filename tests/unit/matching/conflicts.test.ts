import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../lib/matching/conflicts.ts';
import { compiledOf, type Term } from '../support/terms.ts';

describe('findConflicts', () => {
  const inflections = { en: { s: ['', 's'] } };
  const conflicts = (terms: Term[]) => findConflicts(compiledOf(terms, { inflections }));

  test('none where forms differ', () => {
    expect(conflicts([{ plain: ['forum{s}'] }, { plain: ['forum report'] }, { ambiguous: ['IGF'] }])).toEqual([]);
  });

  test('none within one concept', () => {
    expect(conflicts([{ plain: ['forum{s}', 'forums'], ambiguous: ['forum'] }])).toEqual([]);
  });

  test('an inflected form that another concept claims', () => {
    expect(conflicts([{ plain: ['the forum{s}'] }, { plain: ['the Forums'] }])).toEqual([
      { text: 'the forums', concepts: [0, 1] },
    ]);
  });

  test('accents, hyphens and apostrophes make no difference', () => {
    expect(conflicts([{ plain: ["l'économie e-sport"] }, { plain: ['l economie e sport'] }])).toHaveLength(1);
  });

  test('an acronym and the same letters as a word', () => {
    expect(conflicts([{ plain: ['MAG'] }, { plain: ['mag'] }])).toEqual([{ text: 'MAG', concepts: [0, 1] }]);
  });

  test('two acronyms that differ in case are none', () => {
    expect(conflicts([{ plain: ['NRIs'] }, { plain: ['NRIS'] }])).toEqual([]);
  });

  test('cues may be shared', () => {
    expect(
      conflicts([
        { plain: ['forum'], refute: ['insulin'] },
        { support: ['forum'], refute: ['insulin'] },
      ]),
    ).toEqual([]);
  });

  test('each pair is told once, and every pair is told', () => {
    const pairs = conflicts([{ plain: ['a{s} b{s}'] }, { plain: ['a b{s}'] }, { plain: ['as b'] }]);
    expect(pairs.map(({ concepts }) => concepts.join()).sort()).toEqual(['0,1', '0,2']);
  });
});
