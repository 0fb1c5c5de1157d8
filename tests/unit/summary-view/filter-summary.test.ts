import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../lib/summary/summary.ts';
import { filterSummary } from '../../../lib/summary-view/filter-summary.ts';

const position = { stance: 'supports', theme: 'role', count: 1 } as const;
const summary: Summary = {
  total: 6,
  themes: [
    {
      id: 'role',
      title: 'The IGF and its links',
      number: 0,
      count: 4,
      stances: {},
      concepts: [
        { id: 'igf', label: 'Internet Governance Forum', name: "Forum sur la gouvernance de l'Internet", count: 3 },
        { id: 'nris', label: 'National initiatives', count: 1 },
      ],
    },
    {
      id: 'wsis',
      title: 'The Summit',
      number: 1,
      count: 2,
      stances: {},
      concepts: [{ id: 'sao-paulo', label: 'São Paulo guidelines', count: 2 }],
    },
  ],
  positions: [
    { ...position, id: 'permanent', title: 'Make it permanent', targets: ['igf'] },
    { ...position, id: 'guidelines', title: 'Heed the guidelines', targets: ['sao-paulo', 'nris'] },
  ],
};

const left = (query: string, theme?: string) => {
  const { themes, positions } = filterSummary(summary, { theme, query });
  return [themes.flatMap(({ concepts }) => concepts).map(({ id }) => id), positions.map(({ id }) => id)];
};

describe('what is left of a summary', () => {
  test.each<[string, string | undefined, string[], string[]]>([
    ['', undefined, ['igf', 'nris', 'sao-paulo'], ['permanent', 'guidelines']],
    ['forum', undefined, ['igf'], ['permanent']],
    ['internet  GOVERNANCE', undefined, ['igf'], ['permanent']],
    ['gouvernance', undefined, ['igf'], ['permanent']],
    ['sao paulo', undefined, ['sao-paulo'], ['guidelines']],
    ['permanent', undefined, [], ['permanent']],
    // The title of a theme stands for all of its terms.
    ['links', undefined, ['igf', 'nris'], []],
    ['', 'wsis', ['sao-paulo'], ['guidelines']],
    ['forum', 'wsis', [], []],
    ['nowhere', undefined, [], []],
  ])('of "%s" in theme %s', (query, theme, terms, positions) => {
    expect(left(query, theme)).toEqual([terms, positions]);
  });

  test('a theme that is left keeps its number of mentions', () => {
    expect(filterSummary(summary, { theme: undefined, query: 'national' }).themes).toMatchObject([
      { id: 'role', count: 4 },
    ]);
  });
});
