import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLicences } from '../../../scripts/licences.ts';
import { bundledSbom } from '../../../scripts/release/sbom.ts';
import { notices, PackageWatch } from '../../../scripts/third-party.ts';

async function packagesOf(...files: string[]) {
  const watch = new PackageWatch();
  for (const file of files) watch.see(resolve(file));
  return watch.packages();
}

describe('packages that are in the extension', () => {
  it('are told by their files, each once, with the text of the licence', async () => {
    const packages = await packagesOf(
      'node_modules/dompurify/dist/purify.es.mjs?commonjs',
      'node_modules/dompurify/package.json',
      'node_modules/@wxt-dev/storage/dist/index.mjs',
      'lib/messages.ts',
    );
    expect(packages.map(({ name }) => name)).toEqual(['@wxt-dev/storage', 'dompurify']);
    expect(packages[1]).toMatchObject({ licence: '(MPL-2.0 OR Apache-2.0)', version: expect.stringMatching(/^3\./) });
    expect(notices(packages)).toMatch(
      /\ndompurify 3\..*\nLicence: \(MPL-2\.0 OR Apache-2\.0\)\n\n.*Mozilla Public License/s,
    );
  });

  it('show their parts that have a licence of their own', async () => {
    const packages = await packagesOf('node_modules/pdfjs-dist/legacy/build/pdf.mjs');
    const fonts = packages.find(({ name }) => name === 'Liberation fonts');
    expect(fonts).toMatchObject({ within: 'pdfjs-dist', texts: [expect.stringContaining('LIBERATION FONT SOFTWARE')] });
    expect(() => checkLicences(packages)).not.toThrow();
  });
});

describe('licences', () => {
  const one = (licence: string, name = 'some-package') => [{ name, version: '1.2.3', licence }];

  it.each(['MIT', 'ISC', '(MPL-2.0 OR Apache-2.0)', '(GPL-3.0-only OR MIT)', 'BSD-3-Clause AND Apache-2.0'])(
    '%s is allowed',
    (licence) => expect(() => checkLicences(one(licence))).not.toThrow(),
  );

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'MIT AND GPL-2.0-only',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'LicenseRef-Liberation-1',
  ])('%s is not, and the package is named', (licence) =>
    expect(() => checkLicences(one(licence))).toThrow(/^some-package 1\.2\.3 is under "/),
  );
});

describe('the bill of materials', () => {
  const all = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    components: ['a', 'b', 'c'].map((name) => ({
      'bom-ref': `${name}@1.0.0`,
      name,
      version: '1.0.0',
      scope: 'optional',
      hashes: [name],
    })),
    dependencies: [{ ref: 'a@1.0.0', dependsOn: ['b@1.0.0', 'c@1.0.0'] }],
  };
  const own = { name: 'wsis-lens', version: '0.1.0', date: '2026-01-02T03:04:05+01:00' };
  const used = (name: string, within?: string) => ({
    name,
    version: '1.0.0',
    licence: 'MIT',
    ...(within ? { within } : {}),
  });

  it('lists what was used and nothing else', () => {
    const bom = bundledSbom(all, [used('a'), used('b'), used('part', 'a')], own);
    expect(bom.components.map(({ name, scope }) => [name, scope])).toEqual([
      ['a', 'required'],
      ['b', 'required'],
      ['part', 'required'],
    ]);
    expect(bom.components[0]?.hashes).toEqual(['a']);
    expect(bom.dependencies).toEqual([
      { ref: 'wsis-lens@0.1.0', dependsOn: ['a@1.0.0', 'b@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: ['b@1.0.0', 'a@1.0.0#part'] },
    ]);
  });

  it('is the same for the same, and another for another', () => {
    const bom = bundledSbom(all, [used('a')], own);
    expect(bundledSbom({ ...all, serialNumber: 'urn:uuid:1' }, [used('a')], own)).toEqual(bom);
    expect(bundledSbom(all, [used('b')], own).serialNumber).not.toBe(bom.serialNumber);
  });

  it('refuses what the lock file knows nothing of', () => {
    expect(() => bundledSbom(all, [used('d')], own)).toThrow(/knows no d 1\.0\.0/);
  });
});
