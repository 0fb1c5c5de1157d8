import { describe, expect, test } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { paragraphsNamed, paragraphWords, parseTarget } from '../../../lib/dataset/paragraphs.ts';
import { symbolKey } from '../../../lib/matching/symbols.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset = smallDataset();
const library = new Library(dataset);

describe('a compiled document', () => {
  const [agenda] = dataset.documents;

  test('has its titles with what attests them, and its name beside numbers', () => {
    expect(agenda).toMatchObject({
      id: 'agenda',
      short: 'Agenda',
      date: '2005-11-18',
      titles: { en: { title: 'The Agenda of the World Summit', source: { publisher: 'Registry' } } },
      recognise: { pages: ['www.un.example/agenda.html'], titles: ['The Agenda'], begins: [], ends: [] },
    });
  });

  test('has its paragraphs in the order of their numbers, with sources and comments in full', () => {
    expect(agenda?.paragraphs.map(({ number, key }) => [number, key])).toEqual([
      ['29', '29'],
      ['29(b)', '29b'],
      ['72', '72'],
    ]);
    expect(agenda?.paragraphs.map(({ source }) => source.passage)).toEqual([
      'page 3',
      'paragraph 29(b)',
      'paragraph 72',
    ]);
    expect(agenda?.paragraphs[2]?.comments).toEqual([
      {
        text: 'It should stay as it is.',
        stance: 'supports',
        source: expect.objectContaining({ publisher: 'TCCM', voice: 'tccm', passage: 'third paragraph' }),
      },
    ]);
  });

  test('is called by its concept where it has no shorter name', () => {
    expect(smallDataset({ 'documents.yaml': ['  short: Agenda\n', ''] }).documents[0]?.short).toBe(
      'Agenda of the Summit',
    );
  });
});

describe('Library', () => {
  test('a document by its id, a paragraph by its number', () => {
    expect(library.document('agenda')?.date).toBe('2005-11-18');
    expect(library.document('forum')).toBeUndefined();
    expect(library.paragraph('agenda', '29(b)')?.gist).toBe('Support for forums.');
    expect(library.paragraph('agenda', '29b')?.gist).toBe('Support for forums.');
    expect(library.paragraph('agenda', '2')).toBeUndefined();
    expect(library.paragraph('nowhere', '72')).toBeUndefined();
  });

  test.each(['AB-05/TOWN/DOC/6(Rev.1)-E', 'ab-05/town/doc/6 (rev.1)', 'AB‑05/TOWN/DOC/6(Rev.1)-F'])(
    'a document by its symbol, written as %s',
    (symbol) => {
      expect(library.documentBySymbol(symbol)?.id).toBe('agenda');
    },
  );

  test.each(['AB-05/TOWN/DOC/6', 'AB-05/TOWN/DOC/6(Rev.2)-E', ''])('no document by %j', (symbol) => {
    expect(library.documentBySymbol(symbol)).toBeUndefined();
  });

  test.each([
    ['agenda', 'Agenda of the Summit'],
    ['agenda.72', 'Agenda, paragraph 72'],
    ['agenda.29b', 'Agenda, paragraph 29(b)'],
    ['summit.3', 'World Summit, paragraph 3'],
    ['nowhere', undefined],
    ['nowhere.3', undefined],
  ])('%s is called %s', (target, label) => {
    expect(library.label(target)).toBe(label);
  });
});

test('symbols keep what tells them apart', () => {
  expect(symbolKey('A/RES/70/1')).not.toBe(symbolKey('A/RES/70/125'));
  expect(symbolKey('A/80/L.41')).toBe('A/80/L.41');
});

describe('target ids', () => {
  test('are a concept, or a document with paragraphs', () => {
    expect(parseTarget('agenda')).toEqual({ concept: 'agenda' });
    expect(parseTarget('agenda.29,31-35')).toEqual({ concept: 'agenda', paragraphs: '29,31-35' });
  });

  test.each([
    ['72', 'paragraph 72'],
    ['29b', 'paragraph 29(b)'],
    ['29-82', 'paragraphs 29–82'],
    ['29,31-35', 'paragraphs 29, 31–35'],
    ['29a-c', 'paragraphs 29(a)–29(c)'],
  ])('%s for people: %s', (paragraphs, words) => {
    expect(paragraphWords(paragraphs)).toBe(words);
  });

  const ALL = ['28', '29', '29a', '29b', '29c', '30', '100'].map((key) => ({ key }));

  test.each([
    ['28', ['28']],
    ['29', ['29', '29a', '29b', '29c']],
    ['29b', ['29b']],
    ['30a', ['30']],
    ['29-30', ['29', '29a', '29b', '29c', '30']],
    ['28,30', ['28', '30']],
    ['30,28', ['28', '30']],
    ['29a-29b', ['29a', '29b']],
    ['29b-c', ['29b', '29c']],
    ['9-28', ['28']],
    ['10', []],
    ['2', []],
    ['30-28', []],
    ['', []],
    ['-,', []],
    ['x', []],
  ])('%s names %j', (paragraphs, keys) => {
    expect(paragraphsNamed(ALL, paragraphs).map(({ key }) => key)).toEqual(keys);
  });
});
