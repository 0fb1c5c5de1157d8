import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintAddon, unexplained } from '../../../scripts/release/lint-addon.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Small',
  version: '1.0',
  background: { scripts: ['background.js'] },
  browser_specific_settings: {
    gecko: {
      id: 'small@small.invalid',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-addon-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(
    join(folder, 'background.js'),
    "// A line before.\nconst made = new Function('return 1');\nmade();\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("what Mozilla's linter finds", () => {
  it('comes with what stands there, and is left until it is explained', async () => {
    const { errors, warnings } = await lintAddon(folder);
    expect(errors).toEqual([]);
    expect(warnings.map(({ code, text }) => [code, text])).toEqual([
      ['DANGEROUS_EVAL', expect.stringContaining("new Function('return 1')")],
    ]);
    const why = 'a test';
    expect(unexplained(warnings, []).warnings).toHaveLength(1);
    expect(
      unexplained(warnings, [{ code: 'DANGEROUS_EVAL', shows: /Function\('return 2'\)/, why }]).warnings,
    ).toHaveLength(1);
    expect(unexplained(warnings, [{ code: 'UNSAFE_VAR_ASSIGNMENT', shows: /Function/, why }]).warnings).toHaveLength(1);
    expect(unexplained(warnings, [{ code: 'DANGEROUS_EVAL', shows: /Function\('return 1'\)/, why }])).toEqual({
      warnings: [],
      idle: [],
    });
  });

  it('shows which explanations are no longer needed', () => {
    const explained = [{ code: 'DANGEROUS_EVAL', why: 'a test' }];
    expect(unexplained([], explained).idle).toEqual(explained);
  });

  it('is an error where the manifest is wrong', async () => {
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...MANIFEST, name: undefined }));
    expect((await lintAddon(folder)).errors).not.toEqual([]);
  });
});
