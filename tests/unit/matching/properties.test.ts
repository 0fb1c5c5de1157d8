import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noEvidence } from '../../../lib/matching/context.ts';
import { findCandidates, longestWithoutOverlap } from '../../../lib/matching/find.ts';
import { match } from '../../../lib/matching/match.ts';
import { lexiconOf } from '../support/terms.ts';
import { contexts, GDC, lexicon, references, TERMS } from '../support/terms-of-wsis.ts';
import { anyForm, type Form, notationOf, SETS, searchFor, spellingsOf } from './naive-search.ts';

const NOISE = [..." -'’+,.\u00a0\u00ad\u200b\u0301\nsabABßáÁａ1１互x"];
const noise = fc.constantFrom(...NOISE);

/** A few forms, and a text in which they are likely to stand. */
const formsAndText = fc.array(anyForm, { minLength: 1, maxLength: 3 }).chain((forms) => {
  const spelling = fc.constantFrom(
    ...forms.flatMap(spellingsOf).flatMap((text) => [text, text, text.toLowerCase(), text.toUpperCase()]),
  );
  const part = fc.oneof({ weight: 2, arbitrary: noise }, { weight: 1, arbitrary: spelling });
  return fc.tuple(
    fc.constant(forms),
    fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
  );
});

const lexiconFor = (forms: readonly Form[]) =>
  lexiconOf(
    forms.map((form) => ({ plain: [notationOf(form)] })),
    { inflections: { en: SETS } },
  );

test('the automaton finds what a naive search finds', () => {
  let hits = 0;
  fc.assert(
    fc.property(formsAndText, ([forms, text]) => {
      const found = findCandidates(text, lexiconFor(forms)).map(
        ({ concept, start, end }) => `${concept}: ${start}-${end}`,
      );
      const expected = forms.flatMap((form, concept) =>
        searchFor(form, text).map(({ start, end }) => `${concept}: ${start}-${end}`),
      );
      expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
      hits += expected.length;
    }),
    { numRuns: 250 },
  );
  expect(hits).toBeGreaterThan(100);
});

/** A text as it is to the reader: no marks, no case, one space for whatever may stand between two words. */
function readable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b\u2060\ufeff\u0640]/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}'’]+/gu, ' ');
}

