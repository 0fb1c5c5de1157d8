import { describe, expect, test } from 'vitest';
import { DatasetError } from '../../../lib/dataset/problems.ts';
import { FORUM, POSITIONS, SOURCES } from '../support/problem-cases.ts';
import { type Change, problemsWith, smallDataset } from '../support/small-dataset.ts';

describe('dates', () => {
  const withDate = (date: string) => problemsWith({ [SOURCES]: ['2025-03-14', date] });

  test.each(['2025', '2025-03', '2025-03-14', '"2025-03-14"', '2024-02-29', 'undated'])('%s is one', (date) => {
    expect(withDate(date)).toEqual([]);
  });

  test.each(['2025-13', '2025-3-14', '14.3.2025', 'soon', '2025-02-30', '2025-02-29', '""'])('%s is none', (date) => {
    expect(withDate(date)).toContainEqual(
      expect.objectContaining({
        file: SOURCES,
        id: 'registry-news',
        field: 'date',
        wrong: expect.stringMatching(/is not/),
      }),
    );
  });
});

describe('DatasetError', () => {
  test('names every problem at once, each with its mend', () => {
    const change: Change = {
      [POSITIONS]: ['supports', 'likes'],
      [SOURCES]: ['2025-03-14', 'soon'],
      'sites.yaml': ['hosts: [forum.un.example]', 'hosts: [un.example]'],
    };
    const files = new Set(problemsWith(change).map(({ file }) => file));
    for (const file of Object.keys(change)) expect(files).toContain(file);
    const compile = () => smallDataset(change);
    expect(compile).toThrow(DatasetError);
    expect(compile).toThrow(/positions\.yaml › keep-the-forum › stance: [^\n]*likes[^\n]*\n\s+mend: use one of/);
    expect(compile).toThrow(new RegExp(`has ${problemsWith(change).length} problems`));
  });

  test('one problem is not called several', () => {
    const compile = () => smallDataset({ [FORUM]: ['related: [summit]', 'related: [nowhere]'] });
    expect(compile).toThrow(/has 1 problem:/);
  });

  test('an entry that is no map at all', () => {
    expect(problemsWith({ 'sites.yaml': '- un\n- 3\n- null\n' }).map(({ id }) => id)).toEqual([
      'entry 1',
      'entry 2',
      'entry 3',
    ]);
  });
});
