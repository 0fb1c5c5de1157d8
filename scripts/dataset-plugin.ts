import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { Converter } from 'opencc-js';
import type { Plugin } from 'vite';
import { compileDataset } from '../lib/dataset/compile.ts';
import type { Dataset } from '../lib/dataset/types.ts';

const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
const FOLDER = fileURLToPath(new URL('../assets/dataset', import.meta.url));
const VIRTUAL = 'virtual:dataset';

async function yamlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.yaml')).sort();
}

/** Reads and compiles the dataset's folder. @throws DatasetError */
export async function readDataset(folder = FOLDER): Promise<Dataset> {
  const paths = await yamlFiles(folder);
  const files = await Promise.all(
    paths.map(async (path) => ({ path: path.split(sep).join('/'), text: await readFile(join(folder, path), 'utf8') })),
  );
  return compileDataset(files, {
    renderMarkdown: (markdown) => marked.parse(markdown, { async: false }).trim(),
    toTraditional: (text) => converters.map((convert) => convert(text)),
  });
}

/** Makes the compiled dataset importable as `virtual:dataset`; a problem in the data stops the build. */
export function datasetPlugin(): Plugin {
  return {
    name: 'wsis-lens:dataset',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      for (const path of await yamlFiles(FOLDER)) this.addWatchFile(resolve(FOLDER, path));
      // As a string: engines parse JSON faster than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(await readDataset()))});`;
    },
  };
}
