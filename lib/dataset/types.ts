/** The dataset as it is compiled into the extension. */
import type { CompiledLexicon } from '../matching/lexicon-data.ts';
import type { ReferenceWords } from '../matching/reference-words.ts';
import type { ParagraphNumbers } from './paragraphs.ts';
import type { KINDS, LANGUAGES, RESULTS, SiteEntry, SourceEntry, STANCES, ThemeEntry, VOICES } from './schema.ts';
import type { DocumentEntry, PARAGRAPH_STATUSES } from './schema-documents.ts';

export type Stance = (typeof STANCES)[number];
export type ConceptKind = (typeof KINDS)[number];
export type OutcomeResult = (typeof RESULTS)[number];
type Voice = (typeof VOICES)[number];
type Language = (typeof LANGUAGES)[number];
export type Theme = ThemeEntry;
export type Site = SiteEntry;

/** A text that is cited somewhere in the dataset. */
export interface Source extends Omit<SourceEntry, 'dateFrom'> {
  /** How many positions rest on it, or on what it says of their outcome. */
  positions: number;
}

/** A source with the passage that bears the claim. */
export interface Citation {
  title: string;
  publisher: string;
  url: string;
  /** YYYY, YYYY-MM, YYYY-MM-DD, or `undated`. */
  date: string;
  /** Where the date comes from, if not from the text itself. */
  dateFrom?: { publisher: string; url: string };
  /** `report`: the publisher's account of what TCCM said. */
  voice: Voice;
  passage: string;
  /** BCP 47, where it isn't English. */
  language?: string;
}

export interface Position {
  id: string;
  title: string;
  theme: string;
  stance: Stance;
  /** The note as it is written, in Markdown. */
  note: string;
  /** HTML made from the note's Markdown. Not yet sanitised: that is done where it is shown. */
  noteHtml: string;
  sources: Citation[];
  outcome?: { result: OutcomeResult; text: string; sources: Citation[] };
}

/** How a concept, or paragraphs of a document, are called. */
export interface TargetName {
  /** In English, the paragraphs with it: "Tunis Agenda, paragraph 72". */
  label: string;
  /** The official name in the person's language, where that isn't English and one is on record; without the paragraphs. */
  name?: string;
  /** The paragraphs that belong behind the name. */
  paragraphs?: ParagraphNumbers;
}

export interface Concept {
  id: string;
  kind: ConceptKind;
  family: string;
  label: string;
  theme: string;
  gloss: string;
  /** Made of everyday words: painted only on pages that are about the subject. */
  generic: boolean;
  /** Known far beyond the subject: supports nothing. */
  peripheral: boolean;
  related: string[];
  positions: string[];
  /** Official names by language, with what attests them. */
  names: Partial<Record<Language, { name: string; source?: Citation }>>;
}

/** What TCCM has said on a paragraph that it names. */
interface ParagraphComment {
  text: string;
  stance?: Stance;
  source: Citation;
}

export interface Paragraph {
  /** As printed: `72`, `29(b)`. */
  number: string;
  /** As target ids write it: `72`, `29b`. Each is there once in a document. */
  key: string;
  /** One sentence in our own words. */
  gist: string;
  /** Where the gist was seen, or who reports it. */
  source: Citation;
  status: (typeof PARAGRAPH_STATUSES)[number];
  concepts: string[];
  /** Positions that bear on it, whether or not they name it. */
  positions: string[];
  comments: ParagraphComment[];
}

/** A text of numbered paragraphs. Named after its concept, whose id it has. */
export interface WsisDocument extends Pick<DocumentEntry, 'symbols' | 'date' | 'links' | 'recognise'> {
  id: string;
  /** What it is called beside a paragraph's number. */
  short: string;
  /** Official titles by language, with what attests them. */
  titles: Partial<Record<Language, { title: string; source: Citation }>>;
  /** In the order of the text. */
  paragraphs: Paragraph[];
}

export interface Dataset {
  /** Three numbers, as in `1.4.0`. */
  version: string;
  /** YYYY-MM-DD */
  date: string;
  themes: Theme[];
  positions: Position[];
  concepts: Concept[];
  documents: WsisDocument[];
  sites: Site[];
  sources: Source[];
  /** How texts refer to paragraphs and resolutions. */
  references: ReferenceWords;
  lexicon: CompiledLexicon;
  /** How many forms each language has. */
  formCounts: Partial<Record<Language, number>>;
}
