import { createService } from '../../lib/background/service.ts';
import { readDataset } from '../dataset-plugin.ts';

export interface Terms {
  /** Names in all languages that are found wherever they stand. */
  certain: string[];
  /** Letters and everyday words that need support. */
  open: string[];
}

/** What documents are sown with: the names of the dataset's concepts. */
export async function readTerms(): Promise<Terms> {
  const dataset = await readDataset();
  const service = createService(dataset);
  const names = dataset.concepts.flatMap((concept) => [
    concept.label,
    ...Object.values(concept.names).map(({ name }) => name),
  ]);
  const terms: Terms = { certain: [], open: ['IGF', 'GDC', 'MAG', 'NRI', 'ITU', 'CSTD'] };
  for (const name of new Set(names)) {
    const { mentions } = service.match([`${name}.`], undefined, '');
    (mentions[0]?.length ? terms.certain : terms.open).push(name);
  }
  return terms;
}
