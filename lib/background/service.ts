import { type Brief, buildBrief } from '../brief/brief.ts';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { Library } from '../dataset/lookup.ts';
import { parseTarget, targetOf } from '../dataset/paragraphs.ts';
import { type PageLook, recognise } from '../dataset/recognise.ts';
import { finderFor } from '../dataset/references.ts';
import type { Dataset } from '../dataset/types.ts';
import { type Evidence, noEvidence } from '../matching/context.ts';
import { Lexicon } from '../matching/lexicon.ts';
import { match } from '../matching/match.ts';
import { type MatchReply, MessageError, type PageList } from '../messages.ts';
import { buildNote, type Note } from '../note/note.ts';
import type { PageDocument } from '../page/margin-door.ts';
import { type Outline, outlineOf, pageOutline } from '../summary/outline.ts';
import { type ConceptCounts, type Summary, summarise } from '../summary/summary.ts';

/** What the background does with the dataset: one object, built when the worker starts, that keeps nothing of any page. */
export interface Service {
  /**
   * @param host host name of the page
   * @param document id of the document that the page is
   * @throws MessageError
   */
  match(blocks: readonly string[], evidence: Evidence | undefined, host: string, document?: string): MatchReply;
  /** @throws MessageError */
  note(concept: string): Note;
  /** The document of the record that a page shows; null where it shows none, or one of which nothing is noted. */
  document(look: PageLook): PageDocument | null;
  /** @param found keys of the paragraphs that are in the page */
  outline(document: string, found: readonly string[]): Outline | undefined;
  summarise(counts: ConceptCounts): Summary;
  /** The ids of concepts that are muted, by themselves or with their theme. */
  mutedConcepts(concepts: readonly string[], themes: readonly string[]): string[];
  /** The number of each concept's theme, in the order of the dataset. */
  themeNumbers(): Record<string, number>;
  /** What a target id is about, for people; undefined for what the dataset doesn't know. */
  about(target: string): { label: string; theme: string } | undefined;
  /** What a person takes along from a page. */
  brief(list: PageList): Brief;
  isCovered(host: string): boolean;
  catalogue(): Catalogue;
  /** What a search names, in whatever form and language: ids of concepts and of single paragraphs, each once. The search itself supports ambiguous letters. */
  recognise(text: string): string[];
}

/** @param language in which concepts are called by their official names, where they are on record: `fr` */
export function createService(dataset: Dataset, language = 'en'): Service {
  const library = new Library(dataset, language);
  const lexicon = new Lexicon(dataset.lexicon);
  const references = finderFor(dataset);
  const size = dataset.concepts.length;
  const known = (index: number): boolean => index < size;

  return {
    match(blocks, evidence = noEvidence(), host, document) {
      if (![...evidence.found, ...evidence.supported, ...Object.values(evidence.defined)].every(known)) {
        throw new MessageError('malformed-message', '"match", evidence: names a concept that does not exist');
      }
      const own = document === undefined ? undefined : dataset.concepts.findIndex(({ id }) => id === document);
      if (own !== undefined && dataset.concepts[own]?.kind !== 'document') {
        throw new MessageError('malformed-message', `"match", document: "${document}" is no document`);
      }
      const hostIsAbout = library.site(host)?.about ?? false;
      const request = { blocks, hostIsAbout, evidence, document: own };
      const found = match(request, lexicon, library.contexts, references);
      return {
        evidence: found.evidence,
        open: found.open,
        redefined: found.redefined,
        mentions: found.mentions.map((mentions) =>
          mentions.map(({ concept, paragraphs, start, end }) => ({
            concept: targetOf(dataset.concepts[concept]?.id as string, paragraphs),
            start,
            end,
          })),
        ),
      };
    },
    note(concept) {
      const note = buildNote(library, concept);
      if (!note) throw new MessageError('unknown-concept', `there is no concept "${concept}"`);
      return note;
    },
    document(look) {
      const document = recognise(look, dataset.documents);
      const paragraphs = document ? outlineOf(library, document) : [];
      return document && paragraphs.length > 0 ? { id: document.id, ...document.recognise, paragraphs } : null;
    },
    outline: (document, found) => pageOutline(library, document, found),
    summarise: (counts) => summarise(library, counts),
    mutedConcepts(concepts, themes) {
      const ofThemes = dataset.concepts.filter(({ theme }) => themes.includes(theme)).map(({ id }) => id);
      return [...new Set([...concepts, ...ofThemes])];
    },
    themeNumbers() {
      const numbers = new Map(dataset.themes.map(({ id }, index) => [id, index]));
      return Object.fromEntries(dataset.concepts.map(({ id, theme }) => [id, numbers.get(theme) ?? 0]));
    },
    about(target) {
      const label = library.label(target);
      const theme = library.concept(parseTarget(target).concept)?.theme;
      return label === undefined || theme === undefined ? undefined : { label, theme };
    },
    brief: ({ title, url, language, mentions, more }) =>
      buildBrief(library, { title, url, ...(language ? { language } : {}) }, mentions, more),
    isCovered: (host) => library.site(host) !== undefined,
    catalogue: () => buildCatalogue(library),
    recognise(text) {
      const page = { blocks: [text], hostIsAbout: true, evidence: noEvidence() };
      const { mentions } = match(page, lexicon, library.contexts, references);
      const targets = mentions.flat().flatMap(({ concept, paragraphs }) => {
        const id = dataset.concepts[concept]?.id as string;
        if (paragraphs === undefined) return id;
        return library.paragraphsOf(targetOf(id, paragraphs)).map(({ key }) => targetOf(id, key));
      });
      return [...new Set(targets)];
    },
  };
}
