import { describe, expect, test } from 'vitest';
import { couldStandFor, definitionsByName, isSpeltOutBefore } from '../../../lib/matching/definitions.ts';

/** What a text defines by a name that stands in it. */
function defined(text: string, name: string): Record<string, number> {
  const start = text.indexOf(name);
  if (start < 0) throw new Error(`"${name}" is not in the text`);
  return definitionsByName(text, [{ concept: 7, start, end: start + name.length }]);
}

describe('definitionsByName', () => {
  test.each([
    ['Internet Governance Forum (IGF)', 'IGF'],
    ['Internet Governance Forum (the “IGF”)', 'IGF'],
    ['Internet Governance Forum ("IGF", or the Forum)', 'IGF'],
    ['Internet Governance Forum [IGF]', 'IGF'],
    ['Internet Governance Forum（IGF）', 'IGF'],
    ['Internet Governance Forum\n(IGF; Geneva)', 'IGF'],
    ['the IGF (Internet Governance Forum)', 'IGF'],
    ['WSIS+20 (the Internet Governance Forum)', 'WSIS+20'],
    ['Internet Governance Forum (ＩＧＦ)', 'IGF'],
    ['Internet Governance Forum (I\u00adGF)', undefined],
    ['Internet Governance Forum (2025)', undefined],
    ['Internet Governance Forum (Oslo)', undefined],
    ['Internet Governance Forum (I)', undefined],
    ['Internet Governance Forum, IGF', undefined],
    ['Internet Governance Forum and its secretariat (IGF)', undefined],
    ['Internet Governance Forum (IGF is its acronym)', undefined],
  ])('%s', (text, letters) => {
    expect(defined(text, 'Internet Governance Forum')).toEqual(letters ? { [letters]: 7 } : {});
  });

  test.each([
    ["Forum sur la gouvernance de l'Internet", "le Forum sur la gouvernance de l'Internet (le FGI)", 'FGI'],
    ['Foro de Gobernanza de Internet', 'el Foro de Gobernanza de Internet (el FGI)', 'FGI'],
    ['Форум по управлению Интернетом', 'Форум по управлению Интернетом (ФУИ)', 'ФУИ'],
    ['互联网治理论坛', '互联网治理论坛（IGF）', 'IGF'],
  ])('%s', (name, text, letters) => {
    expect(defined(text, name)).toEqual({ [letters]: 7 });
  });

  test('a name of one word defines nothing', () => {
    expect(defined('UNESCO (PARIS)', 'UNESCO')).toEqual({});
  });
});

describe('couldStandFor', () => {
  test.each([
    ['IGF', 'Internet Governance Forum', true],
    ['UNIGF', 'United Nations Internet Governance Forum', true],
    ['UN', 'Secretary-General of the United Nations', false],
    ['IA', 'gobernanza de la inteligencia artificial', false],
    ['WSIS', 'World Summit on the Information Society', true],
    ['InGoFo', 'Internet Governance Forum', true],
    ['ÉG', 'Etats generaux', true],
    ['IFG', 'Internet Governance Forum', false],
    ['USA', 'Internet Society', false],
    ['NSIG', 'Internet governance', false],
    ['GF', 'Internet for all', false],
  ])('%s for %s: %s', (letters, name, expected) => {
    expect(couldStandFor(letters, name)).toBe(expected);
  });
});

describe('isSpeltOutBefore', () => {
  const spelt = (text: string, letters: string): boolean => isSpeltOutBefore(text, text.lastIndexOf(letters), letters);

  test.each([
    ['insulin-like growth factor (IGF)', 'IGF', true],
    ['Magazine of Ancient Geography [MAG]', 'MAG', true],
    ['the insulin growth factors (IGFs)', 'IGFs', true],
    ['Grand Duché de Champagne (“GDC”)', 'GDC', true],
    ['the growth of many plants (IGF)', 'IGF', false],
    ['growth factor (IGF)', 'IGF', false],
    ['insulin growth factor IGF', 'IGF', false],
    ['insulin growth factor, receptor (IGF)', 'IGF', false],
    ['(IGF)', 'IGF', false],
  ])('%s', (text, letters, expected) => {
    expect(spelt(text, letters)).toBe(expected);
  });
});
