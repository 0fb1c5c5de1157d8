import { readDataset } from '../dataset-plugin.ts';
import { randomFrom } from './random.ts';
import { makePhrases } from './text.ts';

/** Terms for those who take a list: the dataset's own first, then made-up ones, 1,000 in all. */
export async function benchTerms(): Promise<string[]> {
  const { concepts } = await readDataset();
  // Labels in brackets and with signs are names for people, not what stands in texts.
  const labels = concepts.map(({ label }) => label).filter((label) => /^[A-Z][\w -]+$/.test(label));
  return [...labels, ...makePhrases(1_000, 0, randomFrom(3))].slice(0, 1_000);
}
