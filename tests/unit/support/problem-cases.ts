import { describe, expect, test } from 'vitest';
import { type Change, problemsWith } from './small-dataset.ts';

/** A change to the small dataset, and the problem that is expected of it: where it is, what is wrong, how it is mended. */
export type Case = [
  name: string,
  change: Change,
  where: [file: string, id: string, field: string],
  wrong: RegExp,
  mend: RegExp,
];

/** Files of the small dataset. */
export const FORUM = 'concepts/forum.yaml';
export const SUMMIT = 'concepts/summit.yaml';
export const DOCUMENTS = 'documents.yaml';
export const REFERENCES = 'references.yaml';
export const POSITIONS = 'positions.yaml';
export const SOURCES = 'sources/tccm.yaml';

/** Makes each case a test. */
export function testProblems(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)('%s', (_name, change, [file, id, field], wrong, mend) => {
      const problems = problemsWith(change);
      const problem = problems.find((each) => each.file === file && each.id === id && each.field === field);
      expect(problem, JSON.stringify(problems, null, 1)).toBeDefined();
      expect(problem?.wrong).toMatch(wrong);
      expect(problem?.mend).toMatch(mend);
    });
  });
}
