import { type Case, FORUM, POSITIONS, SUMMIT, testProblems } from '../support/problem-cases.ts';

const FORMS: Case[] = [
  [
    'a brace that is not closed',
    { [FORUM]: ['global forum{s}', 'global forum{s'] },
    [FORUM, 'forum', 'languages.en.forms.0'],
    /close it/,
    /How forms are written/,
  ],
  [
    'a set that the language does not have',
    { [FORUM]: ['global forum{s}', 'global forum{m}'] },
    [FORUM, 'forum', 'languages.en.forms.0'],
    /unknown set "\{m\}"/,
    /How forms are written/,
  ],
  [
    'a cue that cannot be read',
    { [FORUM]: ['[insulin]', '["insulin}"]'] },
    [FORUM, 'forum', 'refute.0'],
    /without "\{"/,
    /How forms are written/,
  ],
  [
    'a form without a word',
    { [FORUM]: ['[IGF]', '["-"]'] },
    [FORUM, 'forum', 'languages.en.ambiguous.0'],
    /no word/,
    /How forms are written/,
  ],
  [
    'a concept without forms',
    { [SUMMIT]: ['languages:\n    en:\n      name: World Summit', 'languages: {}'] },
    [SUMMIT, 'summit', 'languages'],
    /has no form/,
    /add at least/,
  ],
  [
    'what attests no name',
    { [SUMMIT]: ['name: World Summit', 'source: registry-news\n      forms: [World Summit]'] },
    [SUMMIT, 'summit', 'languages.en.source'],
    /attests a name that is not given/,
    /add the name, or remove/,
  ],
];

testProblems('forms', FORMS);

const FILES: Case[] = [
  ['a file that is missing', { 'sites.yaml': null }, ['sites.yaml', 'the file', ''], /is missing/, /add it/],
  [
    'a file out of place',
    { 'concepts/more/extra.yaml': '[]' },
    ['concepts/more/extra.yaml', 'the file', ''],
    /has no place/,
    /move it/,
  ],
  ['a file beside the others', { 'extra.yaml': '[]' }, ['extra.yaml', 'the file', ''], /has no place/, /move it/],
  [
    'a map where a list is due',
    { 'sites.yaml': 'id: un' },
    ['sites.yaml', 'the file', ''],
    /is not a list/,
    /begin each entry with/,
  ],
  [
    'an empty file',
    { 'sites.yaml': '# nothing yet\n' },
    ['sites.yaml', 'the file', ''],
    /is not a list/,
    /begin each entry with/,
  ],
  [
    'YAML that is broken',
    { 'sites.yaml': '- id: un\n  name: "United\n' },
    ['sites.yaml', 'line 3', ''],
    /quote/i,
    /correct the YAML/,
  ],
  [
    'a colon in a text',
    { [SUMMIT]: ['gloss: A summit.', 'gloss: A summit: of states'], [FORUM]: ['related: [summit]', 'related: []'] },
    [SUMMIT, 'line 6', ''],
    /line 6/,
    /quote text that holds a colon/,
  ],
  [
    'the same field twice',
    { 'sites.yaml': '- id: un\n  name: a\n  name: b\n' },
    ['sites.yaml', 'line 3', ''],
    /unique/i,
    /correct the YAML/,
  ],
  [
    'a text that begins with an asterisk',
    {
      'themes.yaml': ['gloss: Where people meet.', 'gloss: *people'],
      [POSITIONS]: '[]',
      [FORUM]: '[]',
      [SUMMIT]: '[]',
    },
    ['themes.yaml', 'the file', ''],
    /alias/,
    /quote text that begins with an asterisk/,
  ],
  [
    'a version that is no version',
    { 'dataset.yaml': 'version: "7"\ndate: 2025-12-20\n' },
    ['dataset.yaml', 'the file', 'version'],
    /three numbers/,
    /README/,
  ],
  [
    'a date that is no day',
    { 'dataset.yaml': 'version: 1.4.0\ndate: 2025-12\n' },
    ['dataset.yaml', 'the file', 'date'],
    /is not a day/,
    /README/,
  ],
  [
    'a set of endings for an unknown language',
    { 'inflections.yaml': 'en:\n  s: ["", s]\nxx:\n  s: [s]\n' },
    ['inflections.yaml', 'the file', 'xx'],
    /xx/,
    /use one of: ar, en/,
  ],
];

testProblems('files', FILES);
