import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const bin = (name: string): string => resolve('node_modules/.bin', name);

/** Puts a source text into a room for as long as something looks at it. */
function withProbe<T>(room: string, source: string, look: (file: string) => T): T {
  const folder = mkdtempSync(resolve(`lib/${room}/probe-`));
  const file = join(folder, 'probe.ts');
  try {
    writeFileSync(file, source);
    return look(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the linter says of a source text if it stood in a room. */
function lint(room: string, source: string): string {
  return withProbe(room, source, (file) => {
    const { stdout, stderr } = spawnSync(bin('biome'), ['lint', file], { encoding: 'utf8' });
    return stdout + stderr;
  });
}

describe('the rooms are kept apart', () => {
  it.each([
    ['matching', "import { x } from '../../dataset/lookup.ts';\nx();\n"],
    ['matching', "import { browser } from 'wxt/browser';\nbrowser.tabs;\n"],
    ['dataset', "import { x } from '../../page/collect.ts';\nx();\n"],
    ['dataset', "import { browser } from '../../browser-api.ts';\nbrowser.tabs;\n"],
    ['summary', "import { x } from '../../matching/match.ts';\nx();\n"],
    ['page', "import { x } from '../../dataset/lookup.ts';\nx();\n"],
    ['page', "import x from 'virtual:dataset';\nx();\n"],
    ['page', "import { x } from '../../messaging/transport.ts';\nx();\n"],
    ['page', "import { x } from '../../settings/schema.ts';\nx();\n"],
    ['settings', "import { x } from '../../messages.ts';\nx();\n"],
    ['settings', "import { x } from '../../dataset/lookup.ts';\nx();\n"],
    ['note', "import { x } from '../../matching/match.ts';\nx();\n"],
    ['brief', "import { x } from '../../messages.ts';\nx();\n"],
    ['brief', "import { browser } from 'wxt/browser';\nbrowser.tabs;\n"],
    ['catalogue', "import { x } from '../../messages.ts';\nx();\n"],
    ['catalogue', "import { browser } from 'wxt/browser';\nbrowser.tabs;\n"],
    ['options', "import { x } from '../../matching/match.ts';\nx();\n"],
    ['options', "import x from 'virtual:dataset';\nx();\n"],
    ['controls', "import { x } from '../../messages.ts';\nx();\n"],
    ['summary-view', "import { x } from '../../popup/popup.tsx';\nx();\n"],
    ['panel', "import { x } from '../../popup/popup.tsx';\nx();\n"],
    ['popup', "import { x } from '../../background/frames.ts';\nx();\n"],
    ['first-run', "import { x } from '../../dataset/lookup.ts';\nx();\n"],
    ['reader', "import { x } from '../../dataset/lookup.ts';\nx();\n"],
    ['reader', "import { x } from '../../background/service.ts';\nx();\n"],
    ['ui', "import { x } from '../../note/note.ts';\nx();\n"],
    ['ui', "import { browser } from 'wxt/browser';\nbrowser.i18n;\n"],
  ])('lib/%s may not say: %s', (room, source) => {
    expect(lint(room, source)).toContain('noRestrictedImports');
  });

  it('lib/dataset may use lib/matching', () => {
    expect(lint('dataset', "import { x } from '../../matching/match.ts';\nx();\n")).not.toContain(
      'noRestrictedImports',
    );
  });

  it.each(['document.title', 'window.name', 'chrome.runtime', 'browser.runtime', 'process.env'])(
    'the pure rooms know no %s',
    (expression) => {
      const { stdout, status } = withProbe('matching', `export const probe = ${expression};\n`, () =>
        spawnSync(bin('tsc'), ['-p', 'tsconfig.pure.json'], { encoding: 'utf8' }),
      );
      expect(status).not.toBe(0);
      expect(stdout).toContain('Cannot find name');
    },
    30_000,
  );
});
