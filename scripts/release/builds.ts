import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { run } from '../steps.mjs';
import { type Entry, filesOf } from './pack.ts';

const SCRIPTS = { chrome: 'build', edge: 'build:edge', firefox: 'build:firefox' } as const;
type Browser = keyof typeof SCRIPTS;
export const BROWSERS = Object.keys(SCRIPTS) as Browser[];

/** What npm tells its scripts of the project that they belong to is not for those of another folder. */
const foreign = (): Record<string, undefined> =>
  Object.fromEntries(
    Object.keys(process.env)
      .filter((key) => /^npm_|^INIT_CWD$/i.test(key))
      .map((key) => [key, undefined]),
  );

/** Builds the extension for each browser, in a folder that holds the project with its packages. @throws StepError */
export async function buildAll(folder: string): Promise<Record<Browser, Entry[]>> {
  const builds = {} as Record<Browser, Entry[]>;
  for (const browser of BROWSERS) {
    await run('npm', ['run', '--silent', SCRIPTS[browser]], { cwd: folder, env: foreign() });
    builds[browser] = await filesOf(resolve(folder, `.output/${browser}-mv3`));
  }
  return builds;
}

/**
 * Does what somebody does who has nothing but the source zip: unpacks it, installs the packages of the lock file, builds.
 *
 * @throws StepError
 */
export async function buildElsewhere(sources: Uint8Array): Promise<Record<Browser, Entry[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'wsis-lens-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(sources))) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      env: foreign(),
      mend: 'check that the npm registry can be reached, and that package-lock.json has every package',
    });
    return await buildAll(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The paths of files that only one of two builds has, or that differ. */
export function differing(one: readonly Entry[], other: readonly Entry[]): string[] {
  const others = new Map(other.map(({ path, bytes }) => [path, bytes]));
  const differ = one.filter(({ path, bytes }) => {
    const same = others.get(path);
    others.delete(path);
    return !same || !Buffer.from(bytes).equals(same);
  });
  return [...differ.map(({ path }) => path), ...others.keys()].sort();
}
