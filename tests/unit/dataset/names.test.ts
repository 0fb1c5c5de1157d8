import { describe, expect, test } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { paragraphNumbers } from '../../../lib/dataset/paragraphs.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset = smallDataset();

describe('what a target is called', () => {
  const chinese = new Library(dataset, 'zh');

  test('in English by its label alone, the official English name or not', () => {
    expect(new Library(dataset).name('forum')).toEqual({ label: 'Internet Governance Forum' });
    expect(new Library(dataset, 'en').name('agenda.72')).toEqual({ label: 'Agenda, paragraph 72' });
  });

  test("in the person's language by its official name, with the English label", () => {
    expect(chinese.name('forum')).toEqual({ label: 'Internet Governance Forum', name: '互联网治理论坛' });
  });

  test('paragraphs stand apart, since the words for them are not in the dataset', () => {
    expect(chinese.name('forum.29,31-35')).toEqual({
      label: 'Internet Governance Forum, paragraphs 29, 31–35',
      name: '互联网治理论坛',
      paragraphs: { numbers: '29, 31–35', isOne: false },
    });
  });

  test('by the official title of a document, where its concept has no name in the language', () => {
    const [document] = dataset.documents;
    if (!document?.titles.en) throw new Error('the small dataset has a document with a title');
    const titled = { ...document, titles: { fr: { ...document.titles.en, title: 'Ordre du jour' } } };
    const library = new Library({ ...dataset, documents: [titled] }, 'fr');
    expect(library.name(document.id)).toMatchObject({ name: 'Ordre du jour' });
  });

  test('by the label alone where no name is on record', () => {
    expect(chinese.name('summit')).toEqual({ label: 'World Summit' });
  });

  test('not at all where there is no such concept', () => {
    expect(chinese.name('nowhere')).toBeUndefined();
    expect(new Library(dataset).name('nowhere')).toBeUndefined();
  });
});

test.each([
  ['72', '72', true],
  ['29b', '29(b)', true],
  ['29-35', '29–35', false],
  ['29,31', '29, 31', false],
])('paragraphs %s: %s', (paragraphs, numbers, isOne) => {
  expect(paragraphNumbers(paragraphs)).toEqual({ numbers, isOne });
});
