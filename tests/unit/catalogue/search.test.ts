import dataset from 'virtual:dataset';
import { describe, expect, test } from 'vitest';
import { createService } from '../../../lib/background/service.ts';
import { buildCatalogue } from '../../../lib/catalogue/catalogue.ts';
import { createSearch } from '../../../lib/catalogue/search.ts';
import { Library } from '../../../lib/dataset/lookup.ts';
import { smallDataset } from '../support/small-dataset.ts';

const SMALL = smallDataset({
  'positions.yaml': `
- id: keep-the-forum
  title: Keep the forum
  theme: forums
  stance: supports
  note: It should stay, whatever becomes of the budget.
  sources: [{ source: tccm-letter, passage: second paragraph }]
- id: pay-for-it
  title: A larger budget
  theme: summits
  stance: calls-for
  note: Money is due.
  sources: [{ source: registry-news, passage: headline }]
`,
});
const small = createSearch(buildCatalogue(new Library(SMALL)));

describe('the search of a small dataset', () => {
  const ids = (query: string, targets: string[] = []) => small.find(query, targets).positions.map(({ id }) => id);

  test('a word of a title counts more than one of a note', () => {
    expect(ids('budget')).toEqual(['pay-for-it', 'keep-the-forum']);
  });

  test.each([
    ['a note', 'whatever becomes', ['keep-the-forum']],
    ['a term that it is about, in another language', '论坛', ['keep-the-forum']],
    ['the gloss of a theme', 'states meet', ['pay-for-it']],
    ['a publisher', 'registry', ['pay-for-it']],
    ['a passage', 'second', ['keep-the-forum']],
    ['a comment on a paragraph that it bears on', 'as it is', ['keep-the-forum']],
    ['the beginning of a word', 'budg', ['pay-for-it', 'keep-the-forum']],
    ['a slip of the pen', 'buget', ['pay-for-it', 'keep-the-forum']],
    ['all words, where one thing has them', 'money due', ['pay-for-it']],
    ['nothing', '  ', []],
    ['no such word', 'zzzz', []],
  ])('finds by %s', (_, query, found) => {
    expect(ids(query)).toEqual(found);
  });

  test('some of the words, where nothing has them all', () => {
    expect(ids('money zzzz')).toEqual(['pay-for-it']);
  });

  test('what is about a recognised term stands first, and is found though it has none of the words', () => {
    expect(ids('zzzz', ['forum'])).toEqual(['keep-the-forum']);
    expect(ids('budget', ['forum'])).toEqual(['keep-the-forum', 'pay-for-it']);
  });

  test('a recognised paragraph finds itself and what bears on it', () => {
    const { positions, paragraphs } = small.find('zzzz', ['agenda.72']);
    expect(positions.map(({ id }) => id)).toEqual(['keep-the-forum']);
    expect(paragraphs.map(({ id }) => id)).toEqual(['agenda.72']);
  });

  test('paragraphs by gist, comment, document and number', () => {
    const paragraphs = (query: string) => small.find(query, []).paragraphs.map(({ id }) => id);
    expect(paragraphs('list on forums')).toEqual(['agenda.29']);
    expect(paragraphs('stay as it is')).toEqual(['agenda.72']);
    expect(paragraphs('agenda 72')).toEqual(['agenda.72']);
  });
});

describe('the search of the record, with the terms that the matcher knows in the query', () => {
  const service = createService(dataset);
  const search = createSearch(service.catalogue());

  test.each([
    ['en', 'Internet Governance Forum'],
    ['en, letters', 'IGF'],
    ['fr', 'Forum sur la gouvernance de l’Internet'],
    ['es', 'foro de gobernanza de internet'],
    ['ru, inflected', 'Форуму по вопросам управления Интернетом'],
    ['ar, with a particle', 'لمنتدى إدارة الإنترنت'],
    ['zh', '互联网治理论坛'],
    ['zh, traditional', '網際網路治理論壇'],
  ])('%s: %s', (_, query) => {
    const targets = service.recognise(query);
    expect(targets).toEqual(['igf']);
    const about = dataset.concepts.find(({ id }) => id === 'igf')?.positions ?? [];
    expect(about.length).toBeGreaterThan(3);
    const first = search.find(query, targets).positions.slice(0, about.length);
    expect(first.map(({ id }) => id).sort()).toEqual([...about].sort());
  });

  test('paragraphs by their reference, each by itself', () => {
    const targets = service.recognise('paragraphs 71 and 72 of the Tunis Agenda');
    expect(targets).toContain('tunis-agenda.72');
    const { paragraphs } = search.find('paragraphs 71 and 72 of the Tunis Agenda', targets);
    expect(
      paragraphs
        .slice(0, targets.length)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...targets].sort());
  });

  test.each(['управлению', 'управлени', 'المجتمع المدني', '治理', 'société civile'])(
    'a part of a name: %s',
    (query) => {
      expect(search.find(query, []).positions.length).toBeGreaterThan(0);
    },
  );
});
