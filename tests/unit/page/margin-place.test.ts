import { describe, expect, test } from 'vitest';
import { MARKER, placeMarker, SLIM } from '../../../lib/page/margin-place.ts';

const SHOWN = { left: 0, right: 800 };

describe('placeMarker', () => {
  test('before the text, clear of it', () => {
    const { left, width } = placeMarker({ left: 100, right: 130 }, SHOWN, false);
    expect(width).toBe(MARKER);
    expect(left + width).toBeLessThan(100);
    expect(left).toBeGreaterThan(60);
  });

  test('at the right side where lines begin there', () => {
    const { left, width } = placeMarker({ left: 670, right: 700 }, SHOWN, true);
    expect(width).toBe(MARKER);
    expect(left).toBeGreaterThan(700);
    expect(left).toBeLessThan(740);
  });

  test.each([0, 4, 8, 20])('slim in a margin of %i, and inside what is shown', (margin) => {
    for (const mirrored of [false, true]) {
      const line = mirrored ? { left: 600, right: 800 - margin } : { left: margin, right: 200 };
      const { left, width } = placeMarker(line, SHOWN, mirrored);
      expect(width).toBe(SLIM);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(800);
      if (margin >= SLIM) expect(mirrored ? left >= line.right : left + width <= line.left).toBe(true);
    }
  });
});
