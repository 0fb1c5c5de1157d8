import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markTexts, type Stage, setStage } from '../support/chromium-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

async function switchEverywhere(on: boolean): Promise<void> {
  await (await stage.browser.worker()).evaluate((enabled) => chrome.storage.local.set({ enabled }), on);
}

const outerHtml = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe('restoring', () => {
  it('leaves the page its own text nodes, with their text', async () => {
    const page = await stage.openPainted(
      `<p id="a">IGF and more: the <b>Internet</b> Governance Forum, the WSIS Forum, the end</p>
       <script>
         window.own = [];
         const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) own.push([walker.currentNode, walker.currentNode.data]);
       </script>`,
    );
    await switchEverywhere(false);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    const kept = await page.evaluate(() =>
      (window as unknown as { own: [Text, string][] }).own.every(
        ([node, data]) => node.isConnected && node.data === data,
      ),
    );
    expect(kept).toBe(true);
    const nodes = await page.evaluate(() => document.getElementById('a')?.childNodes.length);
    expect(nodes).toBe(3);
    await switchEverywhere(true);
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(2);
    await page.close();
  });

  it('keeps what the page wrote into its own text node while it was painted', async () => {
    const page = await stage.openPainted('<p id="a">The WSIS Forum met.</p><p>The Internet Governance Forum met.</p>');
    await page.evaluate(() => {
      (document.getElementById('a')?.firstChild as Text).data = 'Now it says something else.';
    });
    await expect.poll(() => markTexts(page)).toEqual(['Internet Governance Forum']);
    expect(await page.locator('#a').innerText()).toBe('Now it says something else.');
    await switchEverywhere(false);
    await expect.poll(() => outerHtml(page)).not.toContain('<mark');
    expect(await page.locator('#a').innerHTML()).toBe('Now it says something else.');
    await switchEverywhere(true);
    await page.close();
  });

  it('loses no word when the page merges text nodes', async () => {
    const page = await stage.openPainted('<p id="a">WSIS Forum and Internet Governance Forum</p>');
    await page.evaluate(() => document.body.normalize());
    await switchEverywhere(false);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    expect(await page.locator('#a').innerHTML()).toBe('WSIS Forum and Internet Governance Forum');
    await switchEverywhere(true);
    await page.close();
  });

  it('does not bring back what the page took out', async () => {
    const page = await stage.openPainted('<p id="a">The WSIS Forum met.</p><p>The Internet Governance Forum met.</p>');
    await page.evaluate(() => {
      const paragraph = document.getElementById('a') as HTMLElement;
      paragraph.removeChild(paragraph.firstChild as Text);
    });
    await expect.poll(() => page.locator('#a').innerHTML()).toBe('');
    await page.close();
  });
});

describe('a page that changes', () => {
  it('has what is added annotated, and counted', async () => {
    const page = await stage.openPainted('<p>The Internet Governance Forum met.</p><div id="more"></div>');
    await page.evaluate(() => {
      (document.getElementById('more') as HTMLElement).innerHTML = '<p>Then the <i>WSIS</i> Forum met.</p>';
    });
    await expect.poll(() => markTexts(page)).toEqual(['Internet Governance Forum', 'WSIS', ' Forum']);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('2');
    await popup.close();
    await page.close();
  });

  it('has what is removed uncounted', async () => {
    const page = await stage.openPainted('<p>The Internet Governance Forum met.</p><p id="a">The WSIS Forum met.</p>');
    await page.evaluate(() => document.getElementById('a')?.remove());
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('#total').innerText()).toBe('1');
    await popup.close();
    await page.close();
  });

  it('has letters decided anew when later text supports them', async () => {
    const page = await stage.open('<p id="a">The IGF met.</p><div id="more"></div>');
    await page.waitForTimeout(500);
    expect(await markTexts(page)).toEqual([]);
    await page.evaluate(() => {
      (document.getElementById('more') as HTMLElement).innerHTML = '<p>It is the Internet Governance Forum.</p>';
    });
    await expect.poll(() => markTexts(page)).toEqual(['IGF', 'Internet Governance Forum']);
    await page.close();
  });

  it('is not changed by us for ever: our own marks are no news', async () => {
    const page = await stage.openPainted('<p>The Internet Governance Forum met.</p>');
    const changes = await page.evaluate(async () => {
      let records = 0;
      const observer = new MutationObserver((list) => {
        records += list.length;
      });
      observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
      await new Promise((done) => setTimeout(done, 800));
      observer.disconnect();
      return records;
    });
    expect(changes).toBe(0);
    await page.close();
  });
});

describe('what is left alone', () => {
  it.each([
    ['script', '<script type="text/plain">WSIS Forum</script>'],
    ['style', '<style>/* WSIS Forum */</style>'],
    ['text fields', '<textarea>WSIS Forum</textarea><input value="WSIS Forum">'],
    ['choices', '<select><option>WSIS Forum</option></select>'],
    [
      'editable text',
      '<div contenteditable><p>WSIS Forum</p></div><div contenteditable="plaintext-only">WSIS Forum</div>',
    ],
    ['text boxes by role', '<div role="textbox">WSIS Forum</div>'],
    ['code', '<code>WSIS Forum</code><pre><code>WSIS Forum</code></pre>'],
    ['graphics', '<svg><text>WSIS Forum</text></svg>'],
    ['buttons', '<button>WSIS Forum</button>'],
    ['what is not shown without scripts', '<noscript>WSIS Forum</noscript><template>WSIS Forum</template>'],
  ])('%s', async (_, html) => {
    const page = await stage.openPainted(`${html}<p>The end: Internet Governance Forum.</p>`);
    expect(await markTexts(page)).toEqual(['Internet Governance Forum']);
    await page.close();
  });

  it('the layout: nothing moves, flex items are not split', async () => {
    const page = await stage.open(
      `<style>.row{display:flex;gap:20px} mark{padding:9px;font-size:30px;border:5px solid red;margin:4px;font-weight:900}</style>
       <div class="row"><span>One</span>The Internet Governance Forum met here<span>Two</span></div>
       <p>A paragraph about the WSIS Forum, the <a href="#x">Global Digital Compact</a> and more.</p><p>After</p>`,
    );
    await page.locator('mark.wsis-lens').first().waitFor();
    const rects = () =>
      page.evaluate(() =>
        [...document.body.querySelectorAll(':not(mark):not(style)')].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [each.localName, x, y, width, height];
        }),
      );
    const painted = await rects();
    await switchEverywhere(false);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    expect(painted).toEqual(await rects());
    await switchEverywhere(true);
    await page.close();
  });
});

