import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../scripts/dataset-plugin.ts';

const BUILD = '.output/chrome-mv3';
const manifest = JSON.parse(await readFile(join(BUILD, 'manifest.json'), 'utf8'));

describe('the built extension', () => {
  it('puts at most 45 kB of script into each covered page', async () => {
    const scripts: string[] = manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js);
    expect(scripts).toEqual(['content-scripts/content.js']);
    const { size } = await stat(join(BUILD, scripts[0] as string));
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(45_000);
  });

  it('lets no page but the reader of PDF files connect to anything', async () => {
    const pages = (await readdir(BUILD)).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('reader.html');
    const closed = await Promise.all(
      pages.map(async (name) => [
        name,
        (await readFile(join(BUILD, name), 'utf8')).includes(`content="connect-src 'self'"`),
      ]),
    );
    expect(Object.fromEntries(closed)).toEqual(Object.fromEntries(pages.map((name) => [name, name !== 'reader.html'])));
  });

  it('carries a lexicon of at most 150 kB, gzipped', async () => {
    const size = gzipSync(JSON.stringify((await readDataset()).lexicon)).length;
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(150_000);
  });
});
