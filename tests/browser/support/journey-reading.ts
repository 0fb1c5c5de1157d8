import { expect, it, vi } from 'vitest';
import { SAMPLE_HOST, SAMPLE_PATH } from '../../../scripts/browser/sample.ts';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import { cardClosed, openCard, pointAt, press, WAIT } from './journey-gestures.ts';
import { type Mention, readCard, readFocusedConcept, readMentions, readPopup } from './journey-probes.ts';
import type { JourneyTabs } from './journey-tabs.ts';

const dataset = await readDataset();
const labelOf = (concept: string): string | undefined => dataset.concepts.find(({ id }) => id === concept)?.label;

/** What is marked, and what is said of it. @param tabs gives the tabs once the browser runs */
export function readingSteps(tabs: () => JourneyTabs): void {
  it('marks terms that are split over elements, lines and invisible characters', async () => {
    const { page } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
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
    const { page } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
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
    const { page } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
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
    const { page } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
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
    const { page, popup } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
    const mentions = await page.evaluate(readMentions, undefined);
    const counts: Record<string, number> = {};
    for (const { concept } of mentions) counts[concept] = (counts[concept] ?? 0) + 1;
    const said = await popup.evaluate(readPopup, undefined);
    expect(said.counts).toEqual(counts);
    expect(said.total).toBe(mentions.length);
  });

  it('goes from the popup to a mention, with Enter into its note and with Escape back', async () => {
    const { page, popup } = await tabs().open(SAMPLE_HOST, SAMPLE_PATH);
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
