import * as v from 'valibot';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Problem } from './problems.ts';

/** A YAML file of the dataset. */
export interface DataFile {
  /** Path below the dataset's folder, with forward slashes. */
  path: string;
  text: string;
}

/** An entry with where it came from, for problems found later. */
export interface Read<T> {
  file: string;
  value: T;
}

function mendFor(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    return issue.expected === 'never' ? 'remove this field, or correct its spelling' : 'add this field';
  }
  if (issue.type === 'picklist')
    return `use one of: ${issue.expected?.replaceAll(/["()]/g, '').replaceAll(' | ', ', ')}`;
  if (issue.expected && issue.kind === 'schema') return `write ${issue.expected} here`;
  return 'correct the value; assets/dataset/README.md shows the format';
}

function issueProblem(file: string, id: string, issue: v.BaseIssue<unknown>): Problem {
  const field = (issue.path ?? []).map((part) => String(part.key)).join('.');
  const received = issue.received === 'undefined' ? 'is missing' : issue.message;
  return { file, id, field, wrong: received, mend: mendFor(issue) };
}

/** Parses one file; YAML errors name the line. */
function parseYaml(file: DataFile, problems: Problem[]): unknown {
  const document = parseDocument(file.text, { prettyErrors: true });
  for (const error of [...document.errors, ...document.warnings]) {
    problems.push({
      file: file.path,
      id: `line ${error.linePos?.[0].line ?? '?'}`,
      field: '',
      wrong: error.message.split('\n')[0] as string,
      mend: 'correct the YAML; quote text that holds a colon, a hash, braces or a leading bracket',
    });
  }
  if (document.errors.length) return undefined;
  if (
    document.contents !== null &&
    !isMap(document.contents) &&
    !isSeq(document.contents) &&
    !isScalar(document.contents)
  ) {
    return undefined;
  }
  try {
    return document.toJS();
  } catch (error) {
    // An alias without its anchor is found only now; text that begins with an asterisk looks like one.
    if (!(error instanceof ReferenceError)) throw error;
    problems.push({
      file: file.path,
      id: 'the file',
      field: '',
      wrong: error.message,
      mend: 'quote text that begins with an asterisk',
    });
    return undefined;
  }
}

/** Reads a file that is a list of entries. Entries that are wrong are reported and left out. */
export function readList<S extends v.GenericSchema>(
  file: DataFile,
  schema: S,
  problems: Problem[],
): Read<v.InferOutput<S>>[] {
  const parsed = parseYaml(file, problems);
  if (parsed === undefined) return [];
  if (!Array.isArray(parsed)) {
    problems.push({
      file: file.path,
      id: 'the file',
      field: '',
      wrong: 'is not a list',
      mend: 'begin each entry with "- id:"',
    });
    return [];
  }
  return parsed.flatMap((raw: unknown, index) => {
    const result = v.safeParse(schema, raw);
    if (result.success) return [{ file: file.path, value: result.output }];
    const id = (raw as { id?: unknown } | null)?.id;
    const name = typeof id === 'string' ? id : `entry ${index + 1}`;
    for (const issue of result.issues) problems.push(issueProblem(file.path, name, issue));
    return [];
  });
}

/** Reads a file that is one map. */
export function readMap<S extends v.GenericSchema>(
  file: DataFile,
  schema: S,
  problems: Problem[],
): v.InferOutput<S> | undefined {
  const parsed = parseYaml(file, problems);
  if (parsed === undefined) return undefined;
  const result = v.safeParse(schema, parsed);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push(issueProblem(file.path, 'the file', issue));
  return undefined;
}
