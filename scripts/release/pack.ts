import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A file that goes into a zip. */
export interface Entry {
  /** With slashes, from the top of the zip. */
  path: string;
  bytes: Uint8Array;
  isProgram?: boolean;
}

const UNIX = 3;

/**
 * A zip that depends on nothing but what is in it: entries in the order of their names, one date, one of two modes, and a compressor that is
 * part of the project, not of the machine.
 */
export function pack(entries: readonly Entry[]): Uint8Array {
  // The first day that a zip can tell. Made as local time and written as local time, it is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  // By code units: no language decides.
  for (const { path, bytes, isProgram } of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1)))
    files[path] = [bytes, { mtime, os: UNIX, attrs: (isProgram ? 0o100755 : 0o100644) << 16, level: 9 }];
  return zipSync(files);
}

/** All files of a folder. */
export async function filesOf(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    found
      .filter((each) => each.isFile())
      .map(async ({ parentPath, name }) => {
        const full = join(parentPath, name);
        return {
          path: full
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          bytes: await readFile(full),
        };
      }),
  );
}

/** All files of the commit that is checked out, as they are in it. */
export function filesOfCommit(): Entry[] {
  // MODE SP type SP object TAB path NUL
  return git('ls-tree', '-r', '-z', '--full-tree', 'HEAD')
    .toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', path = ''] = line.split('\t');
      const [mode, , object = ''] = head.split(' ');
      return { path, bytes: git('cat-file', 'blob', object), isProgram: mode === '100755' };
    });
}

export function git(...args: string[]): Buffer {
  return execFileSync('git', args, { maxBuffer: 1 << 30 });
}
