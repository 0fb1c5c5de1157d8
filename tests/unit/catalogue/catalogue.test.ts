import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../lib/catalogue/catalogue.ts';
import { Library } from '../../../lib/dataset/lookup.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset = smallDataset();
const catalogue = buildCatalogue(new Library(dataset));

describe('the catalogue', () => {
  test('says which edition it is of', () => {
    expect([catalogue.version, catalogue.date]).toEqual(['1.4.0', '2025-12-20']);
  });

  test('has every term, by its name, with its names in any language and its positions', () => {
    expect(catalogue.terms.map(({ id }) => id)).toEqual(['agenda', 'forum', 'summit']);
    expect(catalogue.terms[1]).toEqual({
      id: 'forum',
      label: 'Internet Governance Forum',
      theme: 'forums',
      gloss: 'A forum.',
      names: ['Internet Governance Forum', '互联网治理论坛'],
      positions: ['keep-the-forum'],
    });
  });

  test('calls terms by their official name in the language of the interface', () => {
    const { terms } = buildCatalogue(new Library(dataset, 'zh'));
    expect(terms.find(({ id }) => id === 'forum')).toMatchObject({
      label: 'Internet Governance Forum',
      name: '互联网治理论坛',
    });
  });

  test('has every paragraph under its target id', () => {
    expect(catalogue.paragraphs.map(({ id, name }) => [id, name.label])).toEqual([
      ['agenda.29', 'Agenda, paragraph 29'],
      ['agenda.29b', 'Agenda, paragraph 29(b)'],
      ['agenda.72', 'Agenda, paragraph 72'],
    ]);
  });

  test('counts what is there in each of the six languages', () => {
    expect(catalogue.coverage.map(({ language }) => language)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(catalogue.coverage[1]).toEqual({ language: 'en', forms: 5, names: 3, documents: 1 });
    expect(catalogue.coverage[5]).toEqual({ language: 'zh', forms: 1, names: 1, documents: 0 });
    expect(catalogue.coverage[3]).toEqual({ language: 'fr', forms: 0, names: 0, documents: 0 });
  });

  test('puts the sources first that most positions rest on', () => {
    expect(catalogue.sources.map(({ id, positions }) => [id, positions])).toEqual([
      ['tccm-letter', 1],
      ['registry-news', 1],
    ]);
  });

  test('survives the way through a message', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });
});
