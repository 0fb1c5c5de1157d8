import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure, openHostile } from '../../support/hostile.ts';
import { choose, countedIn } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const AFTER = '<p>The WSIS Forum met.</p>';

describe('a page without end', () => {
  it.each([
    // Shown, these would bring down the browser, without us too.
    [
      '10,000 elements deep',
      'deep.hidden = true; let at = deep; for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement("div"))',
      2,
    ],
    [
      '10,000 inline elements deep',
      'deep.hidden = true; let at = deep; for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement("b"))',
      2,
    ],
    // The parser puts what is deeper than 512 elements beside each other.
    [
      '10,000 tags deep',
      'deep.innerHTML = "<div>".repeat(10000); let at = deep; while (at.firstElementChild) at = at.firstElementChild',
      2,
    ],
    [
      '500 shadow trees deep',
      'let at = deep; for (let i = 0; i < 500; i++) at = at.appendChild(document.createElement("div")).attachShadow({ mode: "open" })',
      1,
    ],
  ])('%s', async (_, build, painted) => {
    await choose(stage, 'paintMode', 'auto');
    await endure(
      stage,
      `<!doctype html>${AFTER}<div id="deep"></div><script>${build}; at.append("The Tunis Agenda")</script>`,
      { painted },
    );
  });

  it('10 MB in one text', async () => {
    await endure(
      stage,
      `<!doctype html>${AFTER}<p id="p"></p><script>p.append("All is well. ".repeat(800000) + "The Tunis Agenda.")</script>`,
      { painted: 2 },
    );
  });

  it('10 MB in one word', async () => {
    await endure(stage, `<!doctype html>${AFTER}<p id="p"></p><script>p.append("a".repeat(1e7))</script>`, {
      painted: 1,
    });
  });

  it('one million texts', async () => {
    // One text per element, so that HTML says exactly what was there.
    const html = `<!doctype html>${AFTER}<div id="all"></div><script>
      const row = document.createElement('p');
      for (let i = 0; i < 1000; i++) row.appendChild(document.createElement('i')).append('so ');
      for (let i = 0; i < 1000; i++) all.append(row.cloneNode(true));
      all.append('The Tunis Agenda');
    </script>`;
    await endure(stage, html, { painted: 2 });
  });

  it('100 frames, some in others; each is told of, and all are counted', async () => {
    const inner = `<iframe srcdoc="<p>The WSIS Forum</p>"></iframe>`;
    const outer = `<iframe srcdoc="${`${inner}${inner}${inner}`.replaceAll('"', '&quot;')}"></iframe>`;
    await endure(stage, `<!doctype html>${AFTER}${outer.repeat(25)}`, {
      painted: 1,
      meanwhile: async ({ page }) => expect.poll(() => countedIn(stage, page), { timeout: 30_000 }).toBe(76),
    });
  });

  it('frames that make frames without end: the page is annotated and let go', async () => {
    stage.server.set(
      '/endless',
      '<p>The WSIS Forum</p><script>if (top.frames.length < 60) { const f = top.document.createElement("iframe"); f.src = "/endless?" + top.frames.length; top.document.body.append(f) }</script>',
      'www.un.org',
    );
    await endure(stage, `<!doctype html>${AFTER}<iframe src="/endless"></iframe>`, { painted: 1 });
  });
});

describe('a page that never rests', () => {
  it.each([
    ['writes into what is marked', 'p.firstChild.data = "The WSIS Forum " + n'],
    ['writes what is marked anew', 'p.innerHTML = "The <b>WSIS</b> Forum " + n'],
    ['copies what it finds', 'if (n < 400) p.after(p.cloneNode(true))'],
    [
      'takes out every mark',
      'document.querySelectorAll("mark").forEach((mark) => mark.remove()); p.textContent = "The WSIS Forum"',
    ],
    ['moves everything', 'document.body.prepend(p); document.body.append(q)'],
    [
      'flips what may be edited',
      'p.contentEditable = n % 2 ? "true" : "false"; document.designMode = n % 3 ? "off" : "on"',
    ],
    [
      'makes shadow trees',
      'if (n < 400) { const d = document.createElement("div"); d.attachShadow({ mode: "open" }).innerHTML = "The Tunis Agenda"; p.after(d) }',
    ],
    [
      'writes its document anew',
      'if (n % 50 === 0) { document.open(); document.write("<p id=p>The WSIS Forum</p><p id=q>x</p>"); document.close() }',
    ],
    [
      'changes its body',
      'const old = document.body; const body = document.createElement("body"); body.append(...old.childNodes); old.replaceWith(body)',
    ],
    ['answers each mutation with another', ''],
  ])('%s', async (_, step) => {
    await choose(stage, 'paintMode', 'marks');
    const script = step
      ? `let n = 0; window.storm = setInterval(() => { n++; ${step} }, 1); window.calm = () => clearInterval(storm);`
      : `const answer = () => { p.append('x'); if (p.childNodes.length > 300) p.textContent = 'The WSIS Forum'; };
         const watch = new MutationObserver(() => setTimeout(answer));
         setTimeout(() => watch.observe(document, { childList: true, subtree: true, characterData: true }), 200);
         setTimeout(() => p.append('y'), 300); window.calm = () => watch.disconnect();`;
    await endure(
      stage,
      `<!doctype html><body><p id="p">The WSIS Forum</p><p id="q">The Tunis Agenda</p><script>${script}</script>`,
      {
        changes: true,
        async meanwhile({ page }) {
          await page.waitForTimeout(700);
          await page.evaluate('calm(); document.designMode = "off"');
        },
      },
    );
  });

  it('a storm that ends leaves what is there annotated', async () => {
    const hostile = await openHostile(
      stage,
      `<p id="p">x</p><script>let n = 0; const i = setInterval(() => { p.textContent = 'The WSIS Forum ' + n; if (n++ > 200) clearInterval(i) }, 1)</script>`,
    );
    await choose(stage, 'enabled', true);
    await expect
      .poll(() => hostile.look(() => document.querySelector('p')?.textContent, undefined))
      .toBe('The WSIS Forum 201');
    await expect.poll(() => hostile.paint(), { timeout: 30_000 }).toBe(1);
    expect(hostile.complaints).toEqual([]);
    await hostile.page.close();
  });
});
