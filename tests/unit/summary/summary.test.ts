import { describe, expect, test } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { summarise } from '../../../lib/summary/summary.ts';
import { smallDataset } from '../support/small-dataset.ts';

const small = smallDataset();
const [forum, summit] = small.concepts;
if (!forum || !summit) throw new Error('the small dataset has two concepts');
const [position] = small.positions;
if (!position) throw new Error('the small dataset has a position');

const library = new Library({
  ...small,
  positions: [position, { ...position, id: 'fund-it', stance: 'calls-for' }, { ...position, id: 'praise-it' }],
  concepts: [
    { ...forum, positions: ['keep-the-forum', 'fund-it'] },
    { ...forum, id: 'advisers', label: 'Advisers', positions: ['keep-the-forum', 'praise-it'] },
    { ...forum, id: 'assembly', label: 'Assembly', positions: [] },
    { ...summit, id: 'gathering', positions: ['keep-the-forum'] },
    summit,
  ],
});

const said = (id: string, stance: string) => ({ id, title: 'Keep the forum', stance, theme: 'forums' });

describe('summarise', () => {
  test('an empty page', () => {
    expect(summarise(library, {})).toEqual({ total: 0, themes: [], positions: [] });
  });

  test('groups by theme, counts mentions, and counts each position once a theme', () => {
    expect(summarise(library, { forum: 2, advisers: 3, summit: 1 })).toEqual({
      total: 6,
      themes: [
        {
          id: 'forums',
          title: 'Forums',
          number: 0,
          count: 5,
          concepts: [
            { id: 'advisers', label: 'Advisers', count: 3 },
            { id: 'forum', label: 'Internet Governance Forum', count: 2 },
          ],
          stances: { supports: 2, 'calls-for': 1 },
        },
        {
          id: 'summits',
          title: 'Summits',
          number: 1,
          count: 1,
          concepts: [{ id: 'summit', label: 'World Summit', count: 1 }],
          stances: {},
        },
      ],
      positions: [
        { ...said('keep-the-forum', 'supports'), count: 5, targets: ['forum', 'advisers'] },
        { ...said('praise-it', 'supports'), count: 3, targets: ['advisers'] },
        { ...said('fund-it', 'calls-for'), count: 2, targets: ['forum'] },
      ],
    });
  });

  test('a position that concerns terms of two themes is one position, and a stance of both', () => {
    const { themes, positions } = summarise(library, { forum: 1, gathering: 1 });
    expect(positions.map(({ id, targets }) => [id, targets])).toContainEqual([
      'keep-the-forum',
      ['forum', 'gathering'],
    ]);
    expect(themes.map(({ id, stances }) => [id, stances.supports])).toEqual([
      ['forums', 1],
      ['summits', 1],
    ]);
  });

  test('the theme with the most mentions comes first, whatever the order of the counts', () => {
    const order = (counts: Record<string, number>) => summarise(library, counts).themes.map(({ id }) => id);
    expect(order({ forum: 1, summit: 2 })).toEqual(['summits', 'forums']);
    expect(order({ summit: 1, forum: 2 })).toEqual(['forums', 'summits']);
    expect(order({ summit: 1, forum: 1 })).toEqual(order({ forum: 1, summit: 1 }));
  });

  test('equally frequent concepts stand in the order of their ids', () => {
    const { themes } = summarise(library, { forum: 1, assembly: 1, advisers: 1 });
    expect(themes[0]?.concepts.map(({ id }) => id)).toEqual(['advisers', 'assembly', 'forum']);
  });

  test('unknown concepts and counts of nothing are left out', () => {
    expect(summarise(library, { nowhere: 7, toString: 1, forum: 0, summit: -1 })).toEqual({
      total: 0,
      themes: [],
      positions: [],
    });
  });
});

describe('references to paragraphs', () => {
  const whole = new Library(small);

  test("are counted under their document's theme, each with its label", () => {
    expect(summarise(whole, { agenda: 1, 'agenda.72': 2, 'agenda.29-35': 1 })).toEqual({
      total: 4,
      themes: [
        {
          id: 'summits',
          title: 'Summits',
          number: 1,
          count: 4,
          concepts: [
            { id: 'agenda.72', label: 'Agenda, paragraph 72', count: 2 },
            { id: 'agenda', label: 'Agenda of the Summit', count: 1 },
            { id: 'agenda.29-35', label: 'Agenda, paragraphs 29–35', count: 1 },
          ],
          stances: { supports: 1 },
        },
      ],
      positions: [{ ...said('keep-the-forum', 'supports'), count: 3, targets: ['agenda', 'agenda.72'] }],
    });
  });

  test('bring the positions on these very paragraphs, not those on the document', () => {
    expect(summarise(whole, { 'agenda.29': 1 }).themes[0]?.stances).toEqual({});
    expect(summarise(whole, { 'agenda.72': 1 }).themes[0]?.stances).toEqual({ supports: 1 });
  });

  test('to a document that is not known are left out', () => {
    expect(summarise(whole, { 'nowhere.72': 1 })).toEqual({ total: 0, themes: [], positions: [] });
  });
});
