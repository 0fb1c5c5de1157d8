/**
 * Pictures of every surface, in light and in dark: `npm run screenshots`, or `npm run screenshots -- --lang fr,zh_CN note popup` for other
 * languages and some surfaces only. They go to artifacts/screenshots/LANGUAGE-SCHEME-SURFACE.png.
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { setStage } from '../tests/browser/support/chromium-stage.ts';
import { closeSurfaces, openSurface, SURFACES, type Surface } from '../tests/browser/support/surfaces.ts';

const OUT = 'artifacts/screenshots';
const SCHEMES = ['light', 'dark'] as const;

const { values, positionals } = parseArgs({
  options: { lang: { type: 'string', default: 'en,ar' } },
  allowPositionals: true,
});
const names = SURFACES.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no surface is called ${unknown.join(', ')}; there are ${names.join(', ')}`);
const surfaces = SURFACES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

/** A colour scheme needs no other browser, and no other opening: a surface follows it while it is open. */
async function take(page: Page, { name, size }: Surface, locale: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({
      path: `${OUT}/${locale}-${colorScheme}-${name}.png`,
      fullPage: size?.height === 0,
      animations: 'disabled',
    });
  }
}

await mkdir(OUT, { recursive: true });
for (const locale of values.lang.split(',')) {
  const stage = await setStage({ locale });
  try {
    for (const surface of surfaces) {
      await take(await openSurface(stage, surface), surface, locale);
      await closeSurfaces(stage);
    }
  } finally {
    await stage.close();
  }
}
console.log(`${surfaces.length} surfaces in ${values.lang}, ${SCHEMES.join(' and ')}: ${OUT}/`);
