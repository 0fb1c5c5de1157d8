import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { localeNames } from '../../../scripts/locales.ts';

/** In characters: the smallest and the largest that any of the stores takes. */
const SHORTEST = 250;
const LONGEST = 10_000;

describe.each(await localeNames())('the description in %s', async (locale) => {
  const text = await readFile(`store/${locale}.txt`, 'utf8');

  it('is as long as the stores take', () => {
    expect([...text].length).toBeGreaterThan(SHORTEST);
    expect([...text].length).toBeLessThanOrEqual(LONGEST);
  });

  it('is plain text, and says whose it is not', () => {
    expect(text).not.toMatch(/[<>]|\*\*|\]\(/);
    expect(text.trim().split('\n').at(-1)).toMatch(/WSIS Lens.*TCCM/);
  });

  it('has the paragraphs and the points of the English one', async () => {
    const shape = (of: string) =>
      of
        .trim()
        .split('\n')
        .map((line) => (line.startsWith('• ') ? 'point' : line && 'text'));
    expect(shape(text)).toEqual(shape(await readFile('store/en.txt', 'utf8')));
  });
});

it('each permission of the README has its reason for the stores, in few enough words', async () => {
  const named = [...(await readFile('README.md', 'utf8')).matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  const sections = (await readFile('store/permissions.md', 'utf8')).split(/^## /m).slice(1);
  const reasons = new Map(
    sections.map((section) => [section.split('\n')[0], section.split('\n').slice(1).join('\n').trim()]),
  );
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect([...reasons.keys()]).toContain(`\`${name}\``);
  for (const [title, reason] of reasons)
    expect([title, reason.length > 0 && reason.length <= 1000]).toEqual([title, true]);
});
