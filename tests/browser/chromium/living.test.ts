/// <reference types="chrome" />
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, countedIn, expectPainted } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await (await stage.browser.worker()).evaluate(() => chrome.storage.local.clear());
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

async function badgeOf(page: Page): Promise<string> {
  const tab = await stage.tabOf(page);
  return (await stage.browser.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
}

describe('annotations and counts follow', () => {
  it('what is added, changed and removed', async () => {
    const page = await stage.openPainted('<p id="a">The WSIS Forum met.</p><p id="b">Nothing</p>');
    await page.evaluate(() => {
      (document.getElementById('b') as HTMLElement).textContent = 'The Tunis Agenda';
      document.body.insertAdjacentHTML('beforeend', '<ul><li>Geneva Plan of Action</li></ul>');
    });
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda', 'Geneva Plan of Action']);
    await page.evaluate(() => document.getElementById('a')?.remove());
    await expectPainted(page, ['Tunis Agenda', 'Geneva Plan of Action']);
    expect(await countedIn(stage, page)).toBe(2);
    await page.close();
  });

  it('an endless list: only what is new is read', async () => {
    const page = await stage.openPainted('<ul id="list"><li>WSIS Forum</li></ul>');
    for (let screen = 1; screen <= 5; screen++) {
      await page.evaluate(() => {
        const list = document.getElementById('list') as HTMLElement;
        for (let i = 0; i < 20; i++) list.insertAdjacentHTML('beforeend', '<li>The Tunis Agenda</li>');
      });
      await expectPainted(page, ['WSIS Forum', ...Array<string>(20 * screen).fill('Tunis Agenda')]);
    }
    await page.close();
  });

  it('a page that shows other pages without loading them', async () => {
    const page = await stage.openPainted('<main><p>WSIS Forum</p></main>');
    await page.evaluate(() => {
      history.pushState({}, '', '/other');
      (document.querySelector('main') as HTMLElement).innerHTML = '<h1>Tunis Agenda</h1><p>nothing else</p>';
    });
    await expectPainted(page, ['Tunis Agenda']);
    expect(await countedIn(stage, page)).toBe(1);
    await page.close();
  });

  it('what is folded away and hidden in tabs', async () => {
    const page = await stage.open(
      `<details><summary>More</summary><p>WSIS Forum</p></details>
       <div role="tabpanel" id="one">Tunis Agenda</div><div role="tabpanel" id="two" hidden></div>`,
    );
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    await page.evaluate(() => {
      (document.getElementById('one') as HTMLElement).hidden = true;
      Object.assign(document.getElementById('two') as HTMLElement, {
        hidden: false,
        textContent: 'Geneva Plan of Action',
      });
    });
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda', 'Geneva Plan of Action']);
    await page.close();
  });

  it('open shadow trees, and what changes in them', async () => {
    const page = await stage.open(
      `<p>The WSIS Forum</p><x-card></x-card>
       <script>
         customElements.define('x-card', class extends HTMLElement {
           constructor() {
             super();
             const shadow = this.attachShadow({ mode: 'open' });
             shadow.innerHTML = '<p>The Tunis Agenda <x-inner></x-inner></p>';
             shadow.querySelector('x-inner').attachShadow({ mode: 'open' }).innerHTML = '<b>Geneva Plan of Action</b>';
           }
         });
       </script>`,
    );
    await expectPainted(page, ['WSIS Forum']);
    await expect.poll(() => countedIn(stage, page)).toBe(3);
    await page.bringToFront();
    // The words in a shadow tree open their note like any others.
    const box = await page.evaluate(() => {
      const inner = document.querySelector('x-card')?.shadowRoot?.querySelector('x-inner')?.shadowRoot;
      const words = inner?.querySelector('b');
      if (!words) throw new Error('the inner shadow tree is not there');
      const { x, y, width, height } = words.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x, box.y);
    await expect.poll(() => page.locator('.card h2').innerText()).toContain('Geneva Plan of Action');
    await page.evaluate(() => {
      const shadow = document.querySelector('x-card')?.shadowRoot as ShadowRoot;
      (shadow.querySelector('p') as HTMLElement).textContent = 'Nothing is here';
    });
    await expect.poll(() => countedIn(stage, page)).toBe(1);
    await page.close();
  });

  it('frames of covered hosts, and frames that a page writes itself', async () => {
    stage.server.set('/inner', '<p>The Tunis Agenda</p>', 'www.itu.int');
    stage.server.set('/stranger', '<p>The Tunis Agenda</p>', 'stranger.example');
    const page = await stage.openPainted(
      `<p>The WSIS Forum</p><iframe src="http://www.itu.int/inner"></iframe>
       <iframe srcdoc="<p>Geneva Plan of Action</p>"></iframe><iframe src="http://stranger.example/stranger"></iframe>`,
    );
    await expect.poll(() => countedIn(stage, page)).toBe(3);
    const popup = await stage.popupFor(page);
    await popup.locator('[data-concept="tunis-agenda"]').click();
    await page.bringToFront();
    await page.frameLocator('iframe >> nth=0').locator('.card h2').waitFor();
    await choose(stage, 'disabledHosts', ['www.un.org']);
    for (const frame of page.frames()) await expect.poll(() => frame.locator('mark').count()).toBe(0);
    await choose(stage, 'disabledHosts', []);
    await expect.poll(() => page.frameLocator('iframe >> nth=0').locator('mark').count()).toBe(1);
    await popup.close();
    await page.close();
  });

  it('a page that comes back out of the back-forward cache', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p><p>Tunis Agenda</p>');
    await page.evaluate(() => Object.assign(window, { leftAsItWas: true }));
    stage.server.set('/away', '<p>Away</p>', 'www.un.org');
    await page.goto('http://www.un.org/away');
    await choose(stage, 'enabled', false);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'leftAsItWas' in window)).toBe(true);
    await expectPainted(page, []);
    await choose(stage, 'enabled', true);
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    await expect.poll(() => badgeOf(page)).toBe('2');
    await page.close();
  });

  it('a tab that the browser has frozen', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p>');
    const browser = await stage.context.newCDPSession(page);
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    await choose(stage, 'enabled', false);
    await browser.send('Page.setWebLifecycleState', { state: 'active' });
    await expectPainted(page, []);
    await choose(stage, 'enabled', true);
    await expectPainted(page, ['WSIS Forum']);
    await page.close();
  });

  it('a file on this machine', async () => {
    const file = join(tmpdir(), `wsis-lens-${process.pid}.html`);
    await writeFile(file, '<!doctype html><p>The WSIS Forum met.</p>');
    const page = await stage.context.newPage();
    await page.goto(`file://${file}`);
    await expectPainted(page, ['WSIS Forum']);
    await page.locator('mark').hover();
    await page.locator('.card h2').waitFor();
    expect(await countedIn(stage, page)).toBe(1);
    await page.close();
  });
});

