import { describe, expect, test } from 'vitest';
import { mergeEvidence, NEAR, noEvidence } from '../../../lib/matching/context.ts';
import { match } from '../../../lib/matching/match.ts';
import { contextsOf, lexiconOf, type Term } from '../support/terms.ts';
import { CIVIL_SOCIETY, contexts, ECOSOC, GDC, IGF, lexicon, MAG, UNESCO, WSIS } from '../support/terms-of-wsis.ts';

/** Concepts that count on a page of these blocks. */
function counted(blocks: string[], hostIsAbout = false): number[] {
  return match({ blocks, hostIsAbout, evidence: noEvidence() }, lexicon, contexts)
    .mentions.flat()
    .map(({ concept }) => concept);
}

/** The same with other terms, on a host that is about the subject. */
function countedOf(terms: Term[], blocks: string[], hostIsAbout = true): number[] {
  return match({ blocks, hostIsAbout, evidence: noEvidence() }, lexiconOf(terms), contextsOf(terms))
    .mentions.flat()
    .map(({ concept }) => concept);
}

describe('ambiguous letters', () => {
  test('alone they do not count', () => {
    expect(counted(['The IGF met.'])).toEqual([]);
  });

  test('anywhere on a page that names the concept they count, before the name too', () => {
    expect(counted(['The IGF met.', 'Internet Governance Forum'])).toEqual([IGF, IGF]);
  });

  test('a supporting cue of the concept is enough, one of another concept is not', () => {
    expect(counted(['The IGF met.', 'Some NRIs came.'])).toEqual([IGF]);
    expect(counted(['The GDC came.', 'Some NRIs came.'])).toEqual([]);
  });

  test('a cue that is itself nothing but ambiguous letters is not enough', () => {
    const terms = (cue: Term): Term[] => [{ ambiguous: ['IGF'], support: ['GDC'] }, cue];
    expect(countedOf(terms({ ambiguous: ['GDC'] }), ['IGF and GDC'], false)).toEqual([]);
    expect(countedOf(terms({ plain: ['GDC'] }), ['IGF and GDC'], false)).toEqual([0, 1]);
    expect(countedOf(terms({}), ['IGF and GDC'], false)).toEqual([0]);
  });

  test('one of the family is enough', () => {
    expect(counted(['The IGF met.', 'A Multistakeholder Advisory Group'])).toEqual([IGF, MAG]);
  });

  test('a concept that names this one as related is enough', () => {
    expect(counted(['The IGF met.', 'WSIS'])).toEqual([IGF, WSIS]);
    expect(counted(['The GDC came.', 'WSIS'])).toEqual([WSIS]);
  });

  test('a concept that this one names as related is enough, unless it is peripheral', () => {
    const withRelated = (related: number[]) =>
      contexts.map((context, index) => (index === GDC ? { ...context, related } : context));
    const found = (blocks: string[], related: number[]) =>
      match({ blocks, hostIsAbout: false, evidence: noEvidence() }, lexicon, withRelated(related)).mentions.flat();
    expect(found(['The GDC came.', 'WSIS'], [WSIS])).toHaveLength(2);
    expect(found(['The GDC came.', 'WSIS'], [])).toHaveLength(1);
    expect(found(['The ECOSOC came.', 'UNESCO'], [])).toHaveLength(1);
  });

  test('a peripheral concept supports nothing: no family, no related concept', () => {
    expect(contexts[ECOSOC]?.family).toBe(contexts[UNESCO]?.family);
    expect(contexts[UNESCO]?.related).toContain(GDC);
    expect(counted(['The GDC came to ECOSOC.', 'UNESCO'])).toEqual([UNESCO]);
  });

  test('a host that is about the subject is enough', () => {
    expect(counted(['The IGF and the GDC'], true)).toEqual([IGF, GDC]);
  });
});

describe('refuting cues', () => {
  const far = ' x'.repeat(NEAR);

  test('near the letters they refute, on either side, whatever supports', () => {
    const name = 'Internet Governance Forum';
    expect(counted([name, 'The insulin and the IGF'], true)).toEqual([IGF]);
    expect(counted([name, 'The IGF and the insulin'], true)).toEqual([IGF]);
  });

  test('far from the letters they refute nothing', () => {
    expect(counted([`insulin${far} IGF${far} insulin`], true)).toEqual([IGF]);
  });

  test('how near is near: the units between the edges', () => {
    const between = (units: number): string => `IGF${' '.repeat(units)}insulin`;
    expect(counted([between(NEAR)], true)).toEqual([]);
    expect(counted([between(NEAR + 1)], true)).toEqual([IGF]);
  });

  test('in another block they refute nothing', () => {
    expect(counted(['insulin', 'IGF'], true)).toEqual([IGF]);
  });

  test('of another concept they refute nothing', () => {
    expect(counted(['a magazine on the IGF'], true)).toEqual([IGF]);
  });

  test('plain names are beyond refuting', () => {
    expect(counted(['insulin at the Internet Governance Forum'])).toEqual([IGF]);
  });
});

