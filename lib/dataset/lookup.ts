import type { ConceptContext } from '../matching/context.ts';
import { siteOf } from './sites.ts';
import type { Concept, Dataset, Position, Site, Theme } from './types.ts';

/** The dataset with its indices: who asks by id gets an answer in one step. */
export class Library {
  readonly dataset: Dataset;
  /** What the matcher needs to know of each concept, in the order of {@link Dataset.concepts}. */
  readonly contexts: readonly ConceptContext[];
  readonly #concepts: ReadonlyMap<string, Concept>;
  readonly #positions: ReadonlyMap<string, Position>;
  readonly #themes: ReadonlyMap<string, Theme>;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.#concepts = new Map(dataset.concepts.map((concept) => [concept.id, concept]));
    this.#positions = new Map(dataset.positions.map((position) => [position.id, position]));
    this.#themes = new Map(dataset.themes.map((theme) => [theme.id, theme]));
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

  site(hostName: string): Site | undefined {
    return siteOf(hostName, this.dataset.sites);
  }
}
