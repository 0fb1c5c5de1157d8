import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose, countedIn, expectPainted } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

/** References in three languages, over elements and lines, and words that look like references. */
const PAGE = `<main>
  <p id="en">The forum rests on <b>paragraph&nbsp;72</b>
    of the <i>Tunis Agenda</i>. Support for it comes from A/RES/&#8203;70/125, para.&nbsp;63, not from paragraph 3 of the lease.</p>
  <p id="fr" lang="fr">Voir les paragraphes 29 à 82 de l’« Agenda de Tunis » et la résolution 70/125.</p>
  <p id="zh" lang="zh">论坛写在《全球数字契约》第28段，支助写在第29(b)段。</p>
</main>`;

const FOUND = [
  ['tunis-agenda.72', 'paragraph\u00a072 of the Tunis Agenda'],
  ['wsis-plus-10-outcome.63', 'A/RES/\u200b70/125, para.\u00a063'],
  ['tunis-agenda.29-82', 'paragraphes 29 à 82 de l’« Agenda de Tunis »'],
  ['wsis-plus-10-outcome', 'résolution 70/125'],
  ['gdc.28', '《全球数字契约》第28段'],
] as const;

/** What each mention is about, with its words on one line. */
function readMentions(): [string, string][] {
  const mentions: { concept: string; text: string; last: Element }[] = [];
  for (const mark of document.querySelectorAll<HTMLElement>('mark.wsis-lens')) {
    const concept = mark.dataset.concept ?? '';
    const before = mentions.at(-1);
    const isSame = before?.concept === concept && before.last.closest('p') === mark.closest('p');
    if (before && isSame) Object.assign(before, { text: before.text + mark.textContent, last: mark });
    else mentions.push({ concept, text: mark.textContent ?? '', last: mark });
  }
  return mentions.map(({ concept, text }) => [concept, text.replace(/[ \n]+/g, ' ')]);
}

async function noteOn(page: Page, concept: string): Promise<string> {
  await page.locator(`mark[data-concept="${concept}"]`).first().hover();
  const card = page.locator('wsis-lens-host .card');
  await expect.poll(() => card.isVisible()).toBe(true);
  await expect.poll(() => card.innerText()).toContain('paragraph');
  const text = await card.innerText();
  await page.keyboard.press('Escape');
  await expect.poll(() => card.isVisible()).toBe(false);
  return text;
}

describe('references on a page of the United Nations', () => {
  it('are marked with their document and paragraphs, each as one mention, and counted', async () => {
    const page = await stage.openPainted(PAGE);
    await expect.poll(() => page.evaluate(readMentions)).toEqual(FOUND);
    expect(await countedIn(stage, page)).toBe(FOUND.length);
    await page.close();
  });

  it('open the note on just these paragraphs', async () => {
    const page = await stage.openPainted(PAGE);
    const one = await noteOn(page, 'tunis-agenda.72');
    expect(one).toContain('Tunis Agenda, paragraph 72');
    expect(one).toContain('Internet Governance Forum');
    expect(await noteOn(page, 'gdc.28')).toContain('Global Digital Compact, paragraph 28');
    expect(await noteOn(page, 'tunis-agenda.29-82')).toContain('Tunis Agenda, paragraphs 29–82');
    await page.close();
  });

  it('are painted over in the same places, and leave no trace', async () => {
    await choose(stage, 'paintMode', 'overlay');
    const page = await stage.open(PAGE);
    const [, ...others] = FOUND.map(([, text]) => text);
    await expectPainted(page, ['paragraph\u00a072', '\n    of the ', 'Tunis Agenda', ...others]);
    await choose(stage, 'paintMode', 'marks');
    await expect.poll(() => page.evaluate(readMentions)).toEqual(FOUND);
    await choose(stage, 'enabled', false);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    expect((await page.locator('main').innerHTML()).replace(/\s+/g, ' ')).toContain(
      '<b>paragraph&nbsp;72</b> of the <i>Tunis Agenda</i>',
    );
    await choose(stage, 'enabled', true);
    await choose(stage, 'paintMode', 'auto');
    await page.close();
  });

  it.each([
    ['by its address', { host: 'www.itu.int', path: '/net/wsis/docs2/tunis/off/6rev1.html' }, 'A text'],
    ['by its heading', { host: 'www.un.org', path: '/late-heading' }, 'Tunis Agenda for the Information Society'],
  ])('are of the page itself where it is a document, known %s', async (_, where, heading) => {
    const page = await stage.open(
      `<h1>${heading}</h1><p>72. We ask for a forum.</p><p>73. It does what <b>paragraph 72 above</b> says (see also paragraph 4 of the lease).</p>`,
      where,
    );
    await expect
      .poll(() => page.locator('mark[data-concept="tunis-agenda.72"]').allInnerTexts())
      .toEqual(['paragraph 72 above']);
    await page.close();
    const other = await stage.open(
      '<h1>Minutes of the Tunis Agenda day</h1><p>73. It does what paragraph 72 above says. WSIS Forum.</p>',
    );
    await expectPainted(other, ['Tunis Agenda', 'WSIS Forum']);
    await other.close();
  });

  it('are gone to from the popup', async () => {
    const page = await stage.openPainted(
      `${PAGE}<p style="margin-top: 3000px">paragraph 29 (b) of the Global Digital Compact</p>`,
    );
    const popup = await stage.popupFor(page);
    await popup.locator('[data-concept="gdc.29b"]').click();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    await page.close();
  });
});
