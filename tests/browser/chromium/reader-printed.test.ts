import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectWords, openReader } from '../support/reader-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** A page of ours as the browser prints it, with links that lie on its words. */
async function printed(html: string, tagged: boolean): Promise<Uint8Array> {
  const page = await stage.context.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ tagged, format: 'A4' });
  await page.close();
  return bytes;
}

it.each([
  // pdf.js ties a link to the text that it lies on, unless the file does so itself.
  { tagged: false, tied: '.textLayer span[aria-owns]' },
  { tagged: true, tied: '.annotationLayer a[aria-owns]' },
])('pages that a browser has printed are annotated, links and all: %o', async ({ tagged, tied }) => {
  const { page } = await openReader(
    stage,
    await printed(
      `<html lang="en"><title>A week of talks</title>
      <nav><a href="https://www.un.org/one">Overview</a> · <a href="https://www.un.org/two">About the Tunis Agenda</a></nav>
      <h1>A week of talks</h1>
      <p>They spoke of the Internet Governance Forum, and <a href="https://www.un.org/three">of the Global
      Digital Compact</a> as well.
      <ul><li>The WSIS Forum was <em>first</em>.</ul>
      <p style="break-before: page">On another page, without any link, there is the Tunis Agenda.`,
      tagged,
    ),
  );
  const words = ['Tunis', 'Agenda', 'Internet', 'Governance', 'Forum', 'Global', 'Digital', 'Compact', 'WSIS', 'Forum'];
  await expectWords(page, 1, words);
  await expectWords(page, 2, ['Tunis', 'Agenda']);

  // Links come after the text, or before it: the text that they lie on is read anew as it was read before.
  await expect.poll(() => page.locator(tied).count()).toBe(3);
  await page.locator('#marks-switch').click();
  await expectWords(page, 1, []);
  await page.locator('#marks-switch').click();
  await expectWords(page, 1, words);
  await expectWords(page, 2, ['Tunis', 'Agenda']);

  // So it is where something that was searched for is lit up in it.
  await page.keyboard.press('Control+f');
  await page.locator('#find').fill('tunis agenda');
  await expect.poll(() => page.locator('.textLayer span[dir] .highlight').count()).toBeGreaterThan(1);
  await page.locator('#marks-switch').click();
  await expectWords(page, 1, []);
  await page.locator('#marks-switch').click();
  await expectWords(page, 1, words);
  expect(stage.errors).toEqual([]);
});
