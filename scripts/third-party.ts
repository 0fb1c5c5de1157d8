/** Whose code goes into the extension: told by the build itself, so that nothing is forgotten and nothing is listed that isn't there. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { partsOf } from './third-party-parts.ts';

/** A package, or a part of one that has a licence of its own. */
export interface ThirdParty {
  name: string;
  /** Of the package, for a part of it too. */
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** The texts of its licence. */
  texts: string[];
  /** The package that it came in, for a part. */
  within?: string;
}

/** Collects the packages whose code is in what is built. WXT builds in several goes, one plugin watches all of them. */
export class PackageWatch {
  readonly #homes = new Set<string>();

  plugin(): Plugin {
    return {
      name: 'wsis-lens:third-party',
      generateBundle: (_, bundle) => {
        for (const output of Object.values(bundle)) {
          // Assets too: a program, such as the helper of pdf.js, may come as a file.
          const from = output.type === 'chunk' ? contributing(output.modules) : output.originalFileNames;
          for (const file of from) this.see(file);
        }
      },
    };
  }

  /** @param file path of a module, or of any file of a package */
  see(file: string): void {
    const home = homeOf(file.replace(/^\0/, '').replace(/\?.*$/, ''));
    if (home) this.#homes.add(home);
  }

  /** In the order of their names. @throws Error for a package without a licence */
  async packages(): Promise<ThirdParty[]> {
    const all = await Promise.all([...this.#homes].map(read));
    return all.flat().sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  }
}

function contributing(modules: Record<string, { renderedLength: number }>): string[] {
  return Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);
}

/** The folder of the package that a file belongs to: the nearest one above it, within node_modules, that has a name and a version. */
function homeOf(file: string): string | undefined {
  const [, home] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return home && existsSync(join(home, 'package.json')) ? home : undefined;
}

async function read(home: string): Promise<ThirdParty[]> {
  const { name, version, license, author } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name: string };
  };
  if (!license)
    throw new Error(
      `${name} ${version}: its package.json names no licence; find out which it has before it goes into the extension`,
    );
  const files = (await readdir(home)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(home, file), 'utf8')));
  if (texts.length === 0) {
    const by = typeof author === 'string' ? author : author?.name;
    texts.push(`${by ? `Copyright ${by}. ` : ''}It brings no text of its licence along.`);
  }
  return [{ name, version, licence: license, texts }, ...(await partsOf(home, name, version))];
}

/** The file that goes into the extension: each package with its licence in full. */
export function notices(packages: readonly ThirdParty[]): string {
  const entries = packages.map(({ name, version, licence, texts, within }) => {
    const head = `${within ? `${name}, in ${within}` : name} ${version}\nLicence: ${licence}`;
    return [head, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())].join('\n\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[INTRODUCTION, ...entries].join(rule)}\n`;
}

const INTRODUCTION =
  'WSIS Lens is under the MIT licence, its notes under CC BY 4.0. It contains what follows, by others.';
