import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { briefAsCsv } from '../../../lib/brief/csv.ts';
import { aBrief, PAGE } from './a-brief.ts';

describe('a brief as a table, read back', () => {
  const csv = briefAsCsv(aBrief());
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), { header: true });

  test('has a row a mention', () => {
    expect(errors).toEqual([]);
    expect(data.map(({ number, term, target, theme }) => [number, term, target, theme])).toEqual([
      ['1', 'Internet Governance Forum', 'forum', 'Forums'],
      ['2', 'paragraph 72 of the Agenda', 'agenda.72', 'Summits'],
      ['3', 'World Summit', 'summit', 'Summits'],
    ]);
    expect(data[0]).toMatchObject({
      positions: 'Keep the forum',
      stances: 'supports',
      sources: 'https://tccm.example/letter',
      page_title: PAGE.title,
      page_url: PAGE.url,
    });
  });

  test('is read as Unicode by spreadsheet programs, and gives them nothing to run', () => {
    expect(csv.startsWith('\ufeffnumber,')).toBe(true);
    expect(data[0]?.sentence).toBe("'=1+1 is what the Internet Governance Forum said.");
  });
});
