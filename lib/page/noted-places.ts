import type { NotedParagraph } from './margin-door.ts';

/** A paragraph by its key, as target ids write it. */
interface Keyed {
  key: string;
}

/** A paragraph that has a note, and where it begins in the page. */
export interface NotedPlace<Found extends Keyed> {
  noted: NotedParagraph;
  found: Found;
  /** Keys of the noted paragraphs that it stands for. */
  keys: string[];
}

/**
 * Brings together what is noted of a document and what was found of it in the page. A lettered part that wasn't found is noted where its
 * paragraph begins; where this brings several together, they become one note on the whole paragraph.
 *
 * @param document id of the document
 * @returns in the order of the page
 */
export function notedPlaces<Found extends Keyed>(
  document: string,
  paragraphs: readonly NotedParagraph[],
  found: ReadonlyMap<string, Found>,
): NotedPlace<Found>[] {
  const noted = new Map<string, NotedParagraph[]>();
  for (const paragraph of paragraphs) {
    const place = [paragraph.key, paragraph.key.replace(/[a-z]+$/, '')].find((key) => found.has(key));
    if (place !== undefined) noted.set(place, [...(noted.get(place) ?? []), paragraph]);
  }
  return [...found.values()].flatMap((place) => {
    const here = noted.get(place.key);
    return here ? [{ noted: together(document, place.key, here), found: place, keys: here.map(({ key }) => key) }] : [];
  });
}

function together(document: string, key: string, paragraphs: readonly NotedParagraph[]): NotedParagraph {
  const [only] = paragraphs;
  if (only && paragraphs.length === 1) return only;
  return {
    target: `${document}.${key}`,
    key,
    number: key,
    stances: [...new Set(paragraphs.flatMap(({ stances }) => stances))],
    commented: paragraphs.some(({ commented }) => commented),
  };
}
