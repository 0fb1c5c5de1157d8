import { describe, expect, test } from 'vitest';
import { partsOf, passagesOf } from '../../../lib/panel/passages.ts';

type Mention = Parameters<typeof passagesOf>[0][number];

const SENTENCE = 'The Forum met the Forum.';

function mention(index: number, at: [number, number], more: Partial<Mention> = {}): Mention {
  return {
    index,
    at,
    frame: 0,
    block: 0,
    sentence: SENTENCE,
    target: 'forum',
    label: 'Forum',
    theme: 'forums',
    text: 'Forum',
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    ...more,
  };
}
const first = mention(0, [4, 9]);
const second = mention(1, [18, 23]);
const numbers = (...mentions: Mention[]) => passagesOf(mentions).map((each) => each.mentions.map(({ index }) => index));

describe('passages', () => {
  test('mentions of one sentence stand together', () => {
    expect(numbers(first, second)).toEqual([[0, 1]]);
  });

  test.each<[string, Mention]>([
    ['another block', { ...second, block: 1 }],
    ['another frame', { ...second, frame: 3 }],
    ['another sentence', { ...second, sentence: 'Not the same.' }],
    ['the same words once more', { ...first, index: 1 }],
  ])('%s is another passage', (_, other) => {
    expect(numbers(first, other)).toEqual([[0], [1]]);
  });

  test('each has a name of its own', () => {
    const keys = passagesOf([first, { ...first, index: 1 }, { ...first, frame: 2 }]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  test('nothing makes none', () => {
    expect(passagesOf([])).toEqual([]);
  });
});

test('the parts of a passage are its sentence', () => {
  const [passage] = passagesOf([first, second]);
  if (!passage) throw new Error('there is a passage');
  const parts = partsOf(passage);
  expect(parts.map(({ text }) => text).join('')).toBe(SENTENCE);
  expect(parts.map((part) => [part.text, part.mention?.index])).toEqual([
    ['The ', undefined],
    ['Forum', 0],
    [' met the ', undefined],
    ['Forum', 1],
    ['.', undefined],
  ]);
});
