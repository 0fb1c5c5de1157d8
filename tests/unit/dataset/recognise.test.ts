import { describe, expect, test } from 'vitest';
import { type PageLook, recognise } from '../../../lib/dataset/recognise.ts';
import type { WsisDocument } from '../../../lib/dataset/types.ts';

function document(
  id: string,
  more: Partial<WsisDocument['recognise']> & { symbols?: string[]; title?: string },
): WsisDocument {
  const { symbols = [], title, ...recognised } = more;
  return {
    id,
    short: id,
    symbols,
    date: '2025',
    titles: title ? { en: { title, source: {} as never } } : {},
    links: [],
    recognise: { pages: [], titles: [], begins: [], ends: [], ...recognised },
    paragraphs: [],
  };
}

const SAME_TITLE = 'Outcome document of the meeting on the review';
const DOCUMENTS = [
  document('agenda', {
    symbols: ['WSIS-05/TOWN/DOC/6(Rev.1)-E'],
    title: 'Town Agenda for the Information Society',
    pages: ['www.itu.example/net/docs/6rev1.html', 'www.itu.example/net/docs/6rev1-fr.html'],
  }),
  document('first-outcome', { symbols: ['A/RES/70/125'], title: SAME_TITLE }),
  document('second-outcome', { symbols: ['A/RES/80/173', 'A/80/L.41'], title: SAME_TITLE }),
  document('draft', { titles: ['Zero Draft of the outcome'], pages: ['watch.example/?p=12', 'watch.example/draft'] }),
  document('later-draft', { pages: ['watch.example/draft/later'] }),
];

const idOf = (look: Partial<PageLook>): string | undefined =>
  recognise({ address: 'https://elsewhere.example/', titles: [], texts: [], ...look }, DOCUMENTS)?.id;

describe('by address', () => {
  test.each([
    ['https://www.itu.example/net/docs/6rev1.html', 'agenda'],
    ['http://itu.example/net/docs/6rev1.html', 'agenda'],
    ['https://www.itu.example/net/docs/6REV1.html?lang=en#p72', 'agenda'],
    ['https://www.itu.example/net/docs/6rev1-fr.html', 'agenda'],
    ['https://watch.example/?p=12', 'draft'],
    ['https://watch.example/draft', 'draft'],
    ['https://watch.example/draft/', 'draft'],
    ['https://watch.example/draft/later', 'later-draft'],
    ['https://watch.example/?p=123', undefined],
    ['https://watch.example/drafts', undefined],
    ['https://www.itu.example/net/docs/', undefined],
    ['https://other.example/net/docs/6rev1.html', undefined],
    ['https://not-watch.example/draft', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ])('%s: %s', (address, id) => {
    expect(idOf({ address })).toBe(id);
  });

  test('goes before what the page says of itself', () => {
    expect(idOf({ address: 'https://watch.example/draft', titles: ['Town Agenda for the Information Society'] })).toBe(
      'draft',
    );
  });
});

test('a line at the beginning that says it is a draft, or another heading', () => {
  const titles = ['Town Agenda for the Information Society'];
  expect(idOf({ titles, texts: ['Revision 2 (12 June)'] })).toBe(undefined);
  expect(idOf({ titles: [...titles, 'Zero draft'] })).toBe(undefined);
  expect(idOf({ titles, texts: [`The draft of it was long. ${'So it goes. '.repeat(9)}`] })).toBe('agenda');
});

describe('by title', () => {
  test.each([
    ['Town Agenda for the Information Society', 'agenda'],
    ['TOWN AGENDA FOR THE INFORMATION SOCIETY', 'agenda'],
    ['  Town Agenda\n for the Information Society. ', 'agenda'],
    ['Town Agenda for the Information Society | ITU', 'agenda'],
    ['WSIS: Town Agenda for the Information Society', 'agenda'],
    ['ITU – Town Agenda for the Information Society – English', 'agenda'],
    ['Zero Draft of the outcome', 'draft'],
    ['Town Agenda for the Information Society WSIS-05/TOWN/DOC/6(Rev.1)-E', undefined],
    ['Town Agenda for the Information Society | WSIS-05/TOWN/DOC/6(Rev.1)-E', 'agenda'],
    ['Town Agenda for the Information Society | Rev.1', undefined],
    ['Draft | Town Agenda for the Information Society', undefined],
    ['Town Agenda for the Information Society: third revision', undefined],
    ['Town Agenda for the Information Society – проект', undefined],
    ['Town Agenda for the Information Society | 草案', undefined],
    ['Town Agenda for the Information Society turns twenty', undefined],
    ['What the Town Agenda for the Information Society says', undefined],
    ['Town Agenda', undefined],
    ['', undefined],
  ])('%j: %s', (title, id) => {
    expect(idOf({ titles: [title] })).toBe(id);
    expect(idOf({ titles: ['Documents', title] })).toBe(id);
  });

  test('none where two documents have it', () => {
    expect(idOf({ titles: [SAME_TITLE] })).toBeUndefined();
  });
});

describe('by symbol', () => {
  test.each([
    ['A/RES/70/125', 'first-outcome'],
    ['A/RES/70/125*', 'first-outcome'],
    ['United Nations A/RES/80/173', 'second-outcome'],
    ['A/80/L.41', 'second-outcome'],
    ['Document WSIS-05/TOWN/DOC/6(Rev.1)-F', 'agenda'],
    ['wsis-05/town/doc/6 (rev.1)', 'agenda'],
    ['A/RES/70/1', undefined],
    ['A/RES/70/1255', undefined],
    ['See A/RES/70/125 for more', undefined],
    ['A/RES/70/125 was adopted', undefined],
    ['16/12/2015', undefined],
  ])('%j: %s', (text, id) => {
    expect(idOf({ texts: ['Distr.: General', text, 'Some text'] })).toBe(id);
  });

  test('in the title, between separators', () => {
    expect(idOf({ titles: ['A/RES/70/125 - E - A/RES/70/125'] })).toBe('first-outcome');
  });

  test('decides between documents of one title', () => {
    expect(idOf({ titles: [SAME_TITLE], texts: ['A/RES/80/173'] })).toBe('second-outcome');
  });

  test('none where the symbols of two documents stand there: it is a list', () => {
    expect(idOf({ texts: ['A/RES/70/125', 'A/RES/80/173'] })).toBeUndefined();
  });

  test('of two symbols, the one whose document has the title', () => {
    expect(
      idOf({
        titles: ['Town Agenda for the Information Society'],
        texts: ['A/RES/70/125', 'WSIS-05/TOWN/DOC/6(Rev.1)-E'],
      }),
    ).toBe('agenda');
  });
});

test('nothing is recognised where there is nothing to recognise', () => {
  expect(recognise({ address: 'https://un.example/', titles: ['A'], texts: [] }, [])).toBeUndefined();
});