describe('a page in a storm', () => {
  it('that changes a thousand times a second is read again a few times only, and right in the end', async () => {
    const page = await stage.openPainted('<p id="a">The WSIS Forum met.</p><p id="b">Tunis Agenda</p>');
    const changes = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const target = document.getElementById('b') as HTMLElement;
          const ours = { count: 0 };
          // Each time the paint of the changing text comes or goes is one time that it was read again.
          const registry = CSS.highlights as unknown as Map<string, Set<unknown>>;
          let size = -1;
          let n = 0;
          const timer = setInterval(() => {
            for (let i = 0; i < 10; i++) target.textContent = `Tunis Agenda ${n++}`;
            const now = registry.get('wsis-lens')?.size ?? 0;
            if (now !== size) ours.count++;
            size = now;
            if (n >= 2000) {
              clearInterval(timer);
              done(ours.count);
            }
          }, 10);
        }),
    );
    expect(changes).toBeLessThan(60);
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    expect(await page.locator('#b').innerText()).toBe('Tunis Agenda 1999');
    await page.close();
  });

  it('our own changes are no news: a page at rest is left at rest', async () => {
    const page = await stage.open('<p>WSIS Forum</p><p id="b">Tunis Agenda</p>');
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    const records = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let seen = 0;
          new MutationObserver((list) => {
            seen += list.length;
          }).observe(document, { childList: true, characterData: true, subtree: true, attributes: true });
          setTimeout(() => done(seen), 1200);
        }),
    );
    expect(records).toBe(0);
    await page.close();
  });
});
