/// <reference types="chrome" />
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';

type World = Window & { violations: string[]; harmed?: unknown };

let stage: Stage;
let own: Page;
beforeAll(async () => {
  stage = await setStage();
  stage.server.set('/asked', 'asked');
  own = await stage.context.newPage();
  await own.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
  });
  await own.goto(`chrome-extension://${stage.browser.extensionId}/popup.html?tab=0`);
});
afterAll(() => stage.close());

describe("the policy of the extension's own pages", () => {
  it('begins with nothing, and lets in only what is part of the extension', async () => {
    const manifest = JSON.parse(await readFile('.output/chrome-mv3/manifest.json', 'utf8'));
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    expect(directives[0]).toEqual(['default-src', "'none'"]);
    const wider = Object.entries({
      // The reader fetches the file that somebody opens; the popup says no to it by itself, the worker has no way to do so.
      'connect-src': ["'self'", 'http:', 'https:'],
      // Pictures and fonts that stand in the file.
      'img-src': ["'self'", 'blob:', 'data:'],
      'font-src': ["'self'", 'blob:', 'data:'],
    });
    expect(directives).toEqual(expect.arrayContaining(wider.map((entry) => entry.flat())));
    for (const [name, ...values] of directives)
      if (!wider.some(([each]) => each === name)) expect(values, name).toSatisfy(isOwn);
    expect(directives.map(([name]) => name)).toEqual(
      expect.arrayContaining(['base-uri', 'form-action', 'frame-ancestors']),
    );
  });

  it('the popup itself needs no more', async () => {
    await own.locator('.state[data-status]').waitFor();
    expect(await own.evaluate(() => (window as unknown as World).violations)).toEqual([]);
  });

  it.each<[string, string, () => unknown]>([
    ['a request', 'connect-src', () => fetch('http://www.un.org/asked').catch(() => undefined)],
    ['a socket', 'connect-src', () => void new WebSocket('ws://www.un.org/asked')],
    [
      'a script in the page',
      'script-src-elem',
      () => document.body.append(Object.assign(document.createElement('script'), { text: 'harmed = 1' })),
    ],
    [
      'a script of a handler',
      'script-src-attr',
      () => {
        const element = document.createElement('i');
        element.setAttribute('onclick', 'harmed = 1');
        element.click();
      },
    ],
    [
      'a script from elsewhere',
      'script-src-elem',
      () => document.body.append(Object.assign(document.createElement('script'), { src: 'http://www.un.org/asked' })),
    ],
    [
      'text that becomes code',
      'script-src',
      // Later: what a driver evaluates may make code.
      () =>
        void setTimeout(() => {
          try {
            new Function('harmed = 1')();
          } catch {
            // Refused.
          }
        }),
    ],
    [
      'an image from elsewhere',
      'img-src',
      () => document.body.append(Object.assign(new Image(), { src: 'http://www.un.org/asked' })),
    ],
    [
      'a frame',
      'frame-src',
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://www.un.org/asked' })),
    ],
    [
      'a form',
      'form-action',
      () => {
        const form = Object.assign(document.createElement('form'), { action: 'http://www.un.org/asked' });
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'another base',
      'base-uri',
      () => document.head.append(Object.assign(document.createElement('base'), { href: 'http://www.un.org/' })),
    ],
  ])('refuses %s', async (_, directive, attempt) => {
    const world = () => own.evaluate(() => (window as unknown as World).violations.splice(0));
    await world();
    await own.evaluate(attempt);
    await expect.poll(world).toContain(directive);
    expect(await own.evaluate(() => (window as unknown as World).harmed)).toBeUndefined();
  });

  it('the worker has no way to the network', async () => {
    const worker = await stage.browser.worker();
    const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'];
    expect(await worker.evaluate((names) => names.filter((name) => name in globalThis), ways)).toEqual([]);
    expect(stage.server.requests).not.toContain('www.un.org/asked');
  });
});

function isOwn(values: string[]): boolean {
  return values.every((value) => value === "'none'" || value === "'self'");
}
