import { describe, expect, test } from 'vitest';
import { type Case, DOCUMENTS, SOURCES, testProblems } from '../support/problem-cases.ts';
import { problemsWith, smallDataset } from '../support/small-dataset.ts';

const FORUM_COMMENT =
  '      comments:\n        - text: It should stay as it is.\n          stance: supports\n          source: tccm-letter\n          passage: third paragraph\n';

const CASES: Case[] = [
  [
    'an id that is no concept',
    { [DOCUMENTS]: ['id: agenda', 'id: nowhere'] },
    [DOCUMENTS, 'nowhere', 'id'],
    /"nowhere" is not among the concepts/,
    /add nowhere to the concepts/,
  ],
  [
    'an id of a concept that is no document',
    { [DOCUMENTS]: ['id: agenda', 'id: forum'] },
    [DOCUMENTS, 'forum', 'id'],
    /is the id of a body/,
    /concept of kind document/,
  ],
  [
    'a document twice',
    { [DOCUMENTS]: ['- id: agenda', '- id: agenda\n  date: 2005\n  titles: {}\n- id: agenda'] },
    [DOCUMENTS, 'agenda', 'id'],
    /taken already/,
    /id of its own/,
  ],
  [
    'a paragraph twice, written in two ways',
    { [DOCUMENTS]: ['number: "72"', 'number: 29'] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.number'],
    /paragraph 29 is there already/,
    /merge the two/,
  ],
  [
    'a number that is none',
    { [DOCUMENTS]: ['number: "72"', 'number: preamble'] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.number'],
    /is not a paragraph number such as "72" or "29\(b\)"/,
    /README/,
  ],
  [
    'a number with a dot',
    { [DOCUMENTS]: ['number: "72"', 'number: "72."'] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.number'],
    /is not a paragraph number/,
    /README/,
  ],
  [
    'a paragraph without a source',
    {
      [DOCUMENTS]: ['      gist: Asks for a forum.\n      source: registry-news\n', '      gist: Asks for a forum.\n'],
    },
    [DOCUMENTS, 'agenda', 'paragraphs.2.source'],
    /is missing/,
    /add this field/,
  ],
  [
    'a paragraph whose source leads nowhere',
    { [DOCUMENTS]: ['source: registry-news\n      passage: page 3', 'source: nowhere'] },
    [DOCUMENTS, 'agenda', 'paragraphs.1.source'],
    /"nowhere" is not among the sources/,
    /correct the id/,
  ],
  [
    'a paragraph that is only remembered',
    { [DOCUMENTS]: ['status: seen', 'status: recalled'] },
    [DOCUMENTS, 'agenda', 'paragraphs.1.status'],
    /recalled/,
    /use one of: seen, reported/,
  ],
  [
    'a concept of a paragraph',
    { [DOCUMENTS]: ['concepts: [forum, summit]', 'concepts: [forum, nowhere]'] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.concepts.1'],
    /among the concepts/,
    /correct the id/,
  ],
  [
    'a position of a paragraph',
    { [DOCUMENTS]: ['positions: [keep-the-forum]', 'positions: [nowhere]'] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.positions.0'],
    /among the positions/,
    /correct the id/,
  ],
  [
    'a comment without a source',
    { [DOCUMENTS]: ['          source: tccm-letter\n', ''] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.comments.0.source'],
    /is missing/,
    /add this field/,
  ],
  [
    'a comment without a passage',
    { [DOCUMENTS]: ['          passage: third paragraph\n', ''] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.comments.0.passage'],
    /is missing/,
    /add this field/,
  ],
  [
    "a comment that is neither TCCM's nor a report",
    { [SOURCES]: ['voice: report', 'voice: other'], [DOCUMENTS]: ['source: tccm-letter', 'source: registry-news'] },
    [DOCUMENTS, 'agenda', 'paragraphs.2.comments.0.source'],
    /has the voice "other"/,
    /TCCM's own text or a report/,
  ],
  [
    'the source of a title',
    { [DOCUMENTS]: ['      source: registry-news\n  links', '      source: nowhere\n  links'] },
    [DOCUMENTS, 'agenda', 'titles.en.source'],
    /among the sources/,
    /correct the id/,
  ],
  [
    'a title without what attests it',
    { [DOCUMENTS]: ['      source: registry-news\n  links', '  links'] },
    [DOCUMENTS, 'agenda', 'titles.en.source'],
    /is missing/,
    /add this field/,
  ],
  [
    'a symbol twice, in another spelling',
    {
      [DOCUMENTS]: [
        'symbols: [AB-05/TOWN/DOC/6(Rev.1)-E]',
        'symbols: [AB-05/TOWN/DOC/6(Rev.1)-E, AB-05/TOWN/DOC/6(rev.1)-F]',
      ],
    },
    [DOCUMENTS, 'agenda', 'symbols.1'],
    /is listed already, under agenda/,
    /keep it with one document/,
  ],
  [
    'a symbol that is none',
    { [DOCUMENTS]: ['symbols: [AB-05/TOWN/DOC/6(Rev.1)-E]', 'symbols: [the agenda]'] },
    [DOCUMENTS, 'agenda', 'symbols.0'],
    /is not a symbol such as A\/RES\/70\/125/,
    /README/,
  ],
  [
    'a page with a scheme',
    { [DOCUMENTS]: ['pages: [www', 'pages: [https://www'] },
    [DOCUMENTS, 'agenda', 'recognise.pages.0'],
    /is not a host and a path/,
    /README/,
  ],
  [
    'a link that is none',
    { [DOCUMENTS]: ['url: https://un.example/agenda', 'url: un.example/agenda'] },
    [DOCUMENTS, 'agenda', 'links.0.url'],
    /is not a URL/,
    /README/,
  ],
  [
    'a list under another name',
    { [DOCUMENTS]: ['  paragraphs:', '  clauses:'] },
    [DOCUMENTS, 'agenda', 'clauses'],
    /clauses/,
    /remove this field, or correct/,
  ],
];

testProblems('documents', CASES);

describe('a dataset without documents', () => {
  test.each([
    ['no file', null],
    ['an empty list', '[]'],
  ])('%s is right', (_, file) => {
    expect(smallDataset({ [DOCUMENTS]: file }).documents).toEqual([]);
  });

  test('a file that is no list is not', () => {
    expect(problemsWith({ [DOCUMENTS]: 'id: agenda' })).toMatchObject([{ file: DOCUMENTS, wrong: 'is not a list' }]);
  });
});

test('a paragraph needs neither comments nor positions', () => {
  expect(problemsWith({ [DOCUMENTS]: [FORUM_COMMENT, ''] })).toEqual([]);
});
