import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, expectPainted } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

type World = typeof globalThis & { text: Text };

/** Each script works on `text`: the page's own text node, of which a part is in our marks now. */
const CHANGES: [string, string, (world: World) => void, string[]][] = [
  [
    'cuts it in two',
    '<p>Here the WSIS Forum met.</p>',
    ({ text }) => void text.splitText(4),
    ['WSIS Forum', 'Tunis Agenda'],
  ],
  [
    'puts a part of it into an element',
    '<p>Here the WSIS Forum met.</p>',
    ({ text }) => {
      const rest = text.splitText(5);
      const word = document.createElement('b');
      word.append(rest.data.slice(0, 3));
      rest.data = rest.data.slice(3);
      rest.before(word);
    },
    ['WSIS Forum', 'Tunis Agenda'],
  ],
  [
    'merges it with a text before it',
    '<p>Here </p>',
    ({ text }) => text.parentElement?.normalize(),
    ['WSIS Forum', 'Tunis Agenda'],
  ],
  [
    'takes it out from before a mention',
    '<p><i>Here:</i>WSIS Forum</p>',
    ({ text }) => text.remove(),
    ['Tunis Agenda'],
  ],
  [
    'moves it',
    '<p>Here the WSIS Forum met.</p>',
    ({ text }) => document.querySelector('section')?.append(text),
    ['Tunis Agenda', 'WSIS Forum'],
  ],
  [
    'puts a block behind it',
    '<div>Here the WSIS Forum met.</div>',
    ({ text }) => text.after(document.createElement('p')),
    ['WSIS Forum', 'Tunis Agenda'],
  ],
];

describe('a text that is marked, when the page', () => {
  it.each(CHANGES)('%s, says what it would say without us', async (_, html, change, texts) => {
    const script = `const merged = document.querySelector('p, div');
      if (merged.textContent === 'Here ') merged.append('the WSIS Forum met.');
      window.text = merged.lastChild;`;
    const body = `${html}<p>The Tunis Agenda</p><section>Then:</section><script>${script}</script>`;
    const textIn = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
    const run = (page: Page): Promise<void> => page.evaluate(`(${change})(window)`);

    await choose(stage, 'enabled', false);
    const alone = await stage.open(body);
    await run(alone);
    const said = await textIn(alone);
    const left = await alone.content();
    await alone.close();

    await choose(stage, 'paintMode', 'marks');
    await choose(stage, 'enabled', true);
    const page = await stage.open(body);
    await expectPainted(page, ['WSIS Forum', 'Tunis Agenda']);
    expect(await page.locator('mark').count()).toBe(2);
    await run(page);
    expect(await textIn(page)).toBe(said);
    await expectPainted(page, texts);
    expect(await textIn(page)).toBe(said);
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    expect(await page.content()).toBe(left);
    await page.close();
  });
});
