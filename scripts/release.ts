/**
 * Makes a release of the commit that is checked out, in artifacts/release: zips for the stores, the source zip, what is in them, checksums, notes.
 * `npm run release`, or `npm run release -- --without-audit` where the registry gives no answer to "npm audit".
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAudit } from './release/audit.ts';
import { BROWSERS, buildAll, buildElsewhere, differing } from './release/builds.ts';
import { newestRelease } from './release/changelog.ts';
import { lintAddon, unexplained } from './release/lint-addon.ts';
import { filesOfCommit, git, pack } from './release/pack.ts';
import { bundledSbom } from './release/sbom.ts';
import { main, run, StepError, step } from './steps.mjs';

const OUT = 'artifacts/release';
const { values: options } = parseArgs({ options: { 'without-audit': { type: 'boolean', default: false } } });
const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));

/** What is released, by the name of its file. */
const files = new Map<string, Uint8Array>();
const fileName = (what: string): string => `${name}-${version}-${what}`;

await main('npm run release', async () => {
  let commit = '';
  let release: ReturnType<typeof newestRelease> | undefined;
  await step('Commit', async () => {
    const changed = git('status', '--porcelain').toString().trim();
    if (changed)
      throw new StepError('files are changed that are in no commit', 'commit them, or put them back', changed);
    commit = git('rev-parse', 'HEAD').toString().trim();
    return commit;
  });
  await step('Version and changelog', async () => {
    release = newestRelease(await readFile('CHANGELOG.md', 'utf8'), version);
    files.set('RELEASE-NOTES.md', Buffer.from(`${release.notes}\n`));
    return `${version}, ${release.date ?? 'unreleased'}`;
  });
  const builds = await step('Builds', () => buildAll('.'));
  await step("Mozilla's linter", lint);
  const audit = await step('Known vulnerabilities', checkAudit);
  await step('Zips', async () => {
    for (const browser of BROWSERS) files.set(fileName(`${browser}.zip`), pack(builds[browser]));
    files.set(fileName('sources.zip'), pack(filesOfCommit()));
  });
  await step('The same again, elsewhere, from the source zip alone', async () => {
    const others = await buildElsewhere(files.get(fileName('sources.zip')) as Uint8Array);
    for (const browser of BROWSERS) {
      const same = Buffer.from(pack(others[browser])).equals(files.get(fileName(`${browser}.zip`)) as Uint8Array);
      if (!same)
        throw new StepError(
          `the build for ${browser} differs from the same build elsewhere`,
          'find out what in these files goes by the folder, the time or the machine',
          differing(builds[browser], others[browser]).join('\n'),
        );
    }
  });
  await step('What is in it', async () => {
    files.set(fileName('sbom.cdx.json'), await sbom());
  });
  await step('Written', write);
  const open = [
    ...(release?.date ? [] : ['CHANGELOG.md has no date for it yet']),
    ...(audit ? [] : ['nobody has been asked for known vulnerabilities']),
  ];
  return `${OUT}/ holds ${name} ${version} of ${commit.slice(0, 12)}${open.length ? `; before you publish it: ${open.join('; ')}` : ''}`;
});

async function lint(): Promise<string> {
  const { errors, warnings } = await lintAddon('.output/firefox-mv3');
  const left = unexplained(warnings);
  if (errors.length + left.warnings.length + left.idle.length > 0)
    throw new StepError('something is found that is not explained', '"npm run lint:firefox" lists it');
  return `nothing but ${warnings.length} warnings that are explained`;
}

/** @returns whether somebody has answered */
async function checkAudit(): Promise<boolean> {
  if (options['without-audit']) return false;
  const output = await run('npm', ['audit', '--json']).catch((error: StepError) => error.output);
  const audit = readAudit(output);
  if (!audit.ok) throw new StepError(audit.words, audit.mend);
  return true;
}

async function sbom(): Promise<Buffer> {
  const all = JSON.parse(await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']));
  const bundled = JSON.parse(await readFile('.output/chrome-mv3.third-party.json', 'utf8'));
  const date = git('log', '-1', '--format=%cI').toString().trim();
  return Buffer.from(`${JSON.stringify(bundledSbom(all, bundled, { name, version, date }), null, 2)}\n`);
}

async function write(): Promise<string> {
  const sums = [...files].map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
  files.set('SHA256SUMS', Buffer.from(sums.join('')));
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  for (const [file, bytes] of files) await writeFile(join(OUT, file), bytes);
  return [...files].map(([file, { length }]) => `\n    ${file} (${Math.ceil(length / 1000)} kB)`).join('');
}
