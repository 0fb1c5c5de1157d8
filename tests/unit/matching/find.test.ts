import { describe, expect, test } from 'vitest';
import { longestWithoutOverlap } from '../../../lib/matching/find.ts';
import { find, lexiconOf, type Term, unmark } from '../support/terms.ts';

const inflections = {
  en: { s: ['', 's'] },
  ru: { m: ['', 'а', 'у', 'ом', 'е'] },
  ar: { al: ['', 'ال', 'وال', 'لل'] },
};

const TERMS: Term[] = [
  { plain: ['Internet Governance Forum'] },
  { plain: ['Internet Governance'] },
  { plain: ['multi-stakeholder model{s}'] },
  { plain: ['WSIS+20', 'WSIS'] },
  { plain: ["Forum {de|sur} la gouvernance de l'Internet"], language: 'fr' },
  { plain: ['Форум{m} по учёту'], language: 'ru' },
  { plain: ['{al}منتدى الإنترنت'], language: 'ar' },
  { plain: ['互联网治理论坛', '联合国'], language: 'zh' },
  { plain: ['U.N. Charter', 'C5', 'SDGs'] },
];

const lexicon = lexiconOf(TERMS, { inflections, traditional: { 联: '聯', 网: '網', 论: '論', 坛: '壇', 国: '國' } });

describe('what is found, with offsets into the raw text', () => {
  test.each([
    ['the longest form', 'At the ⟦Internet Governance Forum⟧ and on ⟦Internet governance⟧.'],
    ['whole words only', 'Intranet Governance, Internet Governances, preWSIS, WSISx'],
    ['at the very edges', '⟦WSIS⟧'],
    ['next to punctuation', '“⟦WSIS⟧”, (⟦WSIS⟧); ⟦WSIS⟧/⟦WSIS⟧'],
    ['signs as written', '⟦WSIS+20⟧, ⟦WSIS⟧-20, ⟦WSIS⟧/20, the ⟦U.N. Charter⟧, a UN Charter'],
    ['a possessive', "the ⟦WSIS⟧'s and the ⟦Internet Governance Forum⟧’s host"],
    ['hyphens', 'A ⟦multi-stakeholder model⟧, ⟦multi stakeholder models⟧, ⟦multi\u2011stakeholder model⟧'],
    ['nothing for a hyphen', 'A multistakeholder model'],
    ['a dash is no hyphen', 'multi - stakeholder model, multi – stakeholder model'],
    ['a hyphen at the end of a line', 'the ⟦multi-\n  stakeholder model⟧'],
    ['no-break and thin spaces', 'the ⟦Internet\u00a0Governance\u2009Forum⟧ and ⟦Internet\u202fGovernance⟧'],
    ['line breaks', 'the ⟦Internet\r\n\t Governance\nForum⟧'],
    ['soft hyphens', 'the ⟦Inter\u00adnet Gover\u00adnance\u00ad Forum⟧\u00ad.'],
    ['zero-width characters', '\u200b⟦Inter\u200bnet\u2060 Governance⟧\ufeff'],
    ['full-width letters and signs', 'at ⟦ＷＳＩＳ＋２０⟧.'.replace('＋', '+')],
    ['accents that are missing', 'le ⟦Forum sur la gouvernance de l’Internet⟧'],
    [
      'curly and straight apostrophes',
      "⟦forum de la gouvernance de l'internet⟧, ⟦Forum de la Gouvernance de l ’Internet⟧",
    ],
    ['ё and е, composed or not', '⟦Форуме по учету⟧, ⟦форумом по учёту⟧, ⟦Форум по уче\u0308ту⟧'],
    ['Arabic vowel signs and tatweel', 'إن ⟦المُنْتَدَى الإنترنت⟧ و⟦منتــدى الانترنت⟧'.replace('و⟦', 'و ⟦')],
    ['Arabic alef variants and alef maqsura', '⟦للمنتدي ٱلأنترنت⟧'],
    ['Chinese without spaces', '在⟦互联网治理论坛⟧上，⟦联合国⟧说'],
    ['Chinese in traditional spelling', '在⟦互聯網治理論壇⟧上，⟦聯合國⟧說'],
    ['Chinese over a line break', '⟦互联网\n治理论坛⟧'],
    ['Chinese beside Latin letters', 'UN⟦联合国⟧UN'],
    ['acronyms in their case', '⟦C5⟧ c5 ⟦SDGs⟧ SDGS sdgs'],
    ['a decomposed accent ends with its mark', 'x ⟦WSIS\u0301⟧ y'],
    ['after signs outside the basic plane', '🌍🌍 𝐈 ⟦WSIS⟧ 🌍'],
    ['after lone surrogates', '\ud83c ⟦WSIS⟧\udf0d'],
  ])('%s', (_, marked) => {
    const { text, stretches } = unmark(marked);
    expect(find(text, lexicon).map(({ start, end }) => ({ start, end }))).toEqual(stretches);
  });

  test('each stretch with its concept', () => {
    const text = 'Internet Governance at the Internet Governance Forum after WSIS+20';
    expect(find(text, lexicon).map(({ concept }) => concept)).toEqual([1, 0, 3]);
  });

  test('a text longer than the columns at first', () => {
    const text = `${'word '.repeat(10_000)}WSIS`;
    expect(find(text, lexicon)).toEqual([{ concept: 3, start: 50_000, end: 50_004 }]);
  });
});

describe('longestWithoutOverlap', () => {
  const at = (start: number, end: number) => ({ concept: 0, start, end });

  test.each([
    ['the longest wins, wherever it stands', [at(0, 4), at(3, 9), at(8, 12)], [at(3, 9)]],
    ['of equals the first wins', [at(0, 4), at(2, 6), at(4, 8)], [at(0, 4), at(4, 8)]],
    ['touching is no overlap', [at(4, 6), at(0, 4)], [at(0, 4), at(4, 6)]],
    ['inside another', [at(0, 9), at(2, 4), at(8, 9)], [at(0, 9)]],
    ['what a loser blocked is free again', [at(0, 6), at(5, 10), at(7, 20)], [at(0, 6), at(7, 20)]],
    ['nothing', [], []],
  ])('%s', (_, candidates, expected) => {
    expect(longestWithoutOverlap(candidates)).toEqual(expected);
  });

  test('the order that candidates come in does not matter, and they are left as they are', () => {
    const candidates = [at(7, 20), at(5, 10), at(0, 6)];
    const before = structuredClone(candidates);
    expect(longestWithoutOverlap(candidates)).toEqual(longestWithoutOverlap(candidates.toReversed()));
    expect(candidates).toEqual(before);
  });
});
