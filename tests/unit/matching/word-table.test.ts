import { expect, test } from 'vitest';
import { foldWord, hashOf } from '../../../lib/matching/tokens.ts';
import { hashesOf, WordTable } from '../../../lib/matching/word-table.ts';

const numberIn = (table: WordTable, text: string): number =>
  table.numberOf(hashOf(foldWord(text)), text, 0, text.length);

test('finds each of its words, however it is written, and no other', () => {
  const words = Array.from({ length: 500 }, (_, i) => `word${i}`);
  const table = new WordTable(words, hashesOf(words.join('\n'), words.length));
  expect(words.map((word) => numberIn(table, word.toUpperCase()))).toEqual(words.map((_, i) => i + 1));
  expect([numberIn(table, 'word500'), numberIn(table, '')]).toEqual([0, 0]);
});

test('where words share a hash, the word itself tells', () => {
  const words = ['alpha', 'beta', 'gamma', 'delta'];
  const table = new WordTable(words, new Int32Array(4).fill(7));
  const find = (text: string): number => table.numberOf(7, text, 0, text.length);
  expect([...words, 'epsilon'].map(find)).toEqual([1, 2, 3, 4, 0]);
});

test('a word that merely has the hash of one passes; isWord tells', () => {
  const table = new WordTable(['alpha'], new Int32Array([7]));
  expect(table.numberOf(7, 'omega', 0, 5)).toBe(1);
  expect([table.isWord(1, 'omega', 0, 5), table.isWord(1, 'Álpha', 0, 5)]).toEqual([false, true]);
});

test('an empty table finds nothing', () => {
  expect(numberIn(new WordTable([], hashesOf('', 0)), 'word')).toBe(0);
});
