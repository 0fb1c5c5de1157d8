import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, expectPainted } from '../support/painted.ts';

const TEXT = 'The WSIS Forum, and the Tunis Agenda.';
const BODY = `<p id="text">The <b>WSIS</b> Forum, and the Tunis Agenda.</p><textarea></textarea><div contenteditable id="editor"></div>`;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

describe.each(['marks', 'overlay'])('text that is copied by its reader, painted as %s', (mode) => {
  async function copied(): Promise<Page> {
    await choose(stage, 'paintMode', mode);
    const page = await stage.open(BODY);
    await expectPainted(page, ['WSIS', ' Forum', 'Tunis Agenda']);
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('text') as Element));
    await page.keyboard.press('ControlOrMeta+C');
    return page;
  }

  it('is the page’s text in a text field', async () => {
    const page = await copied();
    await page.locator('textarea').focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect((await page.locator('textarea').inputValue()).trim()).toBe(TEXT);
    await page.close();
  });

  it('is the page’s text in an editor, and nothing of ours is left there when annotations are off', async () => {
    const page = await copied();
    const editor = page.locator('#editor');
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect((await editor.innerText()).trim()).toBe(TEXT);
    if (mode === 'overlay') expect(await editor.locator('mark').count()).toBe(0);
    await choose(stage, 'enabled', false);
    await expectPainted(page, []);
    expect((await editor.innerText()).trim()).toBe(TEXT);
    expect(await editor.locator('mark').count()).toBe(0);
    await choose(stage, 'enabled', true);
    await page.close();
  });
});