describe('definitions', () => {
  test('the page says what letters stand for: it counts, even beside a refuting cue', () => {
    expect(counted(['the Internet Governance Forum (IGF)', 'insulin at the IGF'])).toEqual([IGF, IGF, IGF]);
  });

  test('the page says that they stand for something else: no host and no cue outweighs it', () => {
    expect(counted(['an insulated grain floor (IGF)', 'The IGF met. NRIs'], true)).toEqual([]);
  });

  test('a definition by a known name wins over one that looks like one, whichever comes first', () => {
    const page = ['an insulated grain floor (IGF)', 'the Internet Governance Forum (IGF)'];
    expect(counted(page)).toEqual([IGF, IGF, IGF]);
    expect(counted(page.toReversed())).toEqual([IGF, IGF, IGF]);
  });

  test('letters of one concept that the page gives to another are the other', () => {
    const terms = [{ plain: ['Municipal Advisory Group'] }, { ambiguous: ['MAG'] }];
    expect(countedOf(terms, ['the Municipal Advisory Group (MAG)', 'The MAG says'])).toEqual([0, 0, 0]);
    expect(countedOf(terms, ['the Municipal Advisory Group', 'The MAG says'])).toEqual([0, 1]);
  });

  test('letters that no form has are found once they are defined, as whole words', () => {
    expect(counted(['World Summit on the Information Society (WoSIS)', 'WoSIS, WoSISs, wosis'])).toEqual([
      WSIS,
      WSIS,
      WSIS,
    ]);
  });

  test('letters that are named like a property of every object', () => {
    expect(countedOf([{ ambiguous: ['isPrototypeOf'] }], ['The isPrototypeOf says'])).toEqual([0]);
  });

  test('letters that cannot have been taken from the name are not defined', () => {
    expect(counted(['World Summit on the Information Society (USA)', 'The USA'])).toEqual([WSIS]);
  });
});

describe('generic concepts', () => {
  test('one specific concept does not make the page one about the subject, two do', () => {
    expect(counted(['civil society and WSIS', 'WSIS'])).not.toContain(CIVIL_SOCIETY);
    expect(counted(['civil society and WSIS', 'Internet Governance Forum'])).toContain(CIVIL_SOCIETY);
  });

  test('peripheral ones alone do not add up', () => {
    expect(counted(['civil society and WSIS', 'UNESCO', 'General Assembly'])).not.toContain(CIVIL_SOCIETY);
  });

  test('one specific concept and two different ones known more widely do', () => {
    const known = (word: string): Term => ({ family: word, peripheral: true, plain: [word] });
    const terms: Term[] = [
      { plain: ['civil society'], generic: true },
      { family: 'wsis', plain: ['WSIS'] },
      known('UNESCO'),
      known('UNDP'),
    ];
    expect(countedOf(terms, ['civil society, WSIS, UNESCO, UNDP'], false)).toContain(0);
    for (const less of ['WSIS, UNESCO, UNESCO', 'UNESCO, UNDP'])
      expect(countedOf(terms, [`civil society, ${less}`], false)).not.toContain(0);
  });

  test('nor do generic ones, nor ambiguous letters', () => {
    expect(counted(['civil society and WSIS, IGF', 'civil society'])).not.toContain(CIVIL_SOCIETY);
  });

  test('a host that is about the subject is enough', () => {
    expect(counted(['civil society'], true)).toEqual([CIVIL_SOCIETY]);
    expect(counted(['civil society'], false)).toEqual([]);
  });
});

describe('mergeEvidence', () => {
  test('adds without repeating and keeps what it is given as it is', () => {
    const one = { found: [2], supported: [1], defined: { IGF: -1 } };
    const other = { found: [0, 2], supported: [], defined: { IGF: 0, GDC: -1 } };
    const before = structuredClone([one, other]);
    expect(mergeEvidence(one, other)).toEqual({ found: [0, 2], supported: [1], defined: { IGF: 0, GDC: -1 } });
    expect(mergeEvidence(other, one)).toEqual(mergeEvidence(one, other));
    expect([one, other]).toEqual(before);
    expect(mergeEvidence(noEvidence(), noEvidence())).toEqual(noEvidence());
  });
});
