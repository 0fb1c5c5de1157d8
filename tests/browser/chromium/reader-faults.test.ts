/// <reference types="chrome" />
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../support/make-pdf.ts';
import { protectedPdf } from '../../support/protected-pdf.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectWords, openReader, openReaderAt } from '../support/reader-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});
afterAll(() => stage.close());

const LINE = { text: 'The Tunis Agenda is in here.', x: 60, y: 700 };

async function expectFault(page: Page, kind: string, words: string): Promise<void> {
  await expect.poll(() => page.locator('#panel').getAttribute('data-fault')).toBe(kind);
  expect(await page.locator('#panel p').innerText()).toContain(words);
}

describe('a file that cannot be shown', () => {
  it('is no PDF file: there is a way back to what it is', async () => {
    const html = '<!doctype html><title>Sign in</title><p>Sign in first, then read the Tunis Agenda.';
    const { page, address } = await openReader(stage, html, { type: 'text/html' });
    await expectFault(page, 'not-pdf', 'not a PDF file');
    await page.locator('#panel button.quiet').first().click();
    await page.waitForURL(address);
    expect(await page.title()).toBe('Sign in');
  });

  it('is not there, may not be seen, or the server fails', async () => {
    await expectFault(
      await openReaderAt(stage, 'http://www.un.org/nowhere.pdf'),
      'not-found',
      'no file at this address',
    );
    const refused = await openReader(stage, '', { status: 403 });
    await expectFault(refused.page, 'refused', 'sign in');
    const failing = await openReader(stage, '', { status: 503 });
    await expectFault(failing.page, 'server', '503');
  });

  it('is damaged, or only half of it has come', async () => {
    const { bytes } = await makePdf([[LINE]]);
    const damaged = await openReader(stage, `%PDF-1.7\n${'nothing that means anything '.repeat(40)}`);
    await expectFault(damaged.page, 'damaged', 'damaged');
    const half = await openReader(stage, bytes.slice(0, bytes.length / 3));
    await expectFault(half.page, 'damaged', 'damaged');
  });

  it('whose list of contents is broken is shown all the same', async () => {
    const { bytes } = await makePdf([[LINE]]);
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref\n7');
    const { page } = await openReader(stage, Buffer.from(text, 'latin1'));
    await expectWords(page, 1, ['Tunis', 'Agenda']);
  });

  it('is huge: it says how large, and what the limit is', async () => {
    const { page } = await openReader(stage, '%PDF-1.7', { headers: { 'content-length': '2000000000' } });
    await expectFault(page, 'too-large', '2 GB');
    expect(await page.locator('#panel p').innerText()).toContain('300 MB');
  });

  it('is larger than its server says', async () => {
    const packed = gzipSync(Buffer.alloc(310_000_000));
    const { page } = await openReader(stage, packed, { headers: { 'content-encoding': 'gzip' } });
    await expectFault(page, 'too-large', '300 MB');
  });

  it('has an address that is none of the web', async () => {
    for (const address of ['javascript:alert(1)', 'data:application/pdf,x', 'file:///etc/passwd', 'nonsense'])
      await expectFault(await openReaderAt(stage, address), 'bad-address', 'not one of the web');
  });

  it('is out of reach: it can be tried again', async () => {
    const { bytes } = await makePdf([[LINE]]);
    const { page } = await openReader(stage, bytes);
    await expectWords(page, 1, ['Tunis', 'Agenda']);
    await stage.context.setOffline(true);
    await page.reload();
    await expectFault(page, 'offline', 'offline');
    await stage.context.setOffline(false);
    await page.locator('#again').click();
    await expectWords(page, 1, ['Tunis', 'Agenda']);
  });

  it('is protected: the password is asked for, and asked for again', async () => {
    const { page } = await openReader(stage, await protectedPdf('open sesame', LINE.text));
    await page.locator('#password').fill('wrong');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#panel p').innerText()).toContain('not right');
    await page.locator('#password').fill('open sesame');
    await page.keyboard.press('Enter');
    await expectWords(page, 1, ['Tunis', 'Agenda']);
  });
});

describe('a host that we may not read from', () => {
  it('is asked about, and nothing is fetched before', async () => {
    const { bytes } = await makePdf([[LINE]]);
    const { page, address } = await openReader(stage, bytes, { host: 'uncovered.example' });
    await expect.poll(() => page.locator('#allow').innerText()).toContain('uncovered.example');
    expect(stage.server.requests.filter((path) => path.startsWith('uncovered.example'))).toEqual([]);
    // The browser's own question can't be answered by a test: with the answer already given, all goes on by itself.
    await page.locator('#panel button.quiet').click();
    await page.waitForURL(address);
  });
});
