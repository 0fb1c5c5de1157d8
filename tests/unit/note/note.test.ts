import { describe, expect, test } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { buildNote } from '../../../lib/note/note.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset = smallDataset();
const library = new Library(dataset);

describe('buildNote', () => {
  test('the concept, its positions in full, and related concepts by name', () => {
    expect(buildNote(library, 'forum')).toEqual({
      concept: { id: 'forum', label: 'Internet Governance Forum', kind: 'body', gloss: 'A forum.', theme: 'Forums' },
      positions: dataset.positions,
      related: [{ id: 'summit', label: 'World Summit' }],
    });
  });

  test('a concept on which nothing is on record', () => {
    expect(buildNote(library, 'summit')).toMatchObject({ positions: [], related: [] });
  });

  test.each(['nowhere', '', 'constructor'])('no concept %j, no note', (id) => {
    expect(buildNote(library, id)).toBeUndefined();
  });

  test('positions keep the order that the concept gives them', () => {
    const [position] = dataset.positions;
    const [forum] = dataset.concepts;
    if (!position || !forum) throw new Error('the small dataset has both');
    const both = new Library({
      ...dataset,
      positions: [position, { ...position, id: 'fund-it' }],
      concepts: [{ ...forum, related: [], positions: ['fund-it', 'keep-the-forum'] }],
    });
    expect(buildNote(both, 'forum')?.positions.map(({ id }) => id)).toEqual(['fund-it', 'keep-the-forum']);
  });

  test('a note is plain data', () => {
    const note = buildNote(library, 'forum');
    expect(structuredClone(note)).toEqual(note);
  });
});

describe('a note on paragraphs', () => {
  test('what the paragraph says, TCCM on it, positions that bear on it, and the document', () => {
    expect(buildNote(library, 'agenda.72')).toMatchObject({
      concept: { id: 'agenda.72', label: 'Agenda, paragraph 72', kind: 'document', theme: 'Summits' },
      positions: [{ id: 'keep-the-forum' }],
      related: [
        { id: 'agenda', label: 'Agenda of the Summit' },
        { id: 'forum', label: 'Internet Governance Forum' },
        { id: 'summit', label: 'World Summit' },
      ],
      document: {
        title: 'The Agenda of the World Summit',
        date: '2005-11-18',
        symbols: ['AB-05/TOWN/DOC/6(Rev.1)-E'],
        links: [{ url: 'https://un.example/agenda', language: 'en' }],
        paragraphs: [
          {
            number: '72',
            gist: 'Asks for a forum.',
            status: 'seen',
            source: { publisher: 'Registry', passage: 'paragraph 72' },
            comments: [{ stance: 'supports', source: { publisher: 'TCCM', passage: 'third paragraph' } }],
          },
        ],
      },
    });
  });

  test('every paragraph of a range that is known, none that is not', () => {
    const numbers = (target: string) => buildNote(library, target)?.document?.paragraphs?.map(({ number }) => number);
    expect(numbers('agenda.20-72')).toEqual(['29', '29(b)', '72']);
    expect(numbers('agenda.29')).toEqual(['29', '29(b)']);
    expect(numbers('agenda.73-80')).toEqual([]);
  });

  test('nothing is made up about a paragraph that is not known: the document and its link remain', () => {
    expect(buildNote(library, 'agenda.99')).toMatchObject({
      concept: { label: 'Agenda, paragraph 99', gloss: 'A text of the summit.' },
      positions: [],
      related: [{ id: 'agenda' }],
      document: { links: [{ url: 'https://un.example/agenda' }], paragraphs: [] },
    });
  });

  test('of a concept of which no document is listed', () => {
    expect(buildNote(library, 'summit.3')).toMatchObject({
      concept: { label: 'World Summit, paragraph 3' },
      positions: [],
      document: { title: 'World Summit', symbols: [], links: [], paragraphs: [] },
    });
    expect(buildNote(library, 'nowhere.3')).toBeUndefined();
  });

  test('a document as a whole: its positions, and the way to the paragraphs that TCCM commented on', () => {
    const note = buildNote(library, 'agenda');
    expect(note).toMatchObject({
      concept: { label: 'Agenda of the Summit' },
      positions: [{ id: 'keep-the-forum' }],
      related: [
        { id: 'agenda.72', label: 'Agenda, paragraph 72' },
        { id: 'summit', label: 'World Summit' },
      ],
    });
    expect(note?.document).toMatchObject({ date: '2005-11-18' });
    expect(note?.document?.paragraphs).toBeUndefined();
    expect(structuredClone(note)).toEqual(note);
  });
});
