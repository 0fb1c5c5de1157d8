import type { Page } from 'playwright';

/** sRGB, each from 0 to 255. */
export type Rgb = [number, number, number];

/**
 * The colour that most of each box is painted in.
 *
 * @param page what is looked at
 * @param boxes in CSS pixels of the viewport, at one device pixel each
 * @param reader any page that may draw on a canvas
 */
export async function mainColours(page: Page, boxes: readonly DOMRectInit[], reader: Page): Promise<Rgb[]> {
  const png = (await page.screenshot()).toString('base64');
  return reader.evaluate(
    async ([data, places]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return places.map(({ x = 0, y = 0, width = 0, height = 0 }) => {
        const { data: pixels } = context.getImageData(
          Math.ceil(x),
          Math.ceil(y),
          Math.floor(width),
          Math.floor(height),
        );
        const counts = new Map<string, number>();
        for (let i = 0; i < pixels.length; i += 4) {
          const colour = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [''];
        return most.split(',').map(Number) as [number, number, number];
      });
    },
    [png, boxes] as const,
  );
}

/** Contrast of two colours (WCAG 2), from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function fromHex(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}
