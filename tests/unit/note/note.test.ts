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
