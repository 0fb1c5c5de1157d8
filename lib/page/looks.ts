/** How mentions look: what there is to choose from, and the style rules for it. Pure. */
import { TONES } from './host.ts';

/** A line under the term, a tint behind it, or both. */
export const LOOK_STYLES = ['both', 'underline', 'tint'] as const;

/** Names of colours, made for light and for dark pages alike. */
export const LOOK_COLOURS = ['amber', 'blue', 'green', 'violet', 'grey'] as const;

export interface Look {
  style: (typeof LOOK_STYLES)[number];
  colour: (typeof LOOK_COLOURS)[number];
}

/** sRGB, each from 0 to 255. */
type Rgb = readonly [number, number, number];

interface Inks {
  /** Behind dark text, behind light text. */
  tints: readonly [Rgb, Rgb];
  /** Under dark text, under light text: at least 3:1 on white and on black. */
  lines: readonly [Rgb, Rgb];
}

const INKS: Record<Look['colour'], Inks> = {
  amber: { tints: [rgb(0xffc64b), rgb(0x8a5a00)], lines: [rgb(0xb07a00), rgb(0xf2b84b)] },
  blue: { tints: [rgb(0x4ba3ff), rgb(0x1f5fa8)], lines: [rgb(0x1565c0), rgb(0x7db8ff)] },
  green: { tints: [rgb(0x4fc27a), rgb(0x1f7a45)], lines: [rgb(0x1e7d45), rgb(0x6fd39a)] },
  violet: { tints: [rgb(0xb388ff), rgb(0x6a3fb5)], lines: [rgb(0x6f42c1), rgb(0xc3a6ff)] },
  grey: { tints: [rgb(0x9aa5b1), rgb(0x5f6b78)], lines: [rgb(0x5b6875), rgb(0xaab6c2)] },
};

/** How much of the tint's colour there is behind dark and behind light text, where the text leaves room for it. */
const STRENGTHS = { both: [0.28, 0.45], tint: [0.38, 0.5], underline: [0, 0] } as const;

/**
 * Text as dark as this (relative luminance, WCAG 2) and darker stands on something light, as light as that and lighter on something
 * dark. The tint gives way towards what lies between: text of 4.5:1 on white or on black has no contrast to spare.
 */
export const DARK_TEXT = 0.1;
export const LIGHT_TEXT = 0.6;
const BETWEEN = [0.155, 0.28] as const;

/** Relative luminance of `currentcolor`, from the channels of a relative colour in `srgb-linear` (CSS Color Module Level 5). */
const LUMINANCE = '(0.2126*r + 0.7152*g + 0.0722*b)';
/** How dark and how light the text is, each from 0 to 1; at most one of them is more than 0. */
const IS_DARK = `clamp(0, (${BETWEEN[0]} - ${LUMINANCE})/${BETWEEN[0] - DARK_TEXT}, 1)`;
const IS_LIGHT = `clamp(0, (${LUMINANCE} - ${BETWEEN[1]})/${LIGHT_TEXT - BETWEEN[1]}, 1)`;

/**
 * The rules for a look. Both the tint and the line follow the colour of the text itself, which tells what it stands on whatever paints
 * that: marks by `currentcolor`, so that they follow the page when it turns dark; overlaid text by its tone (see tones.ts), because
 * browsers don't know `currentcolor` well in highlights.
 */
export function lookRules({ style, colour }: Look): string {
  const { tints, lines } = INKS[colour];
  const strengths = STRENGTHS[style];
  const mark = 'mark.wsis-lens[data-concept][data-concept]';
  const line = (ink: string): string => (style === 'tint' ? 'none' : `underline dotted 0.1em ${ink}`);
  // Where there is neither tint nor line to be seen, a line is.
  const lineWithoutTint = `underline dotted 0.1em ${textDependent(lines, `(1 - ${IS_DARK} - ${IS_LIGHT})`)}`;
  const tint = `(${IS_DARK}*${strengths[0]} + ${IS_LIGHT}*${strengths[1]})`;
  const [onLight, onDark, between] = TONES;
  return `
    ${mark} {
      background-color: ${mixed(tints[0], strengths[0])} !important;
      background-color: ${textDependent(tints, tint)} !important;
      text-decoration: ${line(css(lines[0]))} !important;
      text-decoration: ${style === 'tint' ? lineWithoutTint : line(textDependent(lines, '1'))} !important;
    }
    a ${mark} { text-decoration: ${style === 'underline' ? line('currentcolor') : lineWithoutTint} !important; }
    ${style === 'underline' ? `a ${mark} { text-underline-offset: 0.36em !important; }` : ''}
    ${mark}:hover { text-decoration: underline solid 0.12em currentcolor !important; }
    ::highlight(${onLight}) { background-color: ${mixed(tints[0], strengths[0])}; text-decoration: ${line(css(lines[0]))}; }
    ::highlight(${onDark}) { background-color: ${mixed(tints[1], strengths[1])}; text-decoration: ${line(css(lines[1]))}; }
    ::highlight(${between}) { text-decoration: underline dotted 0.1em currentcolor; }
    ${TONES.map((tone) => `::highlight(${tone})`).join(', ')} { text-underline-offset: 0.22em; }
    ::highlight(wsis-lens-current) { text-decoration: underline solid 0.12em currentcolor; }
    @media (forced-colors: active) {
      ${mark}, ${TONES.map((tone) => `::highlight(${tone})`).join(', ')} {
        background-color: transparent !important;
        text-decoration: underline dotted 0.12em Highlight !important;
      }
    }`;
}

/** The first of two colours for dark text, the second for light text. @param alpha a CSS number */
function textDependent([forDark, forLight]: readonly [Rgb, Rgb], alpha: string): string {
  // From one to the other at the luminance that is as far from white as from black.
  const step = `clamp(0, (${LUMINANCE} - 0.18)*1000, 1)`;
  const channel = (index: 0 | 1 | 2): string => {
    const [dark, light] = [linear(forDark[index]), linear(forLight[index])];
    return `calc(${fixed(dark)} + ${fixed(light - dark)}*${step})`;
  };
  return `color(from currentcolor srgb-linear ${channel(0)} ${channel(1)} ${channel(2)} / calc(alpha*${alpha}))`;
}

function mixed([r, g, b]: Rgb, alpha: number): string {
  return `rgb(${r} ${g} ${b} / ${alpha})`;
}

function css([r, g, b]: Rgb): string {
  return `rgb(${r} ${g} ${b})`;
}

/** From sRGB to linear light (IEC 61966-2-1), from 0 to 1. */
export function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function fixed(number: number): string {
  return number.toFixed(4);
}

function rgb(hex: number): Rgb {
  return [hex >> 16, (hex >> 8) & 255, hex & 255];
}
