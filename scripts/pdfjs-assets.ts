import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CopiedPublicFile } from 'wxt';

/**
 * What pdf.js asks for now and then, beside its program: tables for the codes of East Asian fonts, fonts that files may leave out, decoders
 * of images (as plain script: WebAssembly would need a more lenient content security policy), icons of annotations.
 */
const FOLDERS: Record<string, { from: string; wanted: RegExp }> = {
  cmaps: { from: 'cmaps', wanted: /\.bcmap$|^LICENSE/ },
  standard_fonts: { from: 'standard_fonts', wanted: /./ },
  wasm: { from: 'wasm', wanted: /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/ },
  images: { from: 'web/images', wanted: /^annotation-.*\.svg$/ },
};

/** Files of pdf.js that go into the extension as they are, under `pdfjs/`. */
export async function pdfjsAssets(): Promise<CopiedPublicFile[]> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const lists = Object.entries(FOLDERS).map(async ([folder, { from, wanted }]) =>
    (await readdir(join(home, from)))
      .filter((name) => wanted.test(name))
      .map((name) => ({ absoluteSrc: join(home, from, name), relativeDest: `pdfjs/${folder}/${name}` })),
  );
  return (await Promise.all(lists)).flat();
}
