import type { Problem } from './problems.ts';
import type { Read } from './read.ts';

/** Reports ids that are there twice. @param problems is added to */
export function checkUnique(entries: readonly Read<{ id: string }>[], problems: Problem[]): void {
  const first = new Map<string, string>();
  for (const { file, value } of entries) {
    const before = first.get(value.id);
    if (before === undefined) first.set(value.id, file);
    else
      problems.push({
        file,
        id: value.id,
        field: 'id',
        wrong: `is taken already, in ${before}`,
        mend: 'give it an id of its own, or merge the two',
      });
  }
}

/** Reports hosts that are listed twice. @param problems is added to */
export function checkHosts(sites: readonly Read<{ id: string; hosts: string[] }>[], problems: Problem[]): void {
  const first = new Map<string, string>();
  for (const { file, value } of sites) {
    value.hosts.forEach((host, i) => {
      const before = first.get(host);
      if (before === undefined) first.set(host, value.id);
      else
        problems.push({
          file,
          id: value.id,
          field: `hosts.${i}`,
          wrong: `"${host}" is listed already, under ${before}`,
          mend: 'keep it in one place',
        });
    });
  }
}
