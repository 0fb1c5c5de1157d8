import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { countedIn, expectPainted } from '../support/painted.ts';

const GRAPHIC = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><title>The WSIS Forum</title>
  <text y="20">The WSIS Forum</text><text y="40"><tspan>Tunis</tspan> Agenda</text></svg>`;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

describe('text in a graphic', () => {
  it('is left as it is where the graphic is the page', async () => {
    const page = await stage.open({ body: GRAPHIC, type: 'image/svg+xml' });
    const written = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => {
      const more = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      more.append('The Geneva Plan of Action');
      document.documentElement.append(more);
    });
    expect(await countedIn(stage, page)).toBe(0);
    const rest = await page.evaluate(() => {
      document.documentElement.lastChild?.remove();
      return document.documentElement.outerHTML;
    });
    expect(rest).toBe(written);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it('is left as it is where the graphic stands in a page, whose own text is annotated', async () => {
    const page = await stage.open(`<p>The Tunis Agenda ${GRAPHIC} and the WSIS Forum</p>`);
    const graphic = page.locator('svg');
    await expectPainted(page, ['Tunis Agenda', 'WSIS Forum']);
    expect(await graphic.locator('mark').count()).toBe(0);
    expect(await graphic.evaluate((element) => element.outerHTML)).toBe(
      await page.evaluate((html) => {
        const template = document.createElement('template');
        template.innerHTML = html;
        return template.innerHTML;
      }, GRAPHIC),
    );
    await page.close();
  });
});
