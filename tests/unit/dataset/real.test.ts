import { readdir, readFile } from 'node:fs/promises';
import dataset from 'virtual:dataset';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteOf } from '../../../lib/dataset/sites.ts';
import { findCandidates } from '../../../lib/matching/find.ts';
import { Lexicon } from '../../../lib/matching/lexicon.ts';
import { unfold } from '../../../lib/matching/notation.ts';
import { splitWords } from '../../../lib/matching/tokens.ts';

/** Ids never change once they are published. */
const PUBLISHED_POSITIONS = [
  'defend-multistakeholder-governance',
  'equal-footing-in-internet-governance',
  'technical-community-distinct-group',
  'separate-academia-and-technical-community',
  'igf-permanent-mandate',
  'igf-stable-diverse-funding',
  'igf-funding-consultation',
  'igf-core-and-voluntary-funding-timeline',
  'igf-secretariat-resourced',
  'igf-mag-strategic-guidance',
  'igf-primary-platform',
  'igf-stronger-agenda-setting',
  'igf-community-led-review',
  'igf-hub-linked-to-ecosystem',
  'igf-role-in-gdc-follow-up',
  'wsis-framework-renewed',
  'action-lines-fit-for-purpose',
  'balanced-consensus-outcome',
  'gdc-through-wsis',
  'no-duplicate-forums',
  'ecosystem-cooperation',
  'open-global-interoperable-internet',
  'reject-fragmented-architectures',
  'precise-internet-attributes',
  'multilingual-internet',
  'digital-divides-and-inclusion',
  'transparent-inclusive-un-process',
  'consultation-timing-and-access',
  'netmundial10-guidelines',
  'informal-multistakeholder-sounding-board',
];

const FOLDER = new URL('../../../assets/dataset/', import.meta.url);

const read = async (path: string) => parse(await readFile(new URL(path, FOLDER), 'utf8'));

