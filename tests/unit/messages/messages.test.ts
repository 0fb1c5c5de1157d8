import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { complain, errorCode, MessageError, toBackground, toPage } from '../../../lib/messages.ts';

const CHOSEN = {
  on: true,
  paint: 'auto',
  print: false,
  muted: ['igf'],
  look: { style: 'tint', colour: 'blue' },
  scheme: 'dark',
  rail: { igf: 2 },
};

const questions = { ...toBackground, ...toPage };

describe('complain', () => {
  /** What is said of a question by its name. */
  const complaint = (type: unknown): string => {
    try {
      return complain(type);
    } catch (error) {
      expect(errorCode(error)).toBe('unknown-message');
      return (error as Error).message;
    }
  };

  test('an unknown question is named, and what is known is listed', () => {
    expect(complaint('teapot')).toMatch(/^unknown-message: "teapot" is none of /);
    for (const known of Object.keys(toBackground)) expect(complaint('teapot')).toContain(known);
  });

  test.each([undefined, null, 3, [], {}])('%j has no type', (type) => {
    expect(complaint(type)).toMatch(/^unknown-message: a message without a type/);
  });

  test('a long type is cut short', () => {
    expect(complaint('x'.repeat(10_000)).length).toBeLessThan(400);
  });
});

describe('errorCode', () => {
  test('survives the loss of the class', () => {
    const { message } = new MessageError('not-allowed', 'only a page may ask: this is none');
    expect(errorCode(new Error(message))).toBe('not-allowed');
  });

  test.each([new Error('no colon here'), new Error(''), 'malformed-message: as a string', undefined, null])(
    '%s has none',
    (error) => {
      expect(errorCode(error)).toBeUndefined();
    },
  );
});

describe('questions', () => {
  const accepts = (name: keyof typeof questions, data: unknown): boolean => v.safeParse(questions[name], data).success;

  test.each<[keyof typeof questions, unknown]>([
    ['match', { blocks: [] }],
    ['match', { blocks: ['a', ''], evidence: { found: [0], supported: [], defined: { IGF: -1 } } }],
    ['match', { blocks: ['x'.repeat(1_000_000), 'x'.repeat(1_000_000)] }],
    ['note', { concept: 'igf-secretariat' }],
    ['note', { concept: 'tunis-agenda.72' }],
    ['note', { concept: 'tunis-agenda.29,31-35' }],
    ['note', { concept: 'gdc.29b' }],
    ['document', { address: 'https://www.un.org/', titles: ['A title'], texts: [] }],
    ['jump', { tab: 1, targets: ['gdc.29b'], paragraph: true }],
    ['jump', { tab: 1, targets: ['tunis-agenda.29-82', 'igf'] }],
    ['goTo', { direction: 'next', targets: ['tunis-agenda.72'] }],
    ['counted', { total: 0 }],
    ['counted', { total: null }],
    ['load', { part: 'painter' }],
    ['settings', {}],
    ['jump', { tab: 1, direction: 'previous' }],
    ['brief', { tab: 1 }],
    ['useSettings', CHOSEN],
    ['list', { tab: 1 }],
    ['goToListed', { tab: 1, frame: 0, index: 3, target: 'tunis-agenda.72' }],
    ['watchView', { tab: 1, on: false }],
    ['inView', { index: null }],
    ['goToIndex', { index: 0 }],
    ['goTo', { direction: 'next' }],
    ['goTo', { direction: 'previous', targets: [] }],
  ])('%s takes what it should', (name, data) => {
    expect(accepts(name, data)).toBe(true);
  });

  test.each<[keyof typeof questions, string, unknown]>([
    ['match', 'no blocks', {}],
    ['match', 'blocks that are no texts', { blocks: [1] }],
    ['match', 'too many blocks', { blocks: Array(200_001).fill('') }],
    [
      'match',
      'endless evidence',
      { blocks: [], evidence: { found: Array(10_001).fill(1), supported: [], defined: {} } },
    ],
    [
      'match',
      'endless letters',
      { blocks: [], evidence: { found: [], supported: [], defined: { ['A'.repeat(41)]: 1 } } },
    ],
    ['match', 'too much text', { blocks: ['x'.repeat(1_000_000), 'x'.repeat(1_000_001)] }],
    ['match', 'half of the evidence', { blocks: [], evidence: { found: [] } }],
    ['match', 'evidence below what there is', { blocks: [], evidence: { found: [-1], supported: [], defined: {} } }],
    ['match', 'letters below -1', { blocks: [], evidence: { found: [], supported: [], defined: { A: -2 } } }],
    ['match', 'half concepts', { blocks: [], evidence: { found: [0.5], supported: [], defined: {} } }],
    ['load', 'a part that there is not', { part: 'background' }],
    ['jump', 'no tab', { targets: ['igf'] }],
    ['jump', 'a target that is no id', { tab: 1, targets: ['<b>'] }],
    ['useSettings', 'an unknown way to paint', { ...CHOSEN, paint: 'ink' }],
    ['useSettings', 'a muted term that is no id', { ...CHOSEN, muted: ['<b>'] }],
    ['useSettings', 'an unknown colour scheme', { ...CHOSEN, scheme: 'sepia' }],
    ['useSettings', 'an unknown colour', { ...CHOSEN, look: { style: 'tint', colour: 'ultraviolet' } }],
    ['note', 'an id with other signs', { concept: '<b>' }],
    ['note', 'an endless id', { concept: 'a'.repeat(81) }],
    ['note', 'a document with a dot and nothing behind it', { concept: 'tunis-agenda.' }],
    ['document', 'no titles', { address: 'https://www.un.org/', texts: [] }],
    ['document', 'titles that are no texts', { address: '', titles: [1], texts: [] }],
    ['note', 'two dots', { concept: 'tunis-agenda.72.1' }],
    ['note', 'brackets', { concept: 'gdc.29(b)' }],
    ['note', 'no document', { concept: '.72' }],
    ['note', 'endless paragraphs', { concept: `gdc.${'1'.repeat(81)}` }],
    ['note', 'no id', {}],
    ['counted', 'less than nothing', { total: -1 }],
    ['counted', 'not a number', { total: Number.NaN }],
    ['goToListed', 'a number below none', { tab: 1, frame: 0, index: -1, target: 'igf' }],
    ['inView', 'half a number', { index: 0.5 }],
    ['goTo', 'an unknown direction', { direction: 'up' }],
    ['summary', 'no tab', {}],
  ])('%s refuses %s', (name, _, data) => {
    expect(accepts(name, data)).toBe(false);
  });
});

test('of what a page shows of itself no more is looked at than is needed', () => {
  const { address, titles, texts } = v.parse(toBackground.document, {
    address: 'x'.repeat(1_000_000),
    titles: ['x'.repeat(1_000_000)],
    texts: Array(1000).fill('A/1'),
  });
  expect([address.length, titles[0]?.length, texts.length]).toEqual([2000, 2000, 50]);
});
