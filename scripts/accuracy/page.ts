import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { collect } from '../../lib/page/collect.ts';
import { type Label, takeLabels, withoutLabels } from './labels.ts';

/** A page whose mentions are labelled, as tests/accuracy/README.md describes. */
export interface LabelledPage {
  file: string;
  /** BCP 47. */
  language: string;
  host: string;
  /** Id of the document that the page is, where it is one. */
  document: string | undefined;
  blocks: { text: string; labels: Label[] }[];
}

/** A window to put pages into, and the extension's own collector. */
interface Reader {
  window: Window;
  collect: typeof collect;
}

/** The blocks that the extension reads in a page. */
function blocksOf({ window, collect }: Reader, html: string): string[] {
  window.document.documentElement.innerHTML = html;
  return collect(window.document.body as unknown as Element).map(({ text }) => text);
}

/** Reads a page by the extension's own collector. @throws Error that names the file and the mend */
function readPage(reader: Reader, file: string, html: string): LabelledPage {
  const language = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1];
  const host = /<meta name="host" content="([^"]+)"/.exec(html)?.[1];
  const document = /<meta name="document" content="([^"]+)"/.exec(html)?.[1];
  if (!language) throw new Error(`${file}: says no language; write <html lang="en">`);
  if (!host) throw new Error(`${file}: says no host; add <meta name="host" content="example.org"> to the head`);
  const blocks = blocksOf(reader, html).map((text) => takeLabels(text, file));
  const plain = blocksOf(reader, withoutLabels(html));
  blocks.forEach(({ text }, index) => {
    // Labels must not change what is measured.
    if (text !== plain[index]) throw new Error(`${file}: a label changes how this is read; move it: "${plain[index]}"`);
  });
  return { file, language, host, document, blocks };
}

/** Reads all labelled pages (`*.html`) of a folder. */
export async function readPages(folder: string): Promise<LabelledPage[]> {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  // The collector takes what it needs from the page's global scope: all that a window has and Node has not.
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: window[name as keyof Window] });
  }
  // happy-dom gives no display for what browsers show inline.
  Object.assign(globalThis, {
    getComputedStyle: (element: Parameters<Window['getComputedStyle']>[0]) => ({
      display: window.getComputedStyle(element).display || 'inline',
    }),
  });
  // Not before: its modules take it when they are loaded.
  const { collect } = await import('../../lib/page/collect.ts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  if (names.length === 0) throw new Error(`${folder}: holds no labelled page (*.html)`);
  const pages: LabelledPage[] = [];
  for (const name of names) pages.push(readPage({ window, collect }, name, await readFile(join(folder, name), 'utf8')));
  await window.happyDOM.close();
  return pages;
}
