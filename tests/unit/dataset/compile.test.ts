import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../lib/matching/lexicon.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { find } from '../support/terms.ts';

describe('a dataset that is right', () => {
  const dataset = smallDataset();

  test('positions: HTML from Markdown, and citations in full', () => {
    expect(dataset.positions).toEqual([
      {
        id: 'keep-the-forum',
        title: 'Keep the forum',
        theme: 'forums',
        stance: 'supports',
        note: 'It should *stay*.',
        noteHtml: '<p>It should <em>stay</em>.</p>',
        sources: [
          {
            title: 'A letter',
            publisher: 'TCCM',
            url: 'https://tccm.example/letter',
            date: 'undated',
            voice: 'tccm',
            passage: 'second paragraph',
            dateFrom: { publisher: 'Registry', url: 'https://registry.example/news' },
          },
        ],
        outcome: {
          result: 'partly',
          text: 'It stays for now.',
          sources: [
            {
              title: 'News of a registry',
              publisher: 'Registry',
              url: 'https://registry.example/news',
              date: '2025-03-14',
              voice: 'report',
              language: 'ja',
              passage: 'headline',
            },
          ],
        },
      },
    ]);
  });

  test('concepts: the file is the family, what is left out has its default', () => {
    const [forum, summit] = dataset.concepts;
    expect(forum).toMatchObject({
      id: 'forum',
      family: 'forum',
      generic: false,
      peripheral: false,
      related: ['summit'],
    });
    expect(summit).toMatchObject({ family: 'summit', peripheral: true, related: [], positions: [] });
    expect(forum?.names.en).toMatchObject({ name: 'Internet Governance Forum', source: { publisher: 'Registry' } });
    expect(forum?.names.zh).toEqual({ name: '互联网治理论坛' });
    expect(forum?.names.fr).toBeUndefined();
  });

  test('sites and themes as they are written', () => {
    expect(dataset.sites.map(({ id, about }) => [id, about])).toEqual([
      ['un', false],
      ['forum-site', true],
    ]);
    expect(dataset.themes.map(({ id }) => id)).toEqual(['forums', 'summits']);
  });

  test('version and date as they are written', () => {
    expect([dataset.version, dataset.date]).toEqual(['1.4.0', '2025-12-20']);
  });

  test('each source, and how many positions rest on it or on what it says of their outcome', () => {
    const { sources } = smallDataset({
      'sources/tccm.yaml': `
- { id: tccm-letter, title: A letter, publisher: TCCM, url: "https://tccm.example/a", date: 2025, voice: tccm }
- { id: registry-news, title: News, publisher: Registry, url: "https://registry.example/n", date: 2025, voice: report }
- { id: idle, title: Idle, publisher: Nobody, url: "https://idle.example/", date: 2025, voice: other }
`,
      'positions.yaml': `
- id: keep-the-forum
  title: Keep the forum
  theme: forums
  stance: supports
  note: It should stay.
  sources: [{ source: tccm-letter, passage: first }, { source: tccm-letter, passage: second }]
- id: name-the-forum
  title: Name the forum
  theme: forums
  stance: supports
  note: It should be named.
  sources: [{ source: tccm-letter, passage: third }]
  outcome: { result: achieved, text: It is., sources: [{ source: registry-news, passage: headline }] }
`,
    });
    expect(sources.map(({ id, positions }) => [id, positions])).toEqual([
      ['tccm-letter', 2],
      ['registry-news', 1],
      ['idle', 0],
    ]);
  });

  test('the lexicon knows names, forms with endings, letters, and traditional spellings', () => {
    const text = 'global forums, Internet Governance Forum, IGF, World Summit, 互聯網治理論壇';
    expect(find(text, new Lexicon(dataset.lexicon)).map(({ concept }) => concept)).toEqual([0, 0, 0, 1, 0]);
  });

  test('cues belong to no language', () => {
    expect(dataset.formCounts).toMatchObject({ en: 5, zh: 1, fr: 0 });
  });

  test('a name that is listed as ambiguous is ambiguous only', () => {
    const { labels } = smallDataset({
      'concepts/summit.yaml': ['name: World Summit', 'name: WS\n      ambiguous: [WS]'],
    }).lexicon;
    expect(labels.filter(({ concept }) => concept === 1)).toEqual([{ concept: 1, role: 'ambiguous' }]);
  });

  test('everything survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset);
  });
});
