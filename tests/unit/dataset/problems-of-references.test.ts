import { expect, test } from 'vitest';
import { type Case, REFERENCES, testProblems } from '../support/problem-cases.ts';
import { problemsWith, smallDataset } from '../support/small-dataset.ts';

const CASES: Case[] = [
  [
    'a list under another name',
    { [REFERENCES]: ['  of:', '  from-the:'] },
    [REFERENCES, 'the file', 'en.from-the'],
    /from-the/,
    /remove this field, or correct/,
  ],
  [
    'a language that is none of ours',
    { [REFERENCES]: ['zh:', 'de:'] },
    [REFERENCES, 'the file', 'de'],
    /de/,
    /remove this field, or correct/,
  ],
  [
    'a list that is none',
    { [REFERENCES]: ['open: [第]', 'open: 第'] },
    [REFERENCES, 'the file', 'zh.open'],
    /Expected Array/,
    /write Array here/,
  ],
  [
    'braces that are not closed',
    { [REFERENCES]: ['"of {the |}"', '"of {the |"'] },
    [REFERENCES, 'en', 'of.0'],
    /"\{" without "\}"/,
    /How forms are written/,
  ],
  [
    'an unknown set of endings',
    { [REFERENCES]: ['paragraph{s}', 'paragraph{z}'] },
    [REFERENCES, 'en', 'paragraph.0'],
    /unknown set "\{z\}"/,
    /How forms are written/,
  ],
];

testProblems('references', CASES);

test('a dataset without references is right, and finds none', () => {
  expect(problemsWith({ [REFERENCES]: null })).toEqual([]);
  expect(smallDataset({ [REFERENCES]: null }).references).toEqual({ languages: [], kinds: [] });
});
