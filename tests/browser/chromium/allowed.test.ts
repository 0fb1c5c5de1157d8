/// <reference types="chrome" />
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectPainted } from '../support/painted.ts';

const HOST = 'www.example.org';
const PAGE = '<p>The WSIS Forum met.</p>';

/** The profile of somebody who has allowed the host: the browser's prompt itself can't be pressed by a program. */
async function profileThatAllowed(host: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'wsis-lens-'));
  const first = await startChromium({ profile });
  await first.worker();
  await first.close();
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8'));
  const { active_permissions: active, granted_permissions: granted } =
    preferences.extensions.settings[first.extensionId];
  for (const permissions of [active, granted]) permissions.explicit_host.push(`*://${host}/*`);
  await writeFile(file, JSON.stringify(preferences));
  return profile;
}

describe('a site that the person allows for good', () => {
  let profile: string;
  let stage: Stage;
  beforeAll(async () => {
    profile = await profileThatAllowed(HOST);
    stage = await setStage({ profile });
  });
  afterAll(async () => {
    await stage.close();
    await rm(profile, { recursive: true, force: true });
    expect(stage.errors).toEqual([]);
  });
  const origins = async () =>
    (await (await stage.browser.worker()).evaluate(() => chrome.permissions.getAll())).origins?.filter((each) =>
      each.includes('example'),
    );

  it('is annotated when the browser comes back', async () => {
    expect(await origins()).toEqual([`*://${HOST}/*`]);
    const page = await stage.open(PAGE, { host: HOST });
    await expectPainted(page, ['WSIS Forum']);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
    await popup.close();
    await page.close();
  });

  it('is left at once when the person takes the permission back', async () => {
    const page = await stage.open(PAGE, { host: HOST });
    const covered = await stage.openPainted(PAGE);
    await expectPainted(page, ['WSIS Forum']);
    const options = await stage.openOwn('options.html');
    await expect
      .poll(() => options.locator('#added-sites li').allInnerTexts())
      .toEqual([expect.stringContaining(HOST)]);
    await options.getByRole('button', { name: `Remove ${HOST}` }).click();
    await options.getByText(`${HOST} was removed.`).waitFor();
    expect(await options.locator('#added-sites').count()).toBe(0);
    expect(await origins()).toEqual([]);
    await options.close();
    await expectPainted(page, []);
    expect(await page.locator('wsis-lens-host').count()).toBe(0);
    await expectPainted(covered, ['WSIS Forum']);
    await page.reload();
    await page.waitForTimeout(500);
    await expectPainted(page, []);
    await page.close();
    await covered.close();
  });
});
