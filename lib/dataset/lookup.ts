import type { ConceptContext } from '../matching/context.ts';
import { symbolKey } from '../matching/symbols.ts';
import { paragraphKey, paragraphNumbers, paragraphsNamed, paragraphWords, parseTarget } from './paragraphs.ts';
import { siteOf } from './sites.ts';
import type { Concept, Dataset, Paragraph, Position, Site, TargetName, Theme, WsisDocument } from './types.ts';

/** The dataset with its indices: who asks by id gets an answer in one step. */
export class Library {
  readonly dataset: Dataset;
  /** What the matcher needs to know of each concept, in the order of {@link Dataset.concepts}. */
  readonly contexts: readonly ConceptContext[];
  readonly #concepts: ReadonlyMap<string, Concept>;
  readonly #positions: ReadonlyMap<string, Position>;
  readonly #themes: ReadonlyMap<string, Theme>;
  readonly #documents: ReadonlyMap<string, WsisDocument>;
  readonly #language: string;
  readonly #symbols: ReadonlyMap<string, WsisDocument>;

  /** @param language in which official names are given where they are on record: `fr` */
  constructor(dataset: Dataset, language = 'en') {
    this.dataset = dataset;
    this.#language = language;
    this.#concepts = new Map(dataset.concepts.map((concept) => [concept.id, concept]));
    this.#positions = new Map(dataset.positions.map((position) => [position.id, position]));
    this.#themes = new Map(dataset.themes.map((theme) => [theme.id, theme]));
    this.#documents = new Map(dataset.documents.map((document) => [document.id, document]));
    this.#symbols = new Map(
      dataset.documents.flatMap((document) => document.symbols.map((symbol) => [symbolKey(symbol), document] as const)),
    );
    const indexOf = new Map(dataset.concepts.map(({ id }, index) => [id, index]));
    this.contexts = dataset.concepts.map(({ family, generic, peripheral, related }) => ({
      family,
      generic,
      peripheral,
      related: related.map((id) => indexOf.get(id) as number),
    }));
  }

  concept(id: string): Concept | undefined {
    return this.#concepts.get(id);
  }

  position(id: string): Position | undefined {
    return this.#positions.get(id);
  }

  theme(id: string): Theme | undefined {
    return this.#themes.get(id);
  }

  document(id: string): WsisDocument | undefined {
    return this.#documents.get(id);
  }

  /** @param number as printed or as target ids write it: `29(b)`, `29b` */
  paragraph(id: string, number: string): Paragraph | undefined {
    const key = paragraphKey(number);
    return this.document(id)?.paragraphs.find((paragraph) => paragraph.key === key);
  }

  /** The paragraphs of a document that a target id names and of which something is known; none where it names a concept. */
  paragraphsOf(target: string): Paragraph[] {
    const { concept: id, paragraphs } = parseTarget(target);
    return paragraphs === undefined ? [] : paragraphsNamed(this.document(id)?.paragraphs ?? [], paragraphs);
  }

  /** Ids of the positions that concern a concept, or the paragraphs that a target id names; each once. */
  positionsOf(target: string): string[] {
    const { concept: id, paragraphs } = parseTarget(target);
    if (paragraphs === undefined) return this.concept(id)?.positions ?? [];
    return [...new Set(this.paragraphsOf(target).flatMap(({ positions }) => positions))];
  }

  /** @param symbol however it is written, with or without the letter of an edition's language */
  documentBySymbol(symbol: string): WsisDocument | undefined {
    return this.#symbols.get(symbolKey(symbol));
  }

  /** What a target id is called: "Tunis Agenda, paragraph 72", or the concept's label. Undefined where there is no such concept. */
  label(target: string): string | undefined {
    const { concept: id, paragraphs } = parseTarget(target);
    const label = this.concept(id)?.label;
    if (label === undefined || paragraphs === undefined) return label;
    return `${this.document(id)?.short ?? label}, ${paragraphWords(paragraphs)}`;
  }

  /** What a target is called in English, and its official name in the person's language. Undefined where there is no such concept. */
  name(target: string): TargetName | undefined {
    const label = this.label(target);
    if (label === undefined || this.#language === 'en') return label === undefined ? undefined : { label };
    const { concept: id, paragraphs } = parseTarget(target);
    const names: Partial<Record<string, { name: string }>> = this.concept(id)?.names ?? {};
    const titles: Partial<Record<string, { title: string }>> = this.document(id)?.titles ?? {};
    const name = names[this.#language]?.name ?? titles[this.#language]?.title;
    if (name === undefined) return { label };
    return { label, name, ...(paragraphs === undefined ? {} : { paragraphs: paragraphNumbers(paragraphs) }) };
  }

  site(hostName: string): Site | undefined {
    return siteOf(hostName, this.dataset.sites);
  }
}
