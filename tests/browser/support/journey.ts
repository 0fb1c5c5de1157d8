import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSample, SAMPLE_HOST } from '../../../scripts/browser/sample.ts';
import { type PageServer, servePages } from '../../../scripts/browser/serve.ts';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import type { JourneyDriver, JourneyPage } from './journey-driver.ts';
import {
  KEEP_TEXTS,
  locate,
  type Mention,
  outerHtml,
  readCard,
  readFocusedConcept,
  readMentions,
  readPopup,
  textsAreKept,
} from './journey-probes.ts';
import { JourneyTabs } from './journey-tabs.ts';

/** Longest wait for anything, in milliseconds. */
const WAIT = 10_000;
const PATH = '/sample';
const OTHER_HOST = 'www.itu.int';
const dataset = await readDataset();
const labelOf = (concept: string): string | undefined => dataset.concepts.find(({ id }) => id === concept)?.label;

/** The way of a person through a page, in any browser. @param start starts the browser; the port answers for every host */
export function journey(name: string, start: (port: number) => Promise<JourneyDriver>): void {
  describe(`a person's way through a page, in ${name}`, () => {
    let server: PageServer;
    let driver: JourneyDriver;
    let tabs: JourneyTabs;

    beforeAll(async () => {
      server = await servePages();
      // An icon of its own, so that no browser asks for one.
      const head = `<link rel="icon" href="data:,">${KEEP_TEXTS}</head>`;
      server.set(PATH, (await readSample()).replace('</head>', head));
      driver = await start(server.port);
      tabs = new JourneyTabs(driver);
    });
    afterEach(() => tabs.reset());
    afterAll(async () => {
      await driver?.close();
      await server?.close();
    });

    it('marks terms that are split over elements, lines and invisible characters', async () => {
      const { page } = await tabs.open(SAMPLE_HOST, PATH);
      const mentions = await page.evaluate(readMentions, undefined);
      const has = (text: string) => mentions.filter(({ pieces }) => pieces.join('') === text);
      const [overElements] = has('World Summit onthe Information Society');
      expect(overElements?.pieces.length).toBeGreaterThanOrEqual(3);
      const [overBold] = has('Informal Multistakeholder Sounding Board');
      expect(overBold?.pieces).toEqual(['Informal Multi', 'stakeholder', ' Sounding Board']);
      expect(has('Revision\u00a01')).toHaveLength(1);
      expect(mentions.some(({ pieces }) => pieces.join('').includes('gover\u00adnance'))).toBe(true);
    });

    it('leaves fields, code, editable text, buttons and the numbers of footnotes alone', async () => {
      const { page } = await tabs.open(SAMPLE_HOST, PATH);
      const apart = await page.evaluate(() => {
        const elements = [...document.querySelectorAll<HTMLElement>('input, code, [contenteditable], button, sup')];
        return elements.map((element) => ({
          text: element instanceof HTMLInputElement ? element.value : element.textContent,
          marks: element.querySelectorAll('mark').length,
          isMarked: element.closest('mark') !== null,
        }));
      }, undefined);
      expect(apart.filter(({ text }) => /WSIS|Internet Governance/.test(text)).length).toBeGreaterThanOrEqual(4);
      expect(apart.filter(({ text }) => /^\d$/.test(text)).length).toBeGreaterThanOrEqual(2);
      expect(apart.filter(({ marks, isMarked }) => marks > 0 || isMarked)).toEqual([]);
      const beforeNumber = await page.evaluate(
        () => [...document.querySelectorAll('sup')].map((sup) => sup.previousElementSibling?.matches('mark.wsis-lens')),
        undefined,
      );
      expect(beforeNumber).toContain(true);
    });

    it('shows the note on a term that is pointed at, with positions, sources and dates; Escape closes it', async () => {
      const { page } = await tabs.open(SAMPLE_HOST, PATH);
      const { concept } = inText(await page.evaluate(readMentions, undefined));
      await pointAt(page, `main p mark[data-concept="${concept}"]`);
      const card = await openCard(page);
      expect(card).toMatchObject({ concept: labelOf(concept), isInView: true, isStyled: true, hasFocus: false });
      const positions = dataset.concepts.find(({ id }) => id === concept)?.positions ?? [];
      expect(card.positions.map(({ title }) => title)).toEqual(
        positions.map((id) => dataset.positions.find((position) => position.id === id)?.title),
      );
      for (const [index, id] of positions.entries()) {
        const { stance, sources } = dataset.positions.find((position) => position.id === id) ?? { sources: [] };
        const on = card.positions[index];
        expect(on?.stance).toContain(stance?.replace('-', ' '));
        expect(on?.urls).toEqual(sources.map(({ url }) => url));
        for (const [i, { date }] of sources.entries()) expect(on?.dates[i]).toContain(date.split('-')[0]);
      }
      await page.keyboard.press('Escape');
      await cardClosed(page);
    });

    it('shows the note on a linked term that is reached by the Tab key', async () => {
      const { page } = await tabs.open(SAMPLE_HOST, PATH);
      await page.bringToFront();
      let concept: string | null = null;
      for (let press = 0; press < 20 && !concept; press++) {
        await page.keyboard.press('Tab');
        concept = await page.evaluate(readFocusedConcept, undefined);
      }
      expect(concept).not.toBeNull();
      const card = await openCard(page);
      expect(card.concept).toBe(labelOf(concept ?? ''));
    });

    it('counts in the popup what is marked in the page', async () => {
      const { page, popup } = await tabs.open(SAMPLE_HOST, PATH);
      const mentions = await page.evaluate(readMentions, undefined);
      const counts: Record<string, number> = {};
      for (const { concept } of mentions) counts[concept] = (counts[concept] ?? 0) + 1;
      const said = await popup.evaluate(readPopup, undefined);
      expect(said.counts).toEqual(counts);
      expect(said.total).toBe(mentions.length);
    });

    it('goes from the popup to a mention, with Enter into its note and with Escape back', async () => {
      const { page, popup } = await tabs.open(SAMPLE_HOST, PATH);
      const { concept } = inText(await page.evaluate(readMentions, undefined));
      await press(popup, `button[data-concept="${concept}"]`);
      await page.bringToFront();
      const card = await openCard(page);
      expect(card).toMatchObject({ concept: labelOf(concept), hasFocus: false });
      expect(await page.evaluate(readFocusedConcept, undefined)).toBe(concept);
      await page.keyboard.press('Enter');
      await vi.waitFor(async () => expect(await openCard(page)).toMatchObject({ hasFocus: true }), WAIT);
      await page.keyboard.press('Escape');
      await cardClosed(page);
      expect(await page.evaluate(readFocusedConcept, undefined)).toBe(concept);
      // The focus that came back has not opened the note again.
      expect(await page.evaluate(readCard, undefined)).toBeNull();
    });

    it('leaves the page as it was when switched off everywhere, and paints the same when switched on', async () => {
      await tabs.setEverywhere(false);
      const untouched = await tabs.open(SAMPLE_HOST, PATH);
      const before = await untouched.page.evaluate(outerHtml, undefined);
      await tabs.setEverywhere(true);
      const { page, popup } = await tabs.open(SAMPLE_HOST, PATH);
      const painted = await page.evaluate(outerHtml, undefined);
      expect(painted).not.toBe(before);
      expect(await page.evaluate(textsAreKept, undefined)).toBe(false);
      // A note has been open too: it leaves nothing behind either.
      await pointAt(page, 'main p mark.wsis-lens');
      await openCard(page);
      await press(popup, '#everywhere');
      await tabs.until(popup, 'off');
      expect(await page.evaluate(outerHtml, undefined)).toBe(before);
      expect(await page.evaluate(textsAreKept, undefined)).toBe(true);
      await press(popup, '#everywhere');
      await tabs.until(popup, 'annotated');
      expect(await page.evaluate(outerHtml, undefined)).toBe(painted);
    });

    it('reaches all open tabs at once', async () => {
      const here = await tabs.open(SAMPLE_HOST, PATH);
      const there = await tabs.open(OTHER_HOST, PATH);
      const counts = () => Promise.all([here, there].map(({ page }) => page.evaluate(readMentions, undefined)));
      for (const mentions of await counts()) expect(mentions).not.toEqual([]);
      await press(here.popup, '#everywhere');
      await vi.waitFor(async () => expect(await counts()).toEqual([[], []]), WAIT);
      await press(here.popup, '#everywhere');
      await vi.waitFor(
        async () => expect((await counts()).map(({ length }) => length > 0)).toEqual([true, true]),
        WAIT,
      );
    });

    it('switches one site off and leaves the others on', async () => {
      const here = await tabs.open(SAMPLE_HOST, PATH);
      const there = await tabs.open(OTHER_HOST, PATH);
      const before = await there.page.evaluate(readMentions, undefined);
      await press(here.popup, '#site');
      await tabs.until(here.popup, 'off');
      expect(await here.page.evaluate(readMentions, undefined)).toEqual([]);
      const again = await tabs.open(OTHER_HOST, PATH);
      expect((await again.popup.evaluate(readPopup, undefined)).status).toBe('annotated');
      for (const { page } of [there, again]) expect(await page.evaluate(readMentions, undefined)).toEqual(before);
    });

    it('remembers the choice when the browser is started again', async () => {
      const { popup } = await tabs.open(SAMPLE_HOST, PATH);
      await press(popup, '#everywhere');
      await tabs.until(popup, 'off');
      await tabs.restart();
      const after = await tabs.open(SAMPLE_HOST, PATH);
      expect(await after.popup.evaluate(readPopup, undefined)).toMatchObject({ status: 'off', everywhere: false });
      expect(await after.page.evaluate(readMentions, undefined)).toEqual([]);
      await press(after.popup, '#everywhere');
      await tabs.until(after.popup, 'annotated');
    });

    // Last: it looks at all that was asked for above.
    it('asks nothing of the network', async () => {
      const { popup } = await tabs.open(SAMPLE_HOST, PATH);
      const { visits } = tabs;
      expect(server.requests).toEqual(visits.map((url) => url.replace(/^http:\/\/|\?.*$/g, '')));
      expect(driver.requested).toEqual(visits);
      // What the extension would ask for would not go unseen.
      await popup.evaluate(
        () =>
          fetch('http://seen.invalid/')
            .catch(() => undefined)
            .then(() => true),
        undefined,
      );
      await vi.waitFor(() => expect(server.requests.slice(visits.length).join()).toContain('seen.invalid'), WAIT);
    });
  });
}

/** A mention that stands in a paragraph's text and has a position to show. */
function inText(mentions: readonly Mention[]): Mention {
  const controls = new Set(mentions.filter(({ inControl }) => inControl).map(({ concept }) => concept));
  const hasPosition = ({ concept }: Mention) =>
    dataset.concepts.some(({ id, positions }) => id === concept && positions.length > 0);
  const found = mentions.find(
    (mention) => mention.inParagraph && !controls.has(mention.concept) && hasPosition(mention),
  );
  if (!found) throw new Error('no term in the text has a position');
  return found;
}

/** What the open note says, once one is open. */
function openCard(page: JourneyPage) {
  return vi.waitFor(async () => {
    const card = await page.evaluate(readCard, undefined);
    if (!card) throw new Error('no note is open');
    return card;
  }, WAIT);
}

async function cardClosed(page: JourneyPage): Promise<void> {
  await vi.waitFor(async () => expect(await page.evaluate(readCard, undefined)).toBeNull(), WAIT);
}

async function pointAt(page: JourneyPage, selector: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(locate, selector);
  await page.mouse.move(0, 0);
  await page.mouse.move(x, y);
}

async function press(page: JourneyPage, selector: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(locate, selector);
  await page.mouse.click(x, y);
}
