/// <reference types="chrome" />
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { readPainted } from '../support/painted.ts';

const ID = 'wsis-lens@wsis-lens.invalid';
const POLICY = { mutedConcepts: ['wsis-forum'], printMarks: true, rail: 'perhaps', locked: ['mutedConcepts'] };

let home: string;
let server: PageServer;
let firefox: FirefoxWithExtension;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wsis-lens-home-'));
  // Where Firefox on Linux looks for it in a person's own folder.
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: ID, description: 'For a test', type: 'storage', data: POLICY };
  await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest));
  server = await servePages();
  firefox = await startFirefox({ port: server.port, home });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
  await rm(home, { recursive: true, force: true });
});

it.runIf(process.platform === 'linux')('what the organisation has decided holds, and is shown as decided', async () => {
  server.set('/decided', '<p>The WSIS Forum met. The Tunis Agenda is long.</p>', 'www.un.org');
  const page = await firefox.newPage();
  await page.goto(firefox.url('www.un.org', '/decided'));
  await expect.poll(() => page.evaluate(readPainted)).toEqual(['Tunis Agenda']);

  const options = await firefox.newExtensionPage('options.html');
  const state = () =>
    options.evaluate(() =>
      ['term-wsis-forum', 'print', 'rail'].map((id) => {
        const control = document.querySelector<HTMLInputElement>(`#${id}`);
        return [control?.checked, control?.disabled];
      }),
    );
  await expect.poll(state).toEqual([
    [false, true],
    [true, false],
    // What it can't hold is not used.
    [false, false],
  ]);
});
