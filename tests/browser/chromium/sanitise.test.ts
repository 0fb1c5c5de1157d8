import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/browser/bundle.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';

type World = { note: { sanitise(html: string): DocumentFragment }; harmed?: unknown };

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setStage();
  page = await stage.open('<p>A page without a term</p>', { host: 'plain.example' });
  await page.addScriptTag({ content: await bundle('lib/note/sanitise.ts', 'note') });
});
afterAll(() => stage.close());

/** What a note's HTML becomes, after it was put into a page and had time to do harm. */
function shown(html: string): Promise<{ html: string; harmed: unknown }> {
  return page.evaluate(async (note) => {
    const world = window as unknown as World;
    const place = document.createElement('div');
    document.body.append(place);
    place.append(world.note.sanitise(note));
    await new Promise((done) => setTimeout(done, 30));
    const left = { html: place.innerHTML, harmed: world.harmed ?? null };
    place.remove();
    return left;
  }, html);
}

describe('a note', () => {
  it('keeps what notes are made of', async () => {
    const html = '<p>One <em>two</em> <strong>three</strong></p><ul><li>four</li></ul>';
    expect((await shown(html)).html).toBe(html);
  });

  it('opens its links apart from the page', async () => {
    const { html } = await shown('<p><a href="https://example.org/">a</a></p>');
    expect(html).toBe('<p><a href="https://example.org/" target="_blank" rel="noopener noreferrer">a</a></p>');
  });

  it.each([
    '<script>harmed = 1</script>',
    '<img src=x onerror="harmed = 1">',
    '<svg onload="harmed = 1"></svg>',
    '<svg><script>harmed = 1</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror="harmed = 1">',
    '<a href="javascript:harmed = 1">a</a>',
    '<a href="  java\nscript:harmed = 1">a</a>',
    '<a href="data:text/html,<script>harmed = 1</script>">a</a>',
    '<iframe srcdoc="<script>parent.harmed = 1</script>"></iframe>',
    '<object data="javascript:harmed = 1"></object>',
    '<p style="position:fixed;inset:0" onclick="harmed = 1">p</p>',
    '<details open ontoggle="harmed = 1">x</details>',
    '<form action="https://example.org/"><input name="a"><button>go</button></form>',
    '<template><img src=x onerror="harmed = 1"></template>',
    '<noscript><p title="</noscript><img src=x onerror=harmed=1>">',
    '<base href="https://example.org/"><link rel=stylesheet href="https://example.org/a.css">',
    '<p id="__proto__" name="body" class="card">p</p>',
  ])('does no harm with %s', async (html) => {
    const result = await shown(html);
    expect(result.harmed).toBeNull();
    expect(result.html).not.toMatch(
      /<(?!\/?(?:p|em|strong|ul|ol|li|a|br|code|blockquote)\b)|\son\w+=|javascript:|data:|style=|id=|class=|name=/i,
    );
  });
});
