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

  test('each stance of the positions once', () => {
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

  test("where TCCM has commented, the comment's stance alone: one of a position would be read as its own", () => {
    const library = new Library({ ...small, positions: [{ ...position, stance: 'opposes' }] });
    const paragraph = agenda.paragraphs.find(({ number }) => number === '72');
    const [comment] = paragraph?.comments ?? [];
    if (!paragraph || !comment) throw new Error('the small dataset has a comment on paragraph 72');
    const outline = (comments: typeof paragraph.comments) =>
      outlineOf(library, { ...agenda, paragraphs: [{ ...paragraph, comments }] });
    expect(outline([comment])).toMatchObject([{ number: '72', stances: ['supports'], commented: true }]);
    expect(outline([{ text: comment.text, source: comment.source }])).toMatchObject([
      { number: '72', stances: [], commented: true },
    ]);
    expect(outline([])).toMatchObject([{ number: '72', stances: ['opposes'], commented: false }]);
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
