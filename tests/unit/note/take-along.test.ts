import { describe, expect, test } from 'vitest';
import { Library } from '../../../lib/dataset/lookup.ts';
import { buildNote, type Note } from '../../../lib/note/note.ts';
import { noteAsText } from '../../../lib/note/take-along.ts';
import { smallDataset } from '../support/small-dataset.ts';

const library = new Library(smallDataset());
const noteOn = (target: string): Note => buildNote(library, target) as Note;
const PAGE = { title: 'A page of forums', url: 'https://www.un.example/page#:~:text=IGF' };

describe('noteAsText', () => {
  test('position, outcome, every source with its address, and the page', () => {
    const note = noteOn('forum');
    expect(noteAsText(note, note.positions, PAGE)).toBe(
      `Internet Governance Forum

A forum.

▲ TCCM supports: Keep the forum

It should *stay*.

Partly achieved. It stays for now.

As summarised by Registry: News of a registry, Registry, 14 March 2025; headline
https://registry.example/news

Source: A letter, TCCM, undated (date from Registry); second paragraph
https://tccm.example/letter

Mentioned in: A page of forums
https://www.un.example/page#:~:text=IGF
`,
    );
  });

  test('only the positions that are taken along', () => {
    expect(noteAsText(noteOn('forum'), [], PAGE)).not.toContain('TCCM');
  });

  test('paragraphs of a document, with what TCCM has said on them', () => {
    const text = noteAsText(noteOn('agenda.72'), [], PAGE);
    expect(text).toContain('Paragraph 72: Asks for a forum.\n\nAs summarised by Registry');
    expect(text).toContain('TCCM on this paragraph: It should stay as it is.\n\nSource: A letter, TCCM');
    expect(text).not.toContain('A text of the summit.');
  });

  test('a page without an address is left out, one without a title is called by its address', () => {
    expect(noteAsText(noteOn('forum'), [], { title: 'A file', url: '' })).not.toContain('A file');
    expect(noteAsText(noteOn('forum'), [], { title: ' ', url: 'https://a.example/' })).toContain(
      'Mentioned in: https://a.example/\nhttps://a.example/\n',
    );
  });
});
