import { TONES } from './host.ts';
import { DARK_TEXT, LIGHT_TEXT, linear } from './looks.ts';

export type Tone = (typeof TONES)[number];

/** How long a page may take to turn dark once it has begun to, in milliseconds. */
const TURN = 400;

/** The tone of each colour that was met, by how the browser writes it. */
const known = new Map<string, Tone>();

/** What a text stands on, as its own colour tells. */
export function toneOf(text: Node): Tone {
  const { parentNode } = text;
  const element = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
  if (!(element instanceof Element)) return TONES[0];
  const { webkitTextFillColor, color } = getComputedStyle(element);
  const colour = webkitTextFillColor || color;
  let tone = known.get(colour);
  if (!tone) {
    tone = toneOfColour(colour);
    known.set(colour, tone);
  }
  return tone;
}

function toneOfColour(colour: string): Tone {
  const [onLight, onDark, between] = TONES;
  const [r, g, b, alpha = 1] = channelsOf(colour);
  if (r === undefined || g === undefined || b === undefined || alpha < 0.5) return between;
  const luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  if (luminance <= DARK_TEXT) return onLight;
  return luminance >= LIGHT_TEXT ? onDark : between;
}

/** Red, green and blue from 0 to 255, alpha from 0 to 1; empty for what is no colour. */
function channelsOf(colour: string): number[] {
  if (/^rgba?\(/.test(colour)) return (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Any other way to write a colour is the browser's to read.
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, alpha / 255];
}

/** Tells when a page may have turned dark or light. @returns stops telling */
export function watchTones(turned: () => void): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(turned, TURN);
  };
  // Pages turn by an attribute of the outermost elements, or with the system.
  const observer = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body])
    if (element) observer.observe(element, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal: stop.signal });
  return () => {
    stop.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}
