import { expect, test } from 'vitest';
import type { NotedParagraph } from '../../../lib/page/margin-door.ts';
import { notedPlaces } from '../../../lib/page/noted-places.ts';
import type { FoundParagraph } from '../../../lib/page/paragraphs.ts';

const noted = (key: string, more: Partial<NotedParagraph> = {}): NotedParagraph => ({
  target: `agenda.${key}`,
  key,
  number: key,
  stances: ['supports'],
  commented: false,
  ...more,
});

const found = (...keys: string[]): Map<string, FoundParagraph> =>
  new Map(keys.map((key) => [key, { key } as FoundParagraph]));

const places = (paragraphs: NotedParagraph[], there: Map<string, FoundParagraph>) =>
  notedPlaces('agenda', paragraphs, there).map((place) => [place.found.key, place.noted.target, place.keys]);

test('what is noted and found, in the order of the page', () => {
  expect(places([noted('72'), noted('29'), noted('30')], found('28', '29', '72'))).toEqual([
    ['29', 'agenda.29', ['29']],
    ['72', 'agenda.72', ['72']],
  ]);
});

test('a lettered part where it was found, otherwise where its paragraph begins', () => {
  expect(places([noted('29b')], found('29', '29b'))).toEqual([['29b', 'agenda.29b', ['29b']]]);
  expect(places([noted('29b')], found('29', '29a'))).toEqual([['29', 'agenda.29b', ['29b']]]);
  expect(places([noted('29b')], found('28', '2'))).toEqual([]);
});

test('parts that come together are one note on the paragraph', () => {
  const paragraphs = [noted('29b', { commented: true }), noted('29c', { stances: ['welcomes', 'supports'] })];
  const [place, ...more] = notedPlaces('agenda', paragraphs, found('29'));
  expect(more).toEqual([]);
  expect(place).toMatchObject({
    keys: ['29b', '29c'],
    noted: { target: 'agenda.29', number: '29', stances: ['supports', 'welcomes'], commented: true },
  });
});
