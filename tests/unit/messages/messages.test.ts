import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { complaintAbout, errorCode, MessageError, toBackground, toPage } from '../../../lib/messages.ts';

const questions = { ...toBackground, ...toPage };

describe('complaintAbout', () => {
  test.each(Object.keys(questions))('none about %s', (type) => {
    expect(complaintAbout({ type, data: {}, timestamp: 1 })).toBeUndefined();
  });

  test('a known question without a timestamp is malformed', () => {
    expect(complaintAbout({ type: 'note', data: {} })?.err.message).toMatch(/^malformed-message: "note"/);
    expect(complaintAbout({ type: 'note', timestamp: 'now' })?.err.message).toMatch(/^malformed-message/);
  });

  test('an unknown question is named, and what is known is listed', () => {
    const message = complaintAbout({ type: 'teapot', timestamp: 1 })?.err.message;
    expect(message).toMatch(/^unknown-message: "teapot" is none of /);
    for (const known of Object.keys(questions)) expect(message).toContain(known);
  });

  test.each([undefined, null, 3, 'note', [], {}, { type: 7 }, { type: null }])('%j has no type', (message) => {
    expect(complaintAbout(message)?.err.message).toMatch(/^unknown-message: a message without a type/);
  });

  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('%s is no question', (type) => {
    expect(complaintAbout({ type, timestamp: 1 })?.err.message).toMatch(/^unknown-message/);
  });

  test('a long type is cut short', () => {
    expect(complaintAbout({ type: 'x'.repeat(10_000) })?.err.message.length).toBeLessThan(400);
  });

  test('a complaint carries a code as errors do', () => {
    expect(errorCode(new Error(complaintAbout({ type: 'teapot' })?.err.message))).toBe('unknown-message');
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
    ['jump', { tab: 1, concept: 'tunis-agenda.29-82' }],
    ['goTo', { direction: 'next', concept: 'tunis-agenda.72' }],
    ['counted', { total: 0 }],
    ['counted', { total: null }],
    ['load', { part: 'marks' }],
    ['settings', {}],
    ['jump', { tab: 1, concept: 'igf' }],
    ['useSettings', { on: true, paint: 'auto', print: false }],
    ['goTo', { direction: 'next' }],
    ['goTo', { direction: 'previous', concept: 'igf' }],
  ])('%s takes what it should', (name, data) => {
    expect(accepts(name, data)).toBe(true);
  });

  test.each<[keyof typeof questions, string, unknown]>([
    ['match', 'no blocks', {}],
    ['match', 'blocks that are no texts', { blocks: [1] }],
    ['match', 'too much text', { blocks: ['x'.repeat(1_000_000), 'x'.repeat(1_000_001)] }],
    ['match', 'half of the evidence', { blocks: [], evidence: { found: [] } }],
    ['match', 'evidence below what there is', { blocks: [], evidence: { found: [-1], supported: [], defined: {} } }],
    ['match', 'letters below -1', { blocks: [], evidence: { found: [], supported: [], defined: { A: -2 } } }],
    ['match', 'half concepts', { blocks: [], evidence: { found: [0.5], supported: [], defined: {} } }],
    ['load', 'a part that there is not', { part: 'background' }],
    ['jump', 'no concept', { tab: 1 }],
    ['useSettings', 'an unknown way to paint', { on: true, paint: 'ink', print: false }],
    ['note', 'an id with other signs', { concept: '<b>' }],
    ['note', 'an endless id', { concept: 'a'.repeat(81) }],
    ['note', 'a document with a dot and nothing behind it', { concept: 'tunis-agenda.' }],
    ['note', 'two dots', { concept: 'tunis-agenda.72.1' }],
    ['note', 'brackets', { concept: 'gdc.29(b)' }],
    ['note', 'no document', { concept: '.72' }],
    ['note', 'endless paragraphs', { concept: `gdc.${'1'.repeat(81)}` }],
    ['note', 'no id', {}],
    ['counted', 'less than nothing', { total: -1 }],
    ['counted', 'not a number', { total: Number.NaN }],
    ['goTo', 'an unknown direction', { direction: 'up' }],
    ['summary', 'no tab', {}],
  ])('%s refuses %s', (name, _, data) => {
    expect(accepts(name, data)).toBe(false);
  });
});
