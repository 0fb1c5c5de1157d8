/** One thing that is wrong in the dataset, said so that a person can mend it. */
export interface Problem {
  /** Path of the file below the dataset's folder. */
  file: string;
  /** Id of the entry, or its place in the file where it has none. */
  id: string;
  /** Path of the field within the entry: `sources.0.passage`. Empty for the entry itself. */
  field: string;
  /** What is wrong. */
  wrong: string;
  /** What to do about it. */
  mend: string;
}

/** Everything that is wrong in the dataset, at once. Nothing is compiled then. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(
      ({ file, id, field, wrong, mend }) =>
        `  ${file} › ${id}${field ? ` › ${field}` : ''}: ${wrong}\n      mend: ${mend}`,
    );
    super(`The dataset has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