describe('what the page says of itself', () => {
  it('letters that it defines later are found where they stood before', async () => {
    const page = await stage.openPainted('<p id="a">The INF met.</p><p>The WSIS Forum met.</p>');
    expect(await markTexts(page)).toEqual(['WSIS Forum']);
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: 'It is the Internet Governance Forum (INF).' }),
      );
    });
    await expect.poll(() => markTexts(page)).toEqual(['INF', 'WSIS Forum', 'Internet Governance Forum', 'INF']);
    await page.close();
  });

  it('plain text is read where it is laid out as typed', async () => {
    const page = await stage.openPainted('<pre>Notes on the WSIS Forum</pre>');
    expect(await markTexts(page)).toEqual(['WSIS Forum']);
    await page.close();
  });

  it('a mention that is painted anew under the pointer still opens its note', async () => {
    const page = await stage.openPainted('<p id="a">The WSIS Forum met.</p>');
    await page.locator('mark').hover();
    await page.locator('.card h2').waitFor();
    await page.evaluate(() => document.getElementById('a')?.append(' Again.'));
    await page.locator('.card').waitFor({ state: 'hidden' });
    await page.locator('.card h2').waitFor();
    await page.close();
  });
});

describe('text that is split', () => {
  it.each([
    [
      'over inline elements and a line break',
      'World <em>Summit</em> on<br>the Information Society',
      ['World ', 'Summit', ' on', 'the Information Society'],
    ],
    [
      'by soft hyphens and no-break spaces',
      'Internet Gover&shy;nance&nbsp;Forum',
      ['Internet Gover\u00adnance\u00a0Forum'],
    ],
    ['by a comment', 'Internet <!-- here -->Governance Forum', ['Internet ', 'Governance Forum']],
    ['over source lines', 'Internet\n   Governance\n Forum', ['Internet Governance Forum']],
    ['before a footnote number', 'the Tunis Agenda<sup>12</sup> says', ['Tunis Agenda']],
    ['before a footnote in brackets', 'the Tunis Agenda<sup>[<a href="#n">3</a>]</sup> says', ['Tunis Agenda']],
  ])('%s', async (_, html, texts) => {
    const page = await stage.openPainted(`<p>${html}</p>`);
    expect(await markTexts(page)).toEqual(texts);
    await page.close();
  });

  it.each([
    ['paragraphs', '<p>Pact for</p><p>the Future</p>'],
    ['list items', '<ul><li>Pact for</li><li>the Future</li></ul>'],
    ['cells', '<table><tr><td>Pact for</td><td>the Future</td></tr></table>'],
    ['form fields', 'Pact for <input> the Future'],
  ])('is not joined over %s', async (_, html) => {
    const page = await stage.openPainted(`${html}<p>WSIS Forum</p>`);
    expect(await markTexts(page)).toEqual(['WSIS Forum']);
    await page.close();
  });

  it('words of neighbouring boxes are not glued', async () => {
    const page = await stage.openPainted(
      '<style>a{display:inline-block;margin:4px}</style><nav><a href="#">WSIS Forum</a><a href="#">Tunis Agenda</a></nav>',
    );
    expect(await markTexts(page)).toEqual(['WSIS Forum', 'Tunis Agenda']);
    await page.close();
  });
});

describe('commands', () => {
  const dispatch = async (command: string): Promise<void> =>
    (await stage.browser.worker()).evaluate((name) => {
      (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
    }, command);

  it('toggle switches every tab off and on', async () => {
    const one = await stage.openPainted('<p>WSIS Forum</p>');
    const two = await stage.openPainted('<p>Tunis Agenda</p>', { host: 'www.itu.int' });
    await dispatch('toggle-annotations');
    for (const page of [one, two]) await expect.poll(() => page.locator('mark').count()).toBe(0);
    await dispatch('toggle-annotations');
    for (const page of [one, two]) await expect.poll(() => page.locator('mark').count()).toBe(1);
    await one.close();
    await two.close();
  });

  it('next and previous go from mention to mention and open the note', async () => {
    const page = await stage.openPainted('<p>WSIS Forum</p><p style="margin-top:3000px">Tunis Agenda</p>');
    await page.bringToFront();
    const heading = () => page.locator('.card h2').innerText();
    await dispatch('next-mention');
    await expect.poll(heading).toContain('WSIS Forum');
    await dispatch('next-mention');
    await expect.poll(heading).toContain('Tunis Agenda');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tunis Agenda');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await dispatch('previous-mention');
    await expect.poll(heading).toContain('WSIS Forum');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card').isVisible()).toBe(false);
    // Walking leaves no tab stop behind.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await page.locator('mark[tabindex]').count()).toBe(0);
    await page.close();
  });
});
