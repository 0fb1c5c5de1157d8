import type { SourceEntry } from './schema.ts';
import type { Citation } from './types.ts';

/** Looks a cited source up. Its id must be known. */
export type Cite = (citation: { source: string; passage: string }) => Citation;

/** @param sourceById the sources by id */
export function citer(sourceById: ReadonlyMap<string, SourceEntry>): Cite {
  return ({ source, passage }) => {
    const { title, publisher, url, date, dateFrom, voice, language } = sourceById.get(source) as SourceEntry;
    const dating = dateFrom ? sourceById.get(dateFrom) : undefined;
    return {
      title,
      publisher,
      url,
      date,
      voice,
      passage,
      ...(dating ? { dateFrom: { publisher: dating.publisher, url: dating.url } } : {}),
      ...(language ? { language } : {}),
    };
  };
}
