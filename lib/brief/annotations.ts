import type { Position } from '../dataset/types.ts';
import type { Brief, BriefMention } from './brief.ts';

/** The JSON-LD context of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

interface Body {
  type: 'TextualBody' | 'SpecificResource';
  purpose: 'describing' | 'tagging' | 'linking';
  [more: string]: unknown;
}

/**
 * A brief as a W3C annotation collection with one page, an annotation a mention.
 *
 * Selectors speak of `document.body.textContent` in UTF-16 units. The data model counts characters of the text, which JavaScript
 * programs that read it take to be UTF-16 units as well; where the two differ, the quotation finds the place.
 */
export function briefAsAnnotations(brief: Brief, now: Date): string {
  const positions = new Map(
    brief.themes.flatMap((theme) => theme.positions).map((position) => [position.id, position]),
  );
  const { page, mentions, more } = brief;
  // Named after the page and the moment, so that two briefs of a page can be kept side by side.
  const id = `urn:wsis-lens:${encodeURIComponent(page.url)}:${now.toISOString()}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: page.title || page.url,
    created: now.toISOString(),
    total: mentions.length + more,
    first: {
      id: `${id}#page-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: mentions.map((mention, index) => ({
        id: `${id}#${index + 1}`,
        type: 'Annotation',
        motivation: 'describing',
        created: now.toISOString(),
        body: bodies(mention, positions),
        target: {
          source: page.url,
          ...(page.language ? { language: page.language } : {}),
          selector: [
            { type: 'TextQuoteSelector', exact: mention.text, prefix: mention.prefix, suffix: mention.suffix },
            ...(mention.start === null
              ? []
              : [{ type: 'TextPositionSelector', start: mention.start, end: mention.end }]),
          ],
        },
      })),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function bodies({ label, positions: ids }: BriefMention, positions: ReadonlyMap<string, Position>): Body[] {
  const own = ids.flatMap((id) => positions.get(id) ?? []);
  const sources = new Map(own.flatMap((position) => position.sources).map((source) => [source.url, source]));
  return [
    { type: 'TextualBody', purpose: 'tagging', value: label, language: 'en' },
    ...own.map(
      ({ title, stance, note }): Body => ({
        type: 'TextualBody',
        purpose: 'describing',
        value: `**TCCM ${stance.replace('-', ' ')}: ${title}**\n\n${note.trim()}`,
        format: 'text/markdown',
        language: 'en',
      }),
    ),
    ...[...sources.keys()].map((source): Body => ({ type: 'SpecificResource', purpose: 'linking', source })),
  ];
}
