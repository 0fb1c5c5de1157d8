import type { Library } from '../dataset/lookup.ts';
import type { Stance, WsisDocument } from '../dataset/types.ts';

/** A paragraph with something to say about it: TCCM has commented on it, or positions bear on it. */
export interface OutlineEntry {
  /** Target id. */
  target: string;
  /** As printed. */
  number: string;
  /** As target ids write it. */
  key: string;
  gist: string;
  /** Stances of TCCM's comments on this very paragraph; where there are none, of the positions that bear on it. Each once. */
  stances: Stance[];
  /** Whether TCCM has commented on this very paragraph. */
  commented: boolean;
}

/** The paragraphs of a document that have a note, in the order of the text. */
export function outlineOf(library: Library, document: WsisDocument): OutlineEntry[] {
  return document.paragraphs
    .filter(({ comments, positions }) => comments.length + positions.length > 0)
    .map(({ number, key, gist, comments, positions }) => {
      const stances = (
        comments.length > 0
          ? comments.map(({ stance }) => stance)
          : positions.map((position) => library.position(position)?.stance)
      ).filter((stance) => stance !== undefined);
      return {
        target: `${document.id}.${key}`,
        number,
        key,
        gist,
        stances: [...new Set(stances)],
        commented: comments.length > 0,
      };
    });
}

/** A document that a page shows, at a glance. */
export interface Outline {
  /** Id of the document. */
  id: string;
  label: string;
  /** `found`: the paragraph is in the page. */
  entries: (OutlineEntry & { found: boolean })[];
}

/** @param found keys of paragraphs that are in the page @returns undefined where there is no such document */
export function pageOutline(library: Library, id: string, found: readonly string[]): Outline | undefined {
  const document = library.document(id);
  if (!document) return undefined;
  const entries = outlineOf(library, document);
  return { id, label: document.short, entries: entries.map((each) => ({ ...each, found: found.includes(each.key) })) };
}
