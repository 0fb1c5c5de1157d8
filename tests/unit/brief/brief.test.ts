import { describe, expect, test } from 'vitest';
import { aroundTerm } from '../../../lib/brief/brief-words.ts';
import { aBrief } from './a-brief.ts';

describe('a brief', () => {
  const { mentions, themes } = aBrief();

  test('lists what the dataset knows, in the order of the page', () => {
    expect(mentions.map(({ target, label, theme }) => [target, label, theme])).toEqual([
      ['forum', 'Internet Governance Forum', 'Forums'],
      ['agenda.72', 'Agenda, paragraph 72', 'Summits'],
      ['summit', 'World Summit', 'Summits'],
    ]);
  });

  test('holds each position once, under its own theme, though terms of several themes lead to it', () => {
    expect(themes.map(({ id, count, positions }) => [id, count, positions.map((position) => position.id)])).toEqual([
      ['summits', 2, []],
      ['forums', 1, ['keep-the-forum']],
    ]);
    expect(mentions.map(({ positions }) => positions)).toEqual([['keep-the-forum'], ['keep-the-forum'], []]);
  });

  test('says what is known of the paragraphs that are referred to', () => {
    const [paragraph] = themes.flatMap(({ terms }) => terms).flatMap(({ paragraphs }) => paragraphs);
    expect(paragraph).toMatchObject({ number: '72', gist: 'Asks for a forum.' });
    expect(paragraph?.comments).toHaveLength(1);
  });
});

test('the words around a mention, and the mention among them', () => {
  const [forum] = aBrief().mentions;
  expect(forum && aroundTerm(forum)).toEqual(['=1+1 is what the ', 'Internet Governance Forum', ' said.']);
});
