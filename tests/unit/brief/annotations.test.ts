import { W3CTextFormat } from '@recogito/text-annotator';
import { Window } from 'happy-dom';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { briefAsAnnotations } from '../../../lib/brief/annotations.ts';
import { aBrief, NOW, PAGE, TEXT_OF_PAGE } from './a-brief.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const node = (id: string) => ({ '@id': id, '@type': '@id' });
const typed = (id: string, type: string) => ({
  '@id': id,
  '@type': `http://www.w3.org/2001/XMLSchema#${type}`,
});

/** The terms of the W3C vocabulary that briefs use: what each stands for in its context. A term that isn't here is an error. */
const CONTEXT = {
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  TextualBody: `${OA}TextualBody`,
  SpecificResource: `${OA}SpecificResource`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  describing: `${OA}describing`,
  tagging: `${OA}tagging`,
  linking: `${OA}linking`,
  body: node(`${OA}hasBody`),
  target: node(`${OA}hasTarget`),
  source: node(`${OA}hasSource`),
  selector: node(`${OA}hasSelector`),
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  first: node(`${AS}first`),
  total: typed(`${AS}totalItems`, 'nonNegativeInteger'),
  startIndex: typed(`${AS}startIndex`, 'nonNegativeInteger'),
  start: typed(`${OA}start`, 'nonNegativeInteger'),
  end: typed(`${OA}end`, 'nonNegativeInteger'),
  created: typed('http://purl.org/dc/terms/created', 'dateTime'),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
};

const collection = JSON.parse(briefAsAnnotations(aBrief(3), NOW));
const { items } = collection.first;

describe('a brief as W3C annotations', () => {
  test('is JSON-LD of which a processor drops nothing', async () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    const [expanded] = await jsonld.expand({ ...collection, '@context': CONTEXT }, {
      safe: true,
    } as jsonld.Options.Expand);
    expect(expanded?.['@type']).toEqual([`${AS}OrderedCollection`]);
    expect(expanded).toMatchObject({
      [`${AS}first`]: [
        {
          [`${AS}items`]: [
            {
              '@list': Array(3).fill({
                '@type': [`${OA}Annotation`],
                [`${OA}motivatedBy`]: [{ '@id': `${OA}describing` }],
              }),
            },
          ],
        },
      ],
    });
  });

  test('names each thing once, and counts what is not listed', () => {
    const ids = [collection.id, collection.first.id, ...items.map(({ id }: { id: string }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(collection.total).toBe(6);
  });

  test('says where in the text a mention stands only where it stands in the page itself', () => {
    const brief = aBrief();
    const [forum] = brief.mentions;
    if (!forum) throw new Error('the brief has a mention');
    const inTree = { ...brief, mentions: [{ ...forum, start: null, end: null }] };
    const kinds = (text: string) =>
      JSON.parse(text).first.items[0].target.selector.map(({ type }: { type: string }) => type);
    expect(kinds(briefAsAnnotations(brief, NOW))).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    expect(kinds(briefAsAnnotations(inTree, NOW))).toEqual(['TextQuoteSelector']);
  });

  test('carries the positions and their sources', () => {
    expect(items[0].body.map(({ type, purpose }: Record<string, string>) => [type, purpose])).toEqual([
      ['TextualBody', 'tagging'],
      ['TextualBody', 'describing'],
      ['SpecificResource', 'linking'],
    ]);
    expect(items[0].body[1].value).toBe('**TCCM supports: Keep the forum**\n\nIt should *stay*.');
  });
});

describe('another program that reads the annotations', () => {
  beforeAll(() => {
    const window = new Window();
    window.document.body.textContent = TEXT_OF_PAGE;
    Object.assign(globalThis, { window, document: window.document, Node: window.Node, NodeFilter: window.NodeFilter });
  });

  test('finds the very words in the page', () => {
    const { parse } = W3CTextFormat(PAGE.url, document.body);
    const found = items.map((each: Parameters<typeof parse>[0]) => {
      const { parsed, error } = parse(each);
      if (error) throw error;
      const [selector] = parsed?.target.selector ?? [];
      return [selector?.quote, TEXT_OF_PAGE.slice(selector?.start, selector?.end)];
    });
    expect(found).toEqual([
      ['Internet Governance Forum', 'Internet Governance Forum'],
      ['paragraph 72 of the Agenda', 'paragraph 72 of the Agenda'],
      ['World\nSummit', 'World\nSummit'],
    ]);
  });
});
