import { expect, vi } from 'vitest';
import type { JourneyPage } from './journey-driver.ts';
import { locate, readCard } from './journey-probes.ts';

/** Longest wait for anything, in milliseconds. */
export const WAIT = 10_000;

/** What the open note says, once one is open. */
export function openCard(page: JourneyPage) {
  return vi.waitFor(async () => {
    const card = await page.evaluate(readCard, undefined);
    if (!card) throw new Error('no note is open');
    return card;
  }, WAIT);
}

export async function cardClosed(page: JourneyPage): Promise<void> {
  await vi.waitFor(async () => expect(await page.evaluate(readCard, undefined)).toBeNull(), WAIT);
}

export async function pointAt(page: JourneyPage, selector: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(locate, selector);
  await page.mouse.move(0, 0);
  await page.mouse.move(x, y);
}

export async function press(page: JourneyPage, selector: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(locate, selector);
  await page.mouse.click(x, y);
}
