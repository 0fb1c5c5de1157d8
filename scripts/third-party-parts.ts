import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ThirdParty } from './third-party.ts';

interface Part {
  name: string;
  /** An SPDX expression, as the text says; `LicenseRef-…` where there is no name for it. */
  licence: string;
  files: string[];
}

/** Parts of packages that have a licence of their own, which package.json doesn't tell. */
const PARTS: Record<string, Part[]> = {
  'pdfjs-dist': [
    { name: 'Adobe CMap resources', licence: 'BSD-3-Clause', files: ['cmaps/LICENSE'] },
    { name: 'Foxit fonts', licence: 'BSD-3-Clause', files: ['standard_fonts/LICENSE_FOXIT'] },
    // GPL 2 with exceptions for documents, and terms of Red Hat; fonts beside a program, not a part of it.
    { name: 'Liberation fonts', licence: 'LicenseRef-Liberation-1', files: ['standard_fonts/LICENSE_LIBERATION'] },
    {
      name: 'PDFium JBIG2 decoder',
      licence: 'BSD-3-Clause AND Apache-2.0',
      files: ['wasm/LICENSE_JBIG2', 'wasm/LICENSE_PDFJS_JBIG2'],
    },
    { name: 'OpenJPEG', licence: 'BSD-2-Clause', files: ['wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG'] },
    // Built into its programs; their texts don't come along.
    { name: 'core-js', licence: 'MIT', files: [] },
    { name: '@fluent/bundle and @fluent/dom', licence: 'Apache-2.0', files: [] },
  ],
};

/** @param home folder of the package */
export function partsOf(home: string, within: string, version: string): Promise<ThirdParty[]> {
  return Promise.all(
    (PARTS[within] ?? []).map(async ({ name, licence, files }) => ({
      name,
      version,
      licence,
      texts: await Promise.all(files.map((file) => readFile(join(home, file), 'utf8'))),
      within,
    })),
  );
}
