import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../lib/reader/paragraphs.ts';
import type { Run } from '../../../lib/reader/run.ts';

/** A run of text, about as wide as its letters would be. */
function run(text: string, left: number, middle: number, size = 10, more: Partial<Run> = {}): Run {
  return {
    text,
    left,
    right: left + text.trimEnd().length * size * 0.5,
    top: middle - size / 2,
    bottom: middle + size / 2,
    rtl: false,
    angle: 0,
    ...more,
  };
}

/** Lines one below the other. */
const column = (left: number, top: number, lines: readonly string[], leading = 12, size = 10): Run[] =>
  lines.map((text, index) => run(text, left, top + index * leading, size));

const texts = (runs: readonly Run[]): string[] => paragraphsOf(runs).map(({ text }) => text);

describe('lines', () => {
  test('that follow one another are a paragraph', () => {
    expect(texts(column(50, 100, ['The Internet Governance', 'Forum meets every', 'year.']))).toEqual([
      'The Internet Governance\nForum meets every\nyear.',
    ]);
  });

  test('farther apart than usual are two', () => {
    const runs = [...column(50, 100, ['one line of it', 'and another']), ...column(50, 140, ['something', 'else'])];
    expect(texts(runs)).toEqual(['one line of it\nand another', 'something\nelse']);
  });

  test('set apart widely all over the page still go together', () => {
    expect(texts(column(50, 100, ['one', 'two', 'three', 'four'], 22))).toEqual(['one\ntwo\nthree\nfour']);
  });

  test('of another size are another paragraph', () => {
    expect(texts([run('A heading', 50, 100, 16), ...column(50, 116, ['and its text'])])).toEqual([
      'A heading',
      'and its text',
    ]);
  });

  test('that begin with a number of their own are another paragraph, if a sentence has ended', () => {
    expect(texts(column(50, 100, ['It has ended.', '73. Another one', 'goes on']))).toEqual([
      'It has ended.',
      '73. Another one\ngoes on',
    ]);
    expect(texts(column(50, 100, ['as is said in paragraph', '72. That was it']))).toEqual([
      'as is said in paragraph\n72. That was it',
    ]);
  });

  test('indented after a sentence are another paragraph', () => {
    const runs = [
      ...column(50, 100, ['It goes on', 'and has ended.']),
      run('Another', 65, 124),
      run('one of them', 50, 136),
    ];
    expect(texts(runs)).toEqual(['It goes on\nand has ended.', 'Another\none of them']);
  });
});

describe('words', () => {
  test('broken at the end of a line are put together: the hyphen is a soft one', () => {
    expect(texts(column(50, 100, ['Internet Gover-', 'nance Forum']))).toEqual(['Internet Gover\u00adnance Forum']);
    expect(texts(column(50, 100, ['Internet Gover\u2010 ', 'nance Forum']))).toEqual([
      'Internet Gover\u00ad\u200bnance Forum',
    ]);
    expect(texts(column(50, 100, ['Internet Gover\u00ad', 'nance Forum']))).toEqual([
      'Internet Gover\u00adnance Forum',
    ]);
  });

  test('with a hyphen before a capital keep it', () => {
    expect(texts(column(50, 100, ['Asia-', 'Pacific'])).join()).toBe('Asia-Pacific');
  });

  test('with a dash or a number before the end are not put together', () => {
    expect(texts(column(50, 100, ['from 2003-', 'and later'])).join()).toBe('from 2003-\nand later');
  });

  test('in scripts without spaces go on at once', () => {
    expect(texts(column(50, 100, ['互联网治', '理论坛'])).join()).toBe('互联网治理论坛');
  });

  test('that stand apart without a space get one', () => {
    expect(texts([run('Internet', 50, 100), run('Governance', 93, 100)])).toEqual(['Internet Governance']);
    expect(texts([run('multi', 50, 100), run('stakeholder', 75.4, 100)])).toEqual(['multistakeholder']);
  });
});

