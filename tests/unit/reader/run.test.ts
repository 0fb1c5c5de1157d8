import { expect, test } from 'vitest';
import { angleOf, levelled } from '../../../lib/reader/run.ts';

// A word on a page, 100 to 140 from the left and 10 to 20 from the top.
const BOX = { left: 100, right: 140, top: 10, bottom: 20 };

test.each([
  [0, { left: 100, right: 140, top: 10, bottom: 20 }],
  [90, { left: 10, right: 20, top: -140, bottom: -100 }],
  [180, { left: -140, right: -100, top: -20, bottom: -10 }],
  [270, { left: -20, right: -10, top: 100, bottom: 140 }],
])('a box of text that is turned by %i degrees', (angle, box) => expect(levelled(BOX, angle)).toEqual(box));

test.each([
  [0, 0],
  [-90, 270],
  [450, 90],
  [359.2, 0],
  [91, 90],
  [45, 45],
])('%f degrees are %f', (degrees, angle) => expect(angleOf(degrees)).toBe(angle));
