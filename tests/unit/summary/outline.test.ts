import { describe, expect, test } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { outlineOf, pageOutline } from '../../../lib/summary/outline.ts';
import { smallDataset } from '../support/small-dataset.ts';

const small = smallDataset();
const [agenda] = small.documents;
const [position] = small.positions;
if (!agenda || !position) throw new Error('the small dataset has a document and a position');

describe('outlineOf', () => {
  test('paragraphs with comments or positions, no others', () => {
    expect(outlineOf(new Library(small), agenda)).toEqual([
      {
        target: 'agenda.72',
        number: '72',
        key: '72',
        gist: 'Asks for a forum.',
        stances: ['supports'],
        commented: true,
      },
    ]);
  });

  test('each stance once, those of comments first', () => {
    const library = new Library({
      ...small,
      positions: [position, { ...position, id: 'fund-it', stance: 'calls-for' }],
    });
    const [first] = agenda.paragraphs;
    const document = {
      ...agenda,
      paragraphs: [{ ...(first as NonNullable<typeof first>), positions: ['fund-it', 'keep-the-forum', 'fund-it'] }],
    };
    expect(outlineOf(library, document)).toMatchObject([
      { number: '29', stances: ['calls-for', 'supports'], commented: false },
    ]);
  });
});

describe('pageOutline', () => {
  const library = new Library(small);

  test('says which paragraphs are in the page', () => {
    expect(pageOutline(library, 'agenda', ['72'])).toMatchObject({
      id: 'agenda',
      label: 'Agenda',
      entries: [{ key: '72', found: true }],
    });
    expect(pageOutline(library, 'agenda', ['7'])?.entries[0]?.found).toBe(false);
  });

  test('of no document: none', () => {
    expect(pageOutline(library, 'forum', ['72'])).toBeUndefined();
  });
});
