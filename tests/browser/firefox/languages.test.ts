import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithExtension, startFirefox } from '../../../scripts/browser/firefox.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';

describe('in Arabic', () => {
  let server: PageServer;
  let firefox: FirefoxWithExtension;
  beforeAll(async () => {
    server = await servePages();
    firefox = await startFirefox({ port: server.port, locale: 'ar' });
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  it('the popup is in Arabic, from right to left', async () => {
    const popup = await firefox.newExtensionPage('popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.switch')?.textContent))
      .toBe('إبراز المصطلحات في كل المواقع');
    expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
  });

  it('so is the note, and the term has its Arabic name', async () => {
    server.set('/note', '<!doctype html><p>The <a href="#x">Internet Governance Forum</a> met.</p>');
    const page = await firefox.newPage();
    await page.goto(firefox.url('www.un.org', '/note'));
    await page.bringToFront();
    await page.waitForSelector('mark.wsis-lens');
    await page.hover('mark.wsis-lens');
    const note = () =>
      page.evaluate(() => {
        const card = document
          .querySelector('wsis-lens-host')
          ?.shadowRoot?.querySelector<HTMLElement>('.card:popover-open');
        return card && [card.lang, getComputedStyle(card).direction, card.querySelector('h2')?.textContent];
      });
    await expect.poll(note).toEqual(['ar', 'rtl', 'منتدى إدارة الإنترنت']);
  });
});
