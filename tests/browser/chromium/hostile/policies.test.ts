import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure, openHostile } from '../../support/hostile.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Everything that a policy can forbid. */
const POLICIES = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'none'",
  "style-src-elem 'none'; style-src-attr 'none'",
  "script-src 'nonce-abc' 'strict-dynamic'",
  "font-src 'none'; img-src 'none'; media-src 'none'; object-src 'none'; worker-src 'none'; manifest-src 'none'",
  "connect-src 'none'",
  "frame-src 'none'; child-src 'none'; frame-ancestors 'none'; fenced-frame-src 'none'",
  "base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  "require-trusted-types-for 'script'; trusted-types only-this-one",
  'sandbox allow-scripts',
  'sandbox allow-same-origin allow-scripts',
  'upgrade-insecure-requests; block-all-mixed-content',
  "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
];
const OTHERS: Record<string, string>[] = [
  { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
  { 'permissions-policy': 'clipboard-read=(), fullscreen=(), unload=(), sync-xhr=()' },
  { 'document-policy': 'force-load-at-top' },
  { 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
];

const BODY = '<!doctype html><title>Strict</title><p>The WSIS Forum and the <b>Tunis</b> Agenda.</p>';

const withNote = {
  painted: 3,
  async meanwhile({ page }: { page: import('playwright').Page }) {
    await page.locator('mark.wsis-lens').first().hover();
    const card = page.locator('.card');
    await card.waitFor();
    expect(await card.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    await page.mouse.move(600, 600);
    await card.waitFor({ state: 'hidden' });
  },
};

describe('a page under the policy', () => {
  it.each(POLICIES)('%s', async (policy) => {
    await endure(stage, { body: BODY, headers: { 'content-security-policy': policy } }, withNote);
  });

  it.each(OTHERS.map((headers) => [JSON.stringify(headers), headers] as const))('%s', async (_, headers) => {
    await endure(stage, { body: BODY, headers }, withNote);
  });

  // Where no script may run, Playwright can't look into the page, and no timer of the test's own world ever rings: it looks, and asks again.
  it('sandbox', async () => {
    const html = { body: BODY, headers: { 'content-security-policy': 'sandbox' } };
    await endure(stage, html, {
      painted: 3,
      scriptless: true,
      async meanwhile(hostile) {
        const note = (): Promise<string> =>
          hostile.look(() => {
            const card = document.querySelector('wsis-lens-host')?.shadowRoot?.querySelector('.card:popover-open');
            return card?.querySelector('h2')?.textContent ?? '';
          }, undefined);
        const mark = await hostile.look(() => {
          const { x, y, width, height } = (document.querySelector('mark.wsis-lens') as Element).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }, undefined);
        await hostile.page.mouse.move(mark.x, mark.y);
        await expect.poll(note).toBe('WSIS Forum');
        await hostile.page.mouse.move(600, 600);
        await expect.poll(note).toBe('');
      },
    });
  });

  it('that is broken, is heard of', async () => {
    const hostile = await openHostile(stage, {
      body: BODY,
      headers: { 'content-security-policy': "style-src 'none'" },
    });
    await hostile.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => hostile.complaints.length).toBeGreaterThan(0);
    await hostile.page.close();
  });
});
