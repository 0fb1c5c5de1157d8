import { describe, expect, test } from 'vitest';
import { createService } from '../../../lib/background/service.ts';
import { errorCode, MessageError } from '../../../lib/messages.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset = smallDataset();
const service = createService(dataset);

/** The error that something throws. */
function errorOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('match', () => {
  test('mentions carry the concept by its id', () => {
    expect(service.match(['the World Summit', ''], undefined, 'elsewhere.example').mentions).toEqual([
      [{ concept: 'summit', start: 4, end: 16 }],
      [],
    ]);
  });

  test('references carry the document with its paragraphs, symbols the document', () => {
    const text = 'AB-05/TOWN/DOC/6(Rev.1)-E: paragraphs 29-72 of the Agenda of the Summit';
    expect(service.match([text], undefined, 'elsewhere.example').mentions).toEqual([
      [
        { concept: 'agenda', start: 0, end: 25 },
        { concept: 'agenda.29-72', start: 27, end: text.length },
      ],
    ]);
  });

  test('the document that a page is has paragraphs of its own', () => {
    const mentions = (document?: string) =>
      service.match(['in paragraph 72.'], undefined, 'un.example', document).mentions;
    expect(mentions('agenda')).toEqual([[{ concept: 'agenda.72', start: 3, end: 15 }]]);
    expect(mentions()).toEqual([[]]);
  });

  test.each(['forum', 'nowhere', 'agenda.72'])('a page can be no %s', (document) => {
    const error = errorOf(() => service.match(['in paragraph 72.'], undefined, 'un.example', document));
    expect(error).toMatchObject({ code: 'malformed-message', message: expect.stringContaining(document) });
  });

  test('evidence goes with the question and comes back with the answer; nothing is kept', () => {
    const { evidence } = service.match(['Internet Governance Forum'], undefined, 'un.example');
    expect(service.match(['IGF'], evidence, 'un.example').mentions.flat()).toHaveLength(1);
    expect(service.match(['IGF'], undefined, 'un.example')).toMatchObject({ mentions: [[]], open: [0] });
  });

  test('a host that is about the subject supports ambiguous letters, its parent does not', () => {
    expect(service.match(['IGF'], undefined, 'www.forum.un.example').mentions.flat()).toHaveLength(1);
    expect(service.match(['IGF'], undefined, 'www.un.example').mentions.flat()).toHaveLength(0);
  });

  test.each([
    ['found', { found: [dataset.concepts.length], supported: [], defined: {} }],
    ['supported', { found: [], supported: [999], defined: {} }],
    ['defined', { found: [], supported: [], defined: { IGF: 999 } }],
  ])('evidence that names a concept that is not there: %s', (_, evidence) => {
    const error = errorOf(() => service.match(['IGF'], evidence, 'un.example'));
    expect(error).toBeInstanceOf(MessageError);
    expect(error).toMatchObject({ code: 'malformed-message', message: expect.stringContaining('evidence') });
  });

  test('letters that are defined as something else are fine', () => {
    const evidence = { found: [0], supported: [], defined: { IGF: -1 } };
    expect(service.match(['IGF'], evidence, 'un.example').mentions).toEqual([[]]);
  });
});

describe('note', () => {
  test('is the note on the concept', () => {
    expect(service.note('forum').concept.label).toBe('Internet Governance Forum');
  });

  test('of a concept that is not there: an error with its code and the id', () => {
    const error = errorOf(() => service.note('nowhere'));
    expect(error).toBeInstanceOf(MessageError);
    expect(errorCode(error)).toBe('unknown-concept');
    expect(String(error)).toContain('"nowhere"');
  });
});

test('summarise counts by theme', () => {
  expect(service.summarise({ forum: 2 })).toMatchObject({
    total: 2,
    themes: [{ id: 'forums', stances: { supports: 1 } }],
  });
});

test('recognise knows what a search names, ambiguous letters too, each once', () => {
  expect(service.recognise('IGF, global forums and the World Summit')).toEqual(['forum', 'summit']);
  expect(service.recognise('nothing of the kind')).toEqual([]);
});

test('mutedConcepts tells themes by their concepts, each once', () => {
  expect(service.mutedConcepts(['forum'], [])).toEqual(['forum']);
  expect(service.mutedConcepts(['forum'], ['forums', 'summits', 'nowhere'])).toEqual(['forum', 'summit', 'agenda']);
});

test.each([
  ['un.example', true],
  ['www.un.example', true],
  ['elsewhere.example', false],
  ['', false],
])('isCovered %j: %s', (host, covered) => {
  expect(service.isCovered(host)).toBe(covered);
});

describe('document', () => {
  const look = { address: 'https://www.un.example/agenda.html', titles: [], texts: [] };

  test('what a page needs to know of the document that it shows', () => {
    expect(service.document(look)).toMatchObject({
      id: 'agenda',
      begins: [],
      ends: [],
      paragraphs: [{ target: 'agenda.72', key: '72', number: '72', stances: ['supports'], commented: true }],
    });
  });

  test('null for a page that shows none', () => {
    expect(service.document({ ...look, address: 'https://www.un.example/' })).toBeNull();
  });

  test('null where nothing is noted of its paragraphs', () => {
    const [agenda] = dataset.documents;
    if (!agenda) throw new Error('the small dataset has a document');
    const bare = createService({ ...dataset, documents: [{ ...agenda, paragraphs: agenda.paragraphs.slice(0, 2) }] });
    expect(bare.document(look)).toBeNull();
  });

  test('its outline says what was found in the page', () => {
    expect(service.outline('agenda', ['72'])?.entries).toMatchObject([{ target: 'agenda.72', found: true }]);
  });
});
