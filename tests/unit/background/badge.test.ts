import { expect, test } from 'vitest';
import { badgeText } from '../../../lib/background/badge.ts';

test.each([
  [null, ''],
  [0, ''],
  [1, '1'],
  [42, '42'],
  [999, '999'],
  [1000, '1k'],
  [1999, '1k'],
  [25_400, '25k'],
  [999_999, '999k'],
])('%s mentions: "%s"', (total, text) => {
  expect(badgeText(total)).toBe(text);
});
