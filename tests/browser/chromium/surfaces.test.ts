import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../../scripts/dataset-plugin.ts';
import { localeNames, readLocale } from '../../../scripts/locales.ts';
import { axeFaults } from '../support/axe.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { interfaceWords, overflowing } from '../support/layout.ts';
import { closeSurfaces, openSurface, SURFACES } from '../support/surfaces.ts';

const OURS = SURFACES.flatMap((surface) => (surface.ours ? [{ ...surface, ours: surface.ours }] : []));

/** Every way in which a surface is seen. */
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

const { concepts, themes, positions } = await readDataset();

/** What the dataset calls things, in any language: longer names first, since they hold shorter ones. */
const DATASET_NAMES = [
  ...concepts.flatMap(({ label, names }) => [label, ...Object.values(names).map(({ name }) => name)]),
  ...[...themes, ...positions].map(({ title }) => title),
]
  // Names stand alone on surfaces, and then begin with a capital.
  .flatMap((name) => [name, name.replace(/^./u, (first) => first.toUpperCase())])
  .sort((a, b) => b.length - a.length);

/** Leaves out what is the same in languages with other letters: names in the dataset, our own, those of formats, host names. */
function withoutNames(text: string): string {
  const left = DATASET_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return left.replace(/WSIS Lens|TCCM|CC BY|PDF|Markdown|HTML|CSV|JSON-LD|[\w-]+(?:\.[\w-]+)+/g, '');
}

/** What the keys of messages begin with: `popup`. */
const GROUPS = new Set(Object.keys(await readLocale('en')).map((key) => key.split('.')[0]));

describe.each(await localeNames())('in %s', (locale) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ locale });
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.errors).toEqual([]);
  });

  it.each(OURS)('$name: axe-core finds nothing, nothing sticks out, all of it is in the language', async (surface) => {
    const page = await openSurface(stage, surface);
    const { ours } = surface;
    const said = await page
      .locator(ours)
      .evaluate((element) => [(element as HTMLElement).lang, (element as HTMLElement).dir]);
    expect(said).toEqual([locale.replace('_', '-'), locale === 'ar' ? 'rtl' : 'ltr']);

    const words = await interfaceWords(page, ours);
    expect(words.length).toBeGreaterThan(2);
    // A message that is missing shows its key; in languages with other letters English words stand out too.
    expect(words.filter((text) => GROUPS.has(/^(\w+)(?:\.\w+)+$/.exec(text)?.[1] ?? ''))).toEqual([]);
    if (['ar', 'ru', 'zh_CN'].includes(locale)) {
      expect(words.map(withoutNames).filter((text) => /[a-z]{2}/i.test(text))).toEqual([]);
    }

    expect(await overflowing(page, ours)).toEqual([]);
    for (const [index, look] of LOOKS.entries()) {
      await page.emulateMedia(look);
      expect(await axeFaults(page, ours, index === 0 ? 'all' : 'colour'), JSON.stringify(look)).toEqual([]);
    }
    await closeSurfaces(stage);
  });
});
