/** The figures below which the accuracy must not fall, by language, and for references alone. They only rise. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Figures } from './score.ts';

export type Floor = Record<string, Figures>;

const FILE = fileURLToPath(new URL('../../tests/accuracy/floor.json', import.meta.url));
const NAMES = ['precision', 'recall', 'f1'] as const;

export async function readFloor(): Promise<Floor> {
  return JSON.parse(await readFile(FILE, 'utf8')) as Floor;
}

/** Cut, not rounded, to four places: a floor is never above what was measured. */
function cut(value: number): number {
  return Math.floor(value * 10_000) / 10_000;
}

/** One line for each figure that is below the floor, and for each language that has a floor and no page. */
export function below(floor: Floor, measured: Floor): string[] {
  return Object.entries(floor).flatMap(([language, least]) => {
    const now = measured[language];
    if (!now) return [`${language}: has a floor, but no page`];
    return NAMES.filter((name) => now[name] < least[name]).map(
      (name) => `${language}: ${name} is ${now[name].toFixed(4)}, the floor is ${least[name].toFixed(4)}`,
    );
  });
}

/** The floor with every figure that was measured higher. */
export function raised(floor: Floor, measured: Floor): Floor {
  const out: Floor = {};
  for (const language of [...new Set([...Object.keys(floor), ...Object.keys(measured)])].sort()) {
    const highest = (name: keyof Figures): number =>
      Math.max(floor[language]?.[name] ?? 0, cut(measured[language]?.[name] ?? 0));
    out[language] = { precision: highest('precision'), recall: highest('recall'), f1: highest('f1') };
  }
  return out;
}

export async function writeFloor(floor: Floor): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(floor, null, 2)}\n`);
}