describe('offsets point into the raw text', () => {
  const spellings = TERMS.map(({ plain = [], ambiguous = [] }) => [...plain, ...ambiguous]);
  const disguise = (text: string) =>
    fc
      .array(fc.constantFrom('', '', '', '\u00ad', '\u200b', '\u0301', '\u2060'), {
        minLength: text.length,
        maxLength: text.length,
      })
      .map((extra) =>
        [...text].map((character, i) => (character === ' ' ? '\u00a0' : `${character}${extra[i]}`)).join(''),
      );
  const disguised = fc.constantFrom(...spellings.flat()).chain(disguise);
  const between = fc.string({ unit: 'binary', maxLength: 8 });

  test('what stands there reads as a form of the concept, and no form is missed', () => {
    fc.assert(
      fc.property(between, disguised, between, (before, form, after) => {
        const text = `${before}. ${form} .${after}`;
        const found = longestWithoutOverlap(findCandidates(text, lexicon));
        for (const { concept, start, end, role } of found) {
          if (role !== 'plain' && role !== 'ambiguous') continue;
          expect((spellings[concept] as string[]).map(readable)).toContain(readable(text.slice(start, end)));
        }
        const start = before.length + 2;
        expect(found.some((mention) => mention.start === start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text is safe', () => {
  const units = ['binary', 'grapheme', 'grapheme-composite', 'binary-ascii'] as const;
  const surrogates = fc
    .array(fc.constantFrom('\ud83c', '\udf0d', '\ud800', '\udfff', 'IGF', ' ', '(', ')', 'Global Digital Compact', 'é'))
    .map((parts) => parts.join(''));
  /** What references are made of, in any order. */
  const referring = fc
    .array(
      fc.constantFrom(
        ...[
          'paragraph 72',
          'para. 9',
          '§',
          '72',
          ' 9',
          '٧',
          ', ',
          ' and ',
          '-',
          '–',
          '(b)',
          ' of the ',
          ' thereof',
          '第72段',
          '段',
        ],
        ...[
          'Global Digital Compact',
          'paragraph 28 of the Global Digital Compact',
          'Global Digital Compact, para. 5',
          'A/RES/79/1',
          'resolution 79/1',
          '/',
          '(',
          ')',
          '《',
          '》',
        ],
        ...['\u00ad', '\u0301', '²', 'ﬁ', '\ud800', '. '],
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''));
  const anything = fc.oneof(...units.map((unit) => fc.string({ unit, maxLength: 200 })), surrogates, referring);

  test('mentions lie inside the text, in order and without overlap; references name paragraphs', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), fc.boolean(), fc.boolean(), (blocks, hostIsAbout, isGdc) => {
        const document = isGdc ? GDC : undefined;
        const result = match({ blocks, hostIsAbout, evidence: noEvidence(), document }, lexicon, contexts, references);
        expect(result.mentions).toHaveLength(blocks.length);
        result.mentions.forEach((mentions, index) => {
          let last = 0;
          for (const { concept, paragraphs, start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
            if (paragraphs === undefined) continue;
            found++;
            expect(concept).toBe(GDC);
            expect(paragraphs).toMatch(
              /^[1-9]\d{0,2}[a-p]?(-[1-9]\d{0,2}[a-p]?)?(,[1-9]\d{0,2}[a-p]?(-[1-9]\d{0,2}[a-p]?)?)*$/,
            );
            expect(paragraphs.length).toBeLessThanOrEqual(80);
          }
          expect(last).toBeLessThanOrEqual((blocks[index] as string).length);
        });
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(20);
  });

  test('paragraphs are read whatever signs and white space stand between', () => {
    const number = fc.integer({ min: 1, max: 9 });
    const list = fc.array(fc.tuple(number, fc.option(number)), { minLength: 1, maxLength: 5 }).map((steps) => {
      let last = 0;
      return steps.map(([step, width]): [number, number?] => {
        const from = last + step;
        last = from + (width ?? 0);
        return width === null ? [from] : [from, last];
      });
    });
    const space = fc.constantFrom(' ', '\u00a0', '\n', ' \u200b', '  ');
    const to = fc.constantFrom('-', '–', ' – ', '\u2011', '\u00ad-');
    const and = fc.constantFrom(', ', ',', ',\n', '، ', '; ');
    fc.assert(
      fc.property(list, space, to, and, (spans, gap, range, join) => {
        const numbers = spans.map((span) => span.join(range)).join(join);
        const text = `in paragraphs${gap}${numbers}${gap}of${gap}the${gap}Global${gap}Digital${gap}Compact.`;
        const request = { blocks: [text], hostIsAbout: false, evidence: noEvidence() };
        expect(match(request, lexicon, contexts, references).mentions[0]).toEqual([
          { concept: GDC, paragraphs: spans.map((span) => span.join('-')).join(','), start: 3, end: text.length - 1 },
        ]);
      }),
    );
  });

  test('no mention begins or ends inside a pair of surrogates', () => {
    fc.assert(
      fc.property(surrogates, (text) => {
        for (const { start, end } of findCandidates(text, lexicon)) {
          for (const at of [start, end]) expect((text.codePointAt(at - 1) ?? 0) > 0xffff).toBe(false);
        }
      }),
    );
  });

  test('any text can be a form that finds itself, unless it has no word or has braces', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), (form) => {
        fc.pre(!/[{}|]/.test(form) && /[\p{L}\p{N}]/u.test(form) && !/[\s\p{Pd}'’`´\u0640\p{C}\p{M}]/u.test(form));
        expect(findCandidates(form, lexiconOf([{ plain: [form] }])).length).toBeGreaterThan(0);
        found++;
      }),
      { numRuns: 300 },
    );
    expect(found).toBe(300);
  });
});
