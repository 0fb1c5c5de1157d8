import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

const STRICT = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

describe('a page with a strict content security policy and trusted types', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it('is annotated and shows notes without any violation', async () => {
    const html = '<!doctype html><title>Strict</title><p>About the Global Digital Compact and the WSIS Forum.</p>';
    stage.server.set('/strict', { body: html, headers: { 'content-security-policy': STRICT } });
    const page = await stage.context.newPage();
    await page.addInitScript(() => {
      (window as unknown as { violations: string[] }).violations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        (window as unknown as { violations: string[] }).violations.push(
          `${event.violatedDirective} ${event.blockedURI}`,
        );
      });
    });
    await page.goto('http://www.un.org/strict');
    await page.locator('mark.wsis-lens').first().hover();
    await page.locator('.card .note p').first().waitFor();
    const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    expect(await violations()).toEqual([]);

    // The listener does hear violations: one made on purpose arrives.
    await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<i>no</i>');
      } catch {
        // Refused, as it should be.
      }
    });
    await expect.poll(violations).toHaveLength(1);
    await page.close();
  });

  it('shows the card in the top layer, styled though the page allows no styles', async () => {
    stage.server.set('/strict-2', {
      body: '<!doctype html><p>About the Global Digital Compact.</p>',
      headers: { 'content-security-policy': STRICT },
    });
    const page = await stage.context.newPage();
    await page.goto('http://www.un.org/strict-2');
    await page.locator('mark.wsis-lens').hover();
    const card = page.locator('.card');
    await card.waitFor();
    expect(await card.evaluate((element) => element.matches(':popover-open'))).toBe(true);
    expect(await card.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    await page.close();
  });
});
