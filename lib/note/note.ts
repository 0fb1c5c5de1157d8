import type { Library } from '../dataset/lookup.ts';
import { parseTarget } from '../dataset/paragraphs.ts';
import type { ConceptKind, Paragraph, Position, TargetName, WsisDocument } from '../dataset/types.ts';

/** What a person is shown of a concept, or of paragraphs of a document. Plain data: it travels from the background to the card. */
export interface Note {
  /** `id` is the target id; `label` names the paragraphs too. */
  concept: TargetName & { id: string; kind: ConceptKind; gloss: string; theme: string };
  /** Most relevant first; empty where nothing is on record. */
  positions: Position[];
  /** By target id. */
  related: (TargetName & { id: string })[];
  /** The document that the note is about, as a whole or in part. */
  document?: DocumentNote;
}

export interface DocumentNote extends Partial<Pick<WsisDocument, 'date'>>, Pick<WsisDocument, 'symbols' | 'links'> {
  /** The official English title where one is attested. */
  title: string;
  /** What is known of the paragraphs that are meant; undefined where the document as a whole is. */
  paragraphs?: ParagraphNote[];
}

export type ParagraphNote = Pick<Paragraph, 'number' | 'gist' | 'status' | 'source' | 'comments'>;

/** The note on a concept or on paragraphs of a document, or undefined where there is no such concept. */
export function buildNote(library: Library, target: string): Note | undefined {
  const { concept: id, paragraphs } = parseTarget(target);
  const concept = library.concept(id);
  const name = library.name(target);
  if (!concept || !name) return undefined;
  const { kind, gloss, theme } = concept;
  const document = library.document(id);
  const named = library.paragraphsOf(target);
  const related =
    paragraphs === undefined
      ? [...commented(document), ...concept.related]
      : [id, ...named.flatMap((each) => each.concepts)];
  return {
    concept: { id: target, ...name, kind, gloss, theme: library.theme(theme)?.title ?? theme },
    positions: library.positionsOf(target).flatMap((each) => library.position(each) ?? []),
    related: unique(related).flatMap((each) => {
      const other = library.name(each);
      return other ? [{ id: each, ...other }] : [];
    }),
    ...(document || paragraphs !== undefined
      ? { document: documentNote(document, concept.label, paragraphs === undefined ? undefined : named) }
      : {}),
  };
}

function documentNote(
  document: WsisDocument | undefined,
  label: string,
  paragraphs: readonly Paragraph[] | undefined,
): DocumentNote {
  return {
    title: document?.titles.en?.title ?? label,
    ...(document ? { date: document.date } : {}),
    symbols: document?.symbols ?? [],
    links: document?.links ?? [],
    ...(paragraphs ? { paragraphs: paragraphs.map(paragraphNote) } : {}),
  };
}

function paragraphNote({ number, gist, status, source, comments }: Paragraph): ParagraphNote {
  return { number, gist, status, source, comments };
}

/** Target ids of the paragraphs that TCCM has commented on. */
function commented(document: WsisDocument | undefined): string[] {
  return (document?.paragraphs ?? [])
    .filter(({ comments }) => comments.length > 0)
    .map(({ key }) => `${document?.id}.${key}`);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
