import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure } from '../../support/hostile.ts';
import { choose, countedIn } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const FAKE = '<mark class="wsis-lens" data-concept="igf" data-own>';

describe('a page that plays us', () => {
  it.each([
    ['marks like ours around a term', `<p>The ${FAKE}WSIS Forum</mark> met.</p>`, 1],
    ['marks like ours around no term', `<p>The ${FAKE}weather</mark> was fine at the WSIS Forum.</p>`, 1],
    ['marks in marks', `<p>${FAKE}${FAKE}The ${FAKE}WSIS Forum</mark></mark></mark> met.</p>`, 1],
    ['an element named as our own', '<wsis-lens-host><p>The Tunis Agenda</p></wsis-lens-host><p>The WSIS Forum</p>', 1],
    [
      'elements named as our own around everything',
      '<wsis-lens-host><template shadowrootmode="open"><div class="card" popover="manual"><h2>Lies</h2></div></template></wsis-lens-host><p>The WSIS Forum</p>',
      1,
    ],
  ])('%s', async (_, html, painted) => {
    for (const mode of ['marks', 'overlay', 'auto']) {
      await choose(stage, 'paintMode', mode);
      await endure(stage, html, {
        painted,
        // What it made up is not counted.
        meanwhile: async ({ page }) => expect(await countedIn(stage, page)).toBe(painted),
      });
    }
  });

  it('a mark of its own opens no note', async () => {
    await endure(stage, `<p id="own">${FAKE}weather</mark></p><p>The WSIS Forum</p>`, {
      painted: 1,
      async meanwhile(hostile) {
        await hostile.page.locator('#own mark').hover();
        await hostile.page.locator('#own mark').click();
        await hostile.page.waitForTimeout(400);
        expect(await hostile.look(() => document.querySelector('wsis-lens-host'), undefined)).toBeNull();
      },
    });
  });

  it('messages and events that only we would send are not heard', async () => {
    const events = ['wsis-lens', 'wsis-lens:started'];
    await endure(
      stage,
      `<p>The WSIS Forum</p><script>
         const told = ['settings', 'useSettings', 'goTo', 'pageState', 'match', 'load'].flatMap((type) => [{ type, data: { on: false } }, { res: { on: false } }]);
         const say = () => {
           for (const type of ${JSON.stringify(events)}) {
             const detail = { contentScriptName: 'content', messageId: 'x' };
             for (const target of [document, window, document.documentElement]) target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
             postMessage({ type, contentScriptName: 'content', messageId: 'x' }, '*');
           }
           for (const message of told) postMessage(message, '*');
           new BroadcastChannel('wsis-lens').postMessage({ type: 'useSettings' });
         };
         say();
         onload = say;
         window.say = say;
       </script>`,
      {
        painted: 1,
        async meanwhile(hostile) {
          const { page } = hostile;
          const paint = () => hostile.paint();
          await page.evaluate('say()');
          await page.waitForTimeout(500);
          expect(await paint()).toBe(1);
          // It still listens: what is new is found, and switched off it goes, which is looked at below.
          await page.evaluate('document.querySelector("p").insertAdjacentHTML("afterend", "<p>The Tunis Agenda</p>")');
          await expect.poll(paint).toBe(2);
          await page.evaluate('document.querySelectorAll("p")[1].remove()');
        },
      },
    );
  });

  it('what shows that the extension is there tells nothing but its marks', async () => {
    await endure(
      stage,
      `<p>The WSIS Forum</p><script>
         window.heard = [];
         addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
       </script>`,
      { painted: 1, meanwhile: async ({ page }) => expect(await page.evaluate('heard')).toEqual([]) },
    );
  });

  it('its own element by our name, registered, breaks nothing', async () => {
    await endure(
      stage,
      `<p>The WSIS Forum</p><script>
         customElements.define('wsis-lens-host', class extends HTMLElement {
           constructor() { super(); this.attachShadow({ mode: 'closed' }); }
           connectedCallback() { this.remove(); }
         });
       </script>`,
      {
        painted: 1,
        async meanwhile({ page }) {
          await page.locator('mark.wsis-lens').hover();
          await page.waitForTimeout(400);
          await page.mouse.move(600, 600);
        },
      },
    );
  });
});
