import { type Case, FORUM, POSITIONS, SOURCES, SUMMIT, testProblems } from '../support/problem-cases.ts';

const LINKS: Case[] = [
  [
    'the theme of a position',
    { [POSITIONS]: ['theme: forums', 'theme: nowhere'] },
    [POSITIONS, 'keep-the-forum', 'theme'],
    /"nowhere" is not among the themes/,
    /add nowhere to the themes/,
  ],
  [
    'the source of a position',
    { [POSITIONS]: ['source: tccm-letter', 'source: nowhere'] },
    [POSITIONS, 'keep-the-forum', 'sources.0.source'],
    /among the sources/,
    /correct the id/,
  ],
  [
    'the source of an outcome',
    { [POSITIONS]: ['source: registry-news', 'source: nowhere'] },
    [POSITIONS, 'keep-the-forum', 'outcome.sources.0.source'],
    /among the sources/,
    /correct the id/,
  ],
  [
    'what dates a source',
    { [SOURCES]: ['dateFrom: registry-news', 'dateFrom: nowhere'] },
    [SOURCES, 'tccm-letter', 'dateFrom'],
    /among the sources/,
    /correct the id/,
  ],
  [
    'the theme of a concept',
    { [SUMMIT]: ['theme: summits', 'theme: nowhere'] },
    [SUMMIT, 'summit', 'theme'],
    /among the themes/,
    /correct the id/,
  ],
  [
    'a related concept',
    { [FORUM]: ['related: [summit]', 'related: [summit, nowhere]'] },
    [FORUM, 'forum', 'related.1'],
    /among the concepts/,
    /correct the id/,
  ],
  [
    'a position of a concept',
    { [FORUM]: ['positions: [keep-the-forum]', 'positions: [nowhere]'] },
    [FORUM, 'forum', 'positions.0'],
    /among the positions/,
    /correct the id/,
  ],
  [
    'what attests a name',
    { [FORUM]: ['source: registry-news', 'source: nowhere'] },
    [FORUM, 'forum', 'languages.en.source'],
    /among the sources/,
    /correct the id/,
  ],
];

testProblems('ids that lead nowhere', LINKS);

const TWICE: Case[] = [
  [
    'a theme',
    { 'themes.yaml': ['id: summits', 'id: forums'], [SUMMIT]: ['theme: summits', 'theme: forums'] },
    ['themes.yaml', 'forums', 'id'],
    /taken already, in themes\.yaml/,
    /id of its own/,
  ],
  [
    'a concept in another file',
    { [SUMMIT]: ['id: summit', 'id: forum'], [FORUM]: ['related: [summit]', 'related: []'] },
    [SUMMIT, 'forum', 'id'],
    /taken already, in concepts\/forum\.yaml/,
    /id of its own/,
  ],
  [
    'a source',
    {
      [SOURCES]: ['id: tccm-letter', 'id: registry-news'],
      [POSITIONS]: ['source: tccm-letter', 'source: registry-news'],
    },
    [SOURCES, 'registry-news', 'id'],
    /taken already/,
    /id of its own/,
  ],
  [
    'a site',
    { 'sites.yaml': ['id: forum-site', 'id: un'] },
    ['sites.yaml', 'un', 'id'],
    /taken already/,
    /id of its own/,
  ],
  [
    'a host',
    { 'sites.yaml': ['hosts: [forum.un.example]', 'hosts: [forum.un.example, un.example]'] },
    ['sites.yaml', 'forum-site', 'hosts.1'],
    /"un\.example" is listed already, under un/,
    /keep it in one place/,
  ],
  [
    'a name',
    { [SUMMIT]: ['name: World Summit', 'name: internet-governance forum'] },
    [SUMMIT, 'summit', 'languages.en.name'],
    /form of forum too \(concepts\/forum\.yaml, languages\.en\.name\)/,
    /keep it with one of the two/,
  ],
  [
    'a form, by one of its endings',
    { [SUMMIT]: ['name: World Summit', 'name: World Summit\n      forms: [global gathering, Global Forums]'] },
    [SUMMIT, 'summit', 'languages.en.forms.1'],
    /"global forums" is a form of forum too \(.*languages\.en\.forms\.0\)/,
    /keep it/,
  ],
  [
    'letters',
    { [SUMMIT]: ['name: World Summit', 'name: World Summit\n      ambiguous: [IGF]'] },
    [SUMMIT, 'summit', 'languages.en.ambiguous.0'],
    /"IGF" is a form of forum too/,
    /keep it/,
  ],
  [
    'a form that another form of the same concept begins',
    { [SUMMIT]: ['name: World Summit', 'name: Governance Forum\n      forms: [Internet Governance Forum]'] },
    [SUMMIT, 'summit', 'languages.en.forms.0'],
    /too \(.*languages\.en\.name\)/,
    /keep it/,
  ],
];

testProblems('what is there twice', TWICE);