describe('how much there is', () => {
  test('at least 15 positions, 60 concepts with an English form, 40 news sites', () => {
    expect(dataset.positions.length).toBeGreaterThanOrEqual(15);
    expect(dataset.concepts.filter(({ names }) => names.en).length).toBeGreaterThanOrEqual(60);
    expect(dataset.sites.filter(({ family }) => family === 'news').length).toBeGreaterThanOrEqual(40);
  });

  test('every language has forms', () => {
    expect(Object.keys(dataset.formCounts).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    for (const [language, count] of Object.entries(dataset.formCounts)) expect(count, language).toBeGreaterThan(0);
  });

  test('every published position is there', () => {
    expect(dataset.positions.map(({ id }) => id)).toEqual(expect.arrayContaining(PUBLISHED_POSITIONS));
  });

  test.each(['un.org', 'itu.int', 'intgovforum.org', 'unesco.org', 'unctad.org', 'undp.org'])(
    '%s is covered',
    (host) => {
      expect(siteOf(host, dataset.sites)).toBeDefined();
      expect(siteOf(`www.${host}`, dataset.sites)).toBeDefined();
    },
  );
});

describe.each(dataset.positions.map((position) => [position.id, position] as const))('position %s', (_, position) => {
  test('has a theme, a stance, sources with passages, and a note', () => {
    expect(dataset.themes.map(({ id }) => id)).toContain(position.theme);
    expect(['supports', 'opposes', 'welcomes', 'cautions', 'calls-for']).toContain(position.stance);
    expect(position.sources.length).toBeGreaterThan(0);
    for (const { url, passage } of [...position.sources, ...(position.outcome?.sources ?? [])]) {
      expect(URL.canParse(url)).toBe(true);
      expect(passage.trim()).not.toBe('');
    }
    expect(position.noteHtml.replace(/<[^>]*>/g, '').trim()).not.toBe('');
  });

  test('rests on what TCCM says, or on a report that names its publisher', () => {
    expect(position.sources.filter(({ voice }) => voice === 'tccm' || voice === 'report')).not.toEqual([]);
    for (const { voice, publisher } of position.sources) {
      expect(publisher.trim()).not.toBe('');
      if (voice === 'report') expect(publisher).not.toBe('TCCM');
    }
  });

  test('is shown with at least one concept', () => {
    expect(dataset.concepts.filter(({ positions }) => positions.includes(position.id))).not.toEqual([]);
  });
});

describe('concepts', () => {
  test('each says what it is', () => {
    expect(dataset.concepts.filter(({ gloss, label }) => !gloss.trim() || !label.trim())).toEqual([]);
  });

  test('enhanced cooperation is known, and no position is given for it', () => {
    const concept = dataset.concepts.find(({ id }) => id === 'enhanced-cooperation');
    expect(concept?.positions).toEqual([]);
  });

  test('none is related to itself, or twice to another', () => {
    const wrong = dataset.concepts.filter(
      ({ id, related }) => related.includes(id) || new Set(related).size < related.length,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every form finds itself, by its first and by its last spelling', async () => {
    const lexicon = new Lexicon(dataset.lexicon);
    const inflections = await read('inflections.yaml');
    const indexOf = new Map(dataset.concepts.map(({ id }, index) => [id, index]));
    const missed: string[] = [];
    let tried = 0;
    for (const file of await readdir(new URL('concepts/', FOLDER))) {
      for (const { id, languages } of await read(`concepts/${file}`)) {
        for (const [language, { name, forms = [], ambiguous = [] }] of Object.entries<Record<string, string[]>>(
          languages,
        )) {
          for (const notation of [name ?? [], forms, ambiguous].flat()) {
            const phrases = unfold(notation, inflections[language] ?? {}, splitWords);
            const spelt = [phrases[0]?.map((slot) => slot[0]), phrases.at(-1)?.map((slot) => slot.at(-1))];
            for (const text of spelt.map((words) => words?.join(' ') ?? '')) {
              tried++;
              const found = findCandidates(text, lexicon).some(
                ({ concept, start, end }) => concept === indexOf.get(id) && start === 0 && end === text.length,
              );
              if (!found) missed.push(`${id} ${language}: ${text}`);
            }
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(1000);
    expect(missed).toEqual([]);
  });
});

describe('documents', () => {
  test('there are some, with paragraphs that say something', () => {
    expect(dataset.documents.length).toBeGreaterThanOrEqual(2);
    const paragraphs = dataset.documents.flatMap((document) => document.paragraphs);
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(paragraphs.filter(({ gist }) => !gist.trim())).toEqual([]);
  });

  test.each([
    ['wsis-plus-20-outcome', 127],
    ['wsis-plus-10-outcome', 71],
    ['wsis-plus-20-modalities', 6],
    ['gdc', 74],
  ])('of %s, every paragraph is known and was seen', (id, last) => {
    const paragraphs = dataset.documents.find((document) => document.id === id)?.paragraphs ?? [];
    const whole = paragraphs.filter(({ key }) => /^\d+$/.test(key)).map(({ key }) => Number(key));
    expect(whole).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(paragraphs.filter(({ status }) => status !== 'seen')).toEqual([]);
  });

  test('each can be read somewhere, or has a symbol to look for', () => {
    expect(dataset.documents.filter(({ links, symbols }) => links.length + symbols.length === 0)).toEqual([]);
  });

  test('comments are dated by their source, and are what TCCM says or what somebody reports of it', () => {
    for (const { id, paragraphs } of dataset.documents) {
      for (const { number, comments } of paragraphs) {
        for (const { text, source } of comments) {
          expect(text.trim(), `${id}.${number}`).not.toBe('');
          expect(['tccm', 'report'], `${id}.${number}`).toContain(source.voice);
          expect(source.passage.trim(), `${id}.${number}`).not.toBe('');
        }
      }
    }
  });
});
