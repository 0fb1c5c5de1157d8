import { describe, expect, test } from 'vitest';
import { LOOK_COLOURS, LOOK_STYLES, linear, lookRules } from '../../../lib/page/looks.ts';

/** Contrast of a colour with white or black (WCAG 2). */
function contrastWith(ground: 0 | 255, rgb: readonly number[]): number {
  const luminance = (channels: readonly number[]): number => {
    const [r, g, b] = channels.map(linear) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(rgb), luminance([ground, ground, ground])].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of the line that a look draws over a tone of the page. */
function lineOn(tone: string, rules: string): number[] {
  const [, numbers = ''] =
    new RegExp(`::highlight\\(wsis-lens-${tone}\\) \\{[^}]*underline dotted 0.1em rgb\\(([^)]*)\\)`).exec(rules) ?? [];
  return numbers.split(' ').map(Number);
}

describe.each(LOOK_COLOURS)('the colour %s', (colour) => {
  test.each(['both', 'underline'] as const)('has lines of at least 3:1 on light and on dark pages: %s', (style) => {
    const rules = lookRules({ style, colour });
    expect(contrastWith(255, lineOn('on-light', rules))).toBeGreaterThanOrEqual(3);
    expect(contrastWith(0, lineOn('on-dark', rules))).toBeGreaterThanOrEqual(3);
  });
});

test.each(LOOK_STYLES)(
  'every look, %s too, draws a line in forced colours and where there is no room for a tint',
  (style) => {
    const rules = lookRules({ style, colour: 'grey' });
    expect(rules).toMatch(/forced-colors: active[\s\S]*underline dotted 0\.12em Highlight/);
    expect(rules).toContain('::highlight(wsis-lens-between) { text-decoration: underline');
  },
);
