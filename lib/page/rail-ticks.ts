/** Where a mention stands on the rail. */
export interface Tick {
  /** In CSS pixels from the rail's top. */
  top: number;
  /** Number of the theme. */
  theme: number;
  /** Number of the first mention there, in the order of the page. */
  index: number;
}

/** Height of a tick with the space below it, in CSS pixels: what stands closer is one tick. */
export const ROW = 6;

/** A mention by where it stands in the document, in CSS pixels from its top. */
export interface Standing {
  top: number;
  theme: number;
  index: number;
}

/**
 * The ticks of a rail, one a row at most, from top to bottom; a row has the colour of the theme with the most mentions there.
 *
 * @param height of the document, in CSS pixels
 * @param railHeight of the rail
 */
export function ticksFor(standings: readonly Standing[], height: number, railHeight: number): Tick[] {
  const rows = new Map<number, Standing[]>();
  const last = Math.max(0, Math.floor(railHeight / ROW) - 1);
  for (const standing of standings) {
    if (standing.top < 0 || standing.top > height) continue;
    const row = Math.min(last, Math.floor((standing.top / height) * (railHeight / ROW)));
    const there = rows.get(row);
    if (there) there.push(standing);
    else rows.set(row, [standing]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, there]) => ({ top: row * ROW, theme: mostFrequent(there), index: first(there) }));
}

function first(standings: readonly Standing[]): number {
  return Math.min(...standings.map(({ index }) => index));
}

function mostFrequent(standings: readonly Standing[]): number {
  const counts = new Map<number, number>();
  for (const { theme } of standings) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
