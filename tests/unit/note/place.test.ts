import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard, type Rect, within } from '../../../lib/note/place.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 300, height: 200 };

const line = (top: number, left = 100): Rect => ({ top, bottom: top + 20, left, right: left + 80 });

describe('placeCard', () => {
  test('below the line, from its start edge', () => {
    const { top, left } = placeCard(line(100), CARD, VIEWPORT);
    expect(top).toBeGreaterThanOrEqual(120);
    expect(top).toBeLessThan(140);
    expect(left).toBe(100);
  });

  test('above the line where there is no room below', () => {
    const { top } = placeCard(line(700), CARD, VIEWPORT);
    expect(top + CARD.height).toBeLessThanOrEqual(700);
    expect(top + CARD.height).toBeGreaterThan(680);
  });

  test('on the roomier side where there is room on neither, no higher than the room', () => {
    const tall = { width: 300, height: 2000 };
    const upper = placeCard(line(300), tall, VIEWPORT);
    expect(upper.top).toBeGreaterThanOrEqual(320);
    expect(upper.top + upper.maxHeight).toBeLessThanOrEqual(VIEWPORT.height);
    const lower = placeCard(line(500), tall, VIEWPORT);
    expect(lower.top).toBeGreaterThanOrEqual(0);
    expect(lower.top + lower.maxHeight).toBeLessThanOrEqual(500);
  });

  test('in right-to-left text the end edges meet', () => {
    expect(placeCard(line(100, 500), CARD, VIEWPORT, true).left + CARD.width).toBe(580);
  });

  test('is never outside the viewport from side to side', () => {
    expect(placeCard(line(100, 950), CARD, VIEWPORT).left + CARD.width).toBeLessThanOrEqual(VIEWPORT.width);
    expect(placeCard(line(100, 10), CARD, VIEWPORT, true).left).toBeGreaterThanOrEqual(0);
  });

  test('keeps to the start where the card is wider than the viewport', () => {
    const { left } = placeCard(line(100), CARD, { width: 200, height: 800 });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThan(20);
  });

  test('wherever the line is: the card neither covers it nor leaves the viewport, if there is room at all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: -50, max: 1050 }),
        fc.integer({ min: 100, max: 984 }),
        fc.integer({ min: 20, max: 3000 }),
        fc.boolean(),
        (y, x, width, cardHeight, mirrored) => {
          const anchor = line(y, x);
          const { top, left, maxHeight } = placeCard(anchor, { width, height: cardHeight }, VIEWPORT, mirrored);
          const bottom = top + Math.min(cardHeight, maxHeight);
          expect(top >= anchor.bottom || bottom <= anchor.top).toBe(true);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(VIEWPORT.height);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(VIEWPORT.width);
        },
      ),
    );
  });
});

describe('within', () => {
  test.each([
    ['inside', { left: 50, top: 60 }, { left: 50, top: 60 }],
    ['beyond the end', { left: 900, top: 700 }, { left: 692, top: 592 }],
    ['before the beginning', { left: -20, top: -500 }, { left: 8, top: 8 }],
  ])('%s', (_, wished, expected) => {
    expect(within(wished, CARD, VIEWPORT)).toEqual(expected);
  });

  test('what is larger than the viewport keeps to its beginning', () => {
    expect(within({ left: 40, top: 40 }, { width: 2000, height: 2000 }, VIEWPORT)).toEqual({ left: 8, top: 8 });
  });
});
