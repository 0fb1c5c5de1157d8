import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkToText } from '../../../lib/note/text-fragment.ts';

const URL = 'https://www.un.example/page';

/** The parts of a link's text directive, as browsers take it apart. */
function partsOf(link: string): { prefix?: string; text: string; suffix?: string } {
  const directive = link.split(':~:text=')[1] ?? '';
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift() : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop() : undefined;
  expect(parts).toHaveLength(1);
  return {
    ...(prefix ? { prefix: decodeURIComponent(prefix.slice(0, -1)) } : {}),
    text: decodeURIComponent(parts[0] as string),
    ...(suffix ? { suffix: decodeURIComponent(suffix.slice(1)) } : {}),
  };
}

const link = (before: string, text: string, after: string, language = 'en') =>
  linkToText(URL, { before, text, after }, language);

describe('linkToText', () => {
  test('a term with the words on either side of it', () => {
    expect(link('It rained. Then the ', 'IGF', ' met in Tunis, as the law asks for.')).toBe(
      `${URL}#:~:text=It%20rained.%20Then%20the-,IGF,-met%20in%20Tunis%2C%20as%20the`,
    );
  });

  test.each([
    ['at the beginning of a paragraph', '', ' met.', { text: 'IGF', suffix: 'met' }],
    ['at its end', 'Thus the ', '.', { prefix: 'Thus the', text: 'IGF' }],
    ['by itself', ' \n', '…', { text: 'IGF' }],
    ['in brackets', 'the Forum (', ') met', { prefix: 'the Forum (', text: 'IGF', suffix: ') met' }],
    ['with a footnote', 'The ', '12 met', { prefix: 'The', text: 'IGF', suffix: '12 met' }],
  ])('a term %s', (_, before, after, parts) => {
    expect(partsOf(link(before, 'IGF', after))).toEqual(parts);
  });

  test('white space is one space', () => {
    expect(partsOf(link('It\n   met:\u00a0the ', 'Tunis\n\tAgenda', '\n is  long'))).toEqual({
      prefix: 'It met: the',
      text: 'Tunis Agenda',
      suffix: 'is long',
    });
  });

  test('what parts a directive is written in numbers', () => {
    const directive = link('A-b, c & ', 'multi-stakeholder, R&D', ' – d-e').split(':~:text=')[1] ?? '';
    expect(directive).toBe('A%2Db%2C%20c%20%26-,multi%2Dstakeholder%2C%20R%26D,-%E2%80%93%20d%2De');
  });

  test('five words and no more, in languages with and without spaces', () => {
    const { prefix } = partsOf(link('one two three four five six seven ', 'IGF', ''));
    expect(prefix).toBe('three four five six seven');
    const chinese = partsOf(link('代表们今天在日内瓦再次讨论了', '互联网治理论坛', '的任务期限问题。', 'zh'));
    expect('代表们今天在日内瓦再次讨论了'.endsWith(chinese.prefix as string)).toBe(true);
    expect('的任务期限问题。'.startsWith(chinese.suffix as string)).toBe(true);
  });

  test('a long text around it is not cut within a word', () => {
    const long = `${'communications '.repeat(40)}`;
    const { prefix, suffix } = partsOf(link(long, 'IGF', ` ${long}`));
    expect(prefix).toBe('communications '.repeat(5).trim());
    expect(suffix).toBe(prefix);
  });

  test.each([
    ['https://a.example/b#part', 'https://a.example/b#part:~:text=IGF'],
    ['https://a.example/b#:~:text=old', 'https://a.example/b#:~:text=IGF'],
    ['https://a.example/b#part:~:text=old', 'https://a.example/b#part:~:text=IGF'],
    ['https://a.example/b?c=d#', 'https://a.example/b?c=d#:~:text=IGF'],
  ])('%s', (url, expected) => {
    expect(linkToText(url, { before: '', text: 'IGF', after: '' })).toBe(expected);
  });

  test('a page may say nonsense of its language', () => {
    expect(link('', 'IGF', '', 'not a language')).toBe(`${URL}#:~:text=IGF`);
  });

  test('whatever the text: three parts at most, that stand in the text in this order', () => {
    const flat = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const { prefix = '', text, suffix = '' } = partsOf(link(before, 'IGF', after));
        expect(text).toBe('IGF');
        expect(flat(before).trimEnd().endsWith(prefix)).toBe(true);
        expect(flat(after).trimStart().startsWith(suffix)).toBe(true);
      }),
    );
  });
});
