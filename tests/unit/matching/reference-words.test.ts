import { expect, test } from 'vitest';
import { compileReferenceWords, type ReferenceEntry } from '../../../lib/matching/reference-words.ts';

const compile = (entries: Record<string, ReferenceEntry>) =>
  compileReferenceWords(entries, { ru: { f: ['а', 'у'] } }, { 号: '號' }).words.languages;

/** Whether a list matches a whole text, as it is folded. */
function reads(source: string | undefined, text: string): boolean {
  return new RegExp(`^(?:${source})$`, 'u').test(text);
}

test('alternatives, endings, white space and apostrophes', () => {
  const [fr, ru] = compile({ fr: { of: ["de {l'|la}"] }, ru: { part: ['литер{f} {пункта|}'] } });
  expect(['de la', "de l'", 'de l', 'de-la'].map((text) => reads(fr?.words.of, text))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(['литера', 'литеру пункта', 'литер'].map((text) => reads(ru?.words.part, text))).toEqual([true, true, false]);
});

test('words end where letters end, ideographs anywhere', () => {
  const [en, zh] = compile({ en: { and: ['or'] }, zh: { resolved: ['号决议'] } });
  expect(new RegExp(en?.words.and as string, 'u').test('for')).toBe(false);
  expect(new RegExp(zh?.words.resolved as string, 'u').test('1号决议第')).toBe(true);
});

test('signs stand for themselves', () => {
  const [en] = compile({ en: { onward: ['ff.', '(sic)'] } });
  expect(['ff.', 'ffx', '(sic)', 'sic'].map((text) => reads(en?.words.onward, text))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('traditional spellings are read too', () => {
  const [zh] = compile({ zh: { resolved: ['号'] } });
  expect(reads(zh?.words.resolved, '號')).toBe(true);
});

test('the longest alternative first', () => {
  const [en] = compile({ en: { of: ['of', 'of the'] } });
  expect(new RegExp(en?.words.of as string, 'u').exec('of the agenda')?.[0]).toBe('of the');
});

test('what is any language’s is of each', () => {
  const [en, fr] = compile({ any: { ibid: ['ibid'] }, en: { ibid: ['idem'] }, fr: {} });
  expect(['ibid', 'idem'].map((text) => reads(en?.words.ibid, text))).toEqual([true, true]);
  expect(['ibid', 'idem'].map((text) => reads(fr?.words.ibid, text))).toEqual([true, false]);
});

test('words for paragraphs become forms, by their kind', () => {
  const { words, forms } = compileReferenceWords(
    { any: { paragraph: ['§'] }, en: { paragraph: ['OP{n}'], loose: ['point'] }, zh: { open: ['第'], close: ['段'] } },
    {},
    {},
  );
  const kindOf = (notation: string, language: string) =>
    words.kinds[forms.find((form) => form.notation === notation && form.language === language)?.concept ?? -1];
  expect(kindOf('§', 'en')).toEqual({ language: 0, loose: false, closing: false });
  expect(kindOf('§', 'zh')).toEqual({ language: 1, loose: false, closing: false });
  expect(kindOf('point', 'en')).toEqual({ language: 0, loose: true, closing: false });
  expect(kindOf('段', 'zh')).toEqual({ language: 1, loose: false, closing: true });
  expect(forms.every(({ role }) => role === 'paragraph')).toBe(true);
  expect(forms.some(({ notation }) => notation === '第')).toBe(false);
});
