/** What the built manifests ask for and let in, for each browser: nothing that the README doesn't explain, nothing that nobody uses. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coveredPatterns } from '../../../lib/dataset/sites.ts';
import { readDataset } from '../../../scripts/dataset-plugin.ts';

const BUILDS = { chrome: 'build', edge: 'build:edge', firefox: 'build:firefox' };

/** What of the built program shows that a permission is used. */
const USES: Record<string, RegExp> = {
  storage: /\.storage\b/,
  scripting: /\.scripting\.executeScript\(/,
  contextMenus: /\.contextMenus\.create\(/,
  sidePanel: /\bsidePanel\b/,
  // For the page in front, at the moment when somebody opens the popup: nothing else gives the address of a page that isn't covered.
  activeTab: /\.scripting\.insertCSS\(/,
};

/** Keys that a manifest may have. Each further one is to be thought about, and added here. */
const KEYS = [
  ...['manifest_version', 'name', 'short_name', 'description', 'version', 'icons', 'default_locale'],
  ...['permissions', 'host_permissions', 'optional_host_permissions', 'content_security_policy'],
  ...['action', 'background', 'commands', 'content_scripts', 'options_ui'],
];
const FURTHER = {
  chrome: ['minimum_chrome_version', 'side_panel', 'storage'],
  edge: ['minimum_chrome_version', 'side_panel', 'storage'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

/** The first column of the README's table of permissions. */
const rows = [...(await readFile('README.md', 'utf8')).matchAll(/^\| (.+?) +\| .+ \|$/gm)].map(
  ([, first = '']) => first,
);
const start = rows.indexOf('permission');
const explained = rows.slice(start + 1).filter((row) => !/^-+$/.test(row));

describe.each(Object.entries(BUILDS))('the extension for %s', async (browser, script) => {
  const folder = `.output/${browser}-mv3`;
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run ${script}" first`);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const programs = (
    await Promise.all(
      files
        .filter((file) => file.endsWith('.js') && !file.startsWith('pdfjs/'))
        .map((file) => readFile(join(folder, file), 'utf8')),
    )
  ).join('\n');

  it('asks for the permissions that the README explains, all of them and no more', () => {
    const named = explained.flatMap((row) => {
      const [, permission, only] = /^`(\w+)`(?: \((\w+)\))?$/.exec(row) ?? [];
      return permission && (only !== 'Chromium' || browser !== 'firefox') ? [permission] : [];
    });
    expect([...manifest.permissions].sort()).toEqual(named.sort());
  });

  it.each(manifest.permissions as string[])('uses "%s"', (permission) => {
    expect(USES[permission]?.test(programs)).toBe(true);
  });

  it('may read the covered sites, and files where the browser allows it; any other site only when it is asked for', async () => {
    const covered = [...coveredPatterns((await readDataset()).sites), 'file:///*'].sort();
    expect([...manifest.host_permissions].sort()).toEqual(covered);
    expect([...manifest.content_scripts[0].matches].sort()).toEqual(covered);
    expect(covered.filter((pattern) => /^(<all_urls>|\*:\/\/\*\/|\*:\/\/\*\.[a-z]+\/)/.test(pattern))).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(explained).toEqual(
      expect.arrayContaining(['covered sites', 'files (`file:///*`)', 'all other sites (optional)']),
    );
  });

  it('has no key in its manifest that nobody has thought about', () => {
    const known = [...KEYS, ...FURTHER[browser as keyof typeof FURTHER]];
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
    // Among those that are not there: what a page could probe, what other extensions could ask, permissions that come later.
    for (const key of ['web_accessible_resources', 'externally_connectable', 'optional_permissions'])
      expect(known).not.toContain(key);
  });

  it('listens to no other extension and no page', () => {
    expect(/onMessageExternal|onConnectExternal|onUserScriptMessage/.exec(programs)).toBeNull();
  });

  it('puts its script into pages in a world of its own', () => {
    for (const { world = 'ISOLATED' } of manifest.content_scripts) expect(world).toBe('ISOLATED');
  });

  it('has a policy for its own pages that begins with nothing and lets no program in but its own', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    const directives = new Map<string, string[]>(
      (manifest.content_security_policy.extension_pages as string).split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values];
      }),
    );
    expect([...directives][0]).toEqual(['default-src', ["'none'"]]);
    for (const name of ['script-src', 'style-src', 'worker-src', 'frame-src', 'frame-ancestors'])
      expect([name, directives.get(name)]).toEqual([name, ["'self'"]]);
    for (const name of ['base-uri', 'form-action']) expect([name, directives.get(name)]).toEqual([name, ["'none'"]]);
    expect([...directives.values()].flat().filter((value) => /unsafe|\*|eval/.test(value))).toEqual([]);
  });

  it('loads nothing into its own pages but files of its own', async () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      const text = await readFile(join(folder, page), 'utf8');
      const addresses = [...text.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      expect(addresses.length).toBeGreaterThan(0);
      expect([page, addresses.filter((address) => !address?.startsWith('/'))]).toEqual([page, []]);
      expect([page, [...text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/g)].map(([found]) => found)]).toEqual([
        page,
        [],
      ]);
    }
  });

  it('brings the licences of what is in it along', async () => {
    expect(await readFile(join(folder, 'THIRD-PARTY.txt'), 'utf8')).toMatch(
      /\ndompurify \d.*\npdfjs-dist \d.*\npreact \d/s,
    );
  });
});
