import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { coveredPatterns } from './lib/dataset/sites.ts';
import { datasetPlugin, readDataset } from './scripts/dataset-plugin.ts';
import { checkLicences } from './scripts/licences.ts';
import { managedSchema } from './scripts/managed-schema.ts';
import { PAGE_POLICY } from './scripts/page-policy.ts';
import { pdfjsAssets } from './scripts/pdfjs-assets.ts';
import { notices, PackageWatch } from './scripts/third-party.ts';
import { traditionalChinese } from './scripts/traditional-chinese.ts';

// The hosts on which pages are annotated without asking are data, not code: they come from assets/dataset/sites.yaml.
// Files on the person's own machine are read only once they allow it in the browser's extension settings.
const covered = [...coveredPatterns((await readDataset()).sites), 'file:///*'];

/** What organisations may decide; Firefox needs no such file. */
const MANAGED = 'managed-settings.json';

const packageWatch = new PackageWatch();

export default defineConfig({
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [16, 32, 48, 96, 128], developmentIndicator: false },
  vite: () => ({
    plugins: [datasetPlugin(), packageWatch.plugin()],
    resolve: {
      alias: {
        '@wxt-dev/browser': fileURLToPath(new URL('lib/browser-api.ts', import.meta.url)),
        'wxt/utils/content-script-context': fileURLToPath(new URL('lib/content-context.ts', import.meta.url)),
      },
    },
    // Styles are left as the oldest browsers of the manifest read them: a `light-dark()` that is rewritten follows the system alone.
    build: { cssTarget: ['chrome128', 'firefox140'] },
  }),
  hooks: {
    'entrypoints:resolved'(_wxt, entrypoints) {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script' && entrypoint.name === 'content') entrypoint.options.matches = covered;
      }
    },
    async 'build:publicAssets'({ config: { browser } }, files) {
      files.push(...(await pdfjsAssets()));
      if (browser !== 'firefox')
        files.push({ relativeDest: MANAGED, contents: JSON.stringify(managedSchema(), null, 2) });
      // The other languages are files in locales/.
      const messages = Object.entries(await traditionalChinese()).map(([key, message]) => [
        key.replaceAll('.', '_'),
        { message },
      ]);
      files.push({
        relativeDest: '_locales/zh_TW/messages.json',
        contents: JSON.stringify(Object.fromEntries(messages), null, 2),
      });
    },
    async 'build:done'({ config: { outDir } }) {
      const packages = await packageWatch.packages();
      checkLicences(packages);
      await writeFile(join(outDir, 'THIRD-PARTY.txt'), notices(packages));
      // Beside the extension, for those who make a release of it.
      await writeFile(`${outDir}.third-party.json`, JSON.stringify(packages.map(({ texts: _, ...rest }) => rest)));
    },
  },
  manifest: ({ browser }) => ({
    name: 'WSIS Lens',
    short_name: 'WSIS Lens',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: covered,
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: PAGE_POLICY },
    action: { default_title: 'WSIS Lens' },
    commands: {
      'toggle-annotations': {
        suggested_key: { default: 'Alt+Shift+W' },
        description: '__MSG_manifest_toggle__',
      },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_manifest_next__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_manifest_previous__',
      },
      // Chromium takes four keys at most; further commands come without.
      'open-note': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_manifest_openNote__',
      },
      'open-panel': {
        description: '__MSG_manifest_openPanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'wsis-lens@wsis-lens.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', storage: { managed_schema: MANAGED } }),
  }),
});