describe('what is not of the text', () => {
  test('raised numbers of notes are left out', () => {
    const runs = [run('Internet', 50, 100), run('3', 90.5, 97, 6), run(' Governance Forum', 93.5, 100)];
    expect(texts(runs)).toEqual(['Internet Governance Forum']);
  });

  test('as large as browsers print them, too', () => {
    // To Chromium `font-size: smaller` is 5/6 of what stands around it.
    const runs = [run('the Tunis', 50, 100), run('Agenda', 50, 112), run('2', 80, 109, 25 / 3), run(' and', 85, 112)];
    expect(texts(runs)).toEqual(['the Tunis\nAgenda and']);
  });

  test('raised letters of a word stay', () => {
    expect(texts([run('the 20', 50, 100), run('th', 80, 97, 6), run(' year', 87, 100)])).toEqual(['the 20th year']);
  });

  test('running heads and page numbers are paragraphs of their own', () => {
    const runs = [
      run('A/RES/70/125', 400, 40),
      ...column(50, 100, ['The text of the page', 'ends with the Internet']),
      run('15-16741', 50, 780),
      run('3/13', 400, 780),
    ];
    expect(texts(runs)).toEqual(['A/RES/70/125', 'The text of the page\nends with the Internet', '15-16741', '3/13']);
  });

  test('text that stands askew is read by itself, white space not at all', () => {
    expect(texts([run('DRAFT', 20, 400, 60, { angle: 45 }), run(' ', 50, 90), run('Text', 50, 100)])).toEqual([
      'Text',
      'DRAFT',
    ]);
  });

  test('text that is turned by a right angle is read as other text is', () => {
    const turned = column(50, 100, ['Internet Governance', 'Forum']).map((each) => ({ ...each, angle: 90 }));
    expect(texts([...turned, ...column(50, 100, ['Text'])])).toEqual(['Text', 'Internet Governance\nForum']);
  });
});

describe('columns', () => {
  const left = ['The first column says', 'something about the', 'Internet Governance'];
  const right = ['Forum, which is in the', 'second one. And that', 'is all that it says.'];

  test('are read one after the other, and a paragraph goes on in the next', () => {
    const runs = [...column(50, 100, left), ...column(200, 100, right)];
    expect(texts(runs)).toEqual([[...left, ...right].join('\n')]);
  });

  test('whose lines are not level are read so too', () => {
    const runs = [...column(50, 100, left), ...column(200, 105, right)];
    expect(texts(runs)[0]).toBe([...left, ...right].join('\n'));
  });

  test('with a heading over both and a foot below both', () => {
    const runs = [
      run('A heading that goes over both of the columns of the page', 60, 70, 12),
      ...column(50, 100, left),
      ...column(200, 100, right),
      run('4', 180, 200),
    ];
    expect(texts(runs)).toEqual([
      'A heading that goes over both of the columns of the page',
      [...left, ...right].join('\n'),
      '4',
    ]);
  });

  test('a note below the first column does not come between', () => {
    const runs = [
      ...column(50, 100, left),
      run('1 A note.', 50, 150, 7),
      ...column(200, 100, ['goes on here', ...right]),
    ];
    expect(texts(runs)).toContain([...left, 'goes on here', ...right].join('\n'));
    expect(texts(runs)).toContain('1 A note.');
  });

  test('the number of a paragraph is no column', () => {
    const runs = [
      run('72.', 50, 100),
      run('The Forum is to', 90, 100),
      run('discuss public policy.', 90, 112),
      run('73.', 50, 130),
      run('It is to meet', 90, 130),
      run('every year.', 90, 142),
    ];
    expect(texts(runs)).toEqual(['72. The Forum is to\ndiscuss public policy.', '73. It is to meet\nevery year.']);
  });

  test('wide gaps in one line of a text are none', () => {
    const runs = [
      ...column(50, 100, ['A line that goes from here to there']),
      run('and one with', 50, 112),
      run('a gap in it', 130, 112),
      ...column(50, 124, ['and again one that goes all the way.']),
    ];
    expect(texts(runs)).toEqual([
      'A line that goes from here to there\nand one with a gap in it\nand again one that goes all the way.',
    ]);
  });
});

describe('text from right to left', () => {
  const rtl = (text: string, left: number, middle: number): Run => run(text, left, middle, 10, { rtl: true });

  test('is read from the right, words of other scripts among it in their own order', () => {
    const runs = [run('Summit ', 85, 100), run('World ', 55, 100), rtl('القمة', 120, 100), rtl('في تونس', 10, 100)];
    expect(texts(runs)).toEqual(['القمة World Summit في تونس']);
  });

  test('goes on in the next line', () => {
    expect(texts([rtl('منتدى إدارة', 150, 100), rtl('الإنترنت', 165, 112)])).toEqual(['منتدى إدارة\nالإنترنت']);
  });

  test('begins in the right column', () => {
    const runs = [0, 12, 24].flatMap((y) => [
      rtl('يسار الصفحة هنا', 50, 100 + y),
      rtl('يمين الصفحة هنا', 200, 100 + y),
    ]);
    expect(texts(runs)[0]?.slice(0, 4)).toBe('يمين');
  });
});

test('each run keeps its length, and its place is right', () => {
  const runs = [...column(50, 100, ['Internet Gover-', 'nance Forum,', 'and more']), run('7', 400, 700)];
  for (const { text, parts } of paragraphsOf(runs)) {
    for (const { run: index, start } of parts) {
      const own = (runs[index] as Run).text;
      expect(text.slice(start, start + own.length).replace('\u00ad', '-')).toBe(own);
    }
  }
});
