import type { Row } from './page.ts';

const WIDTH = 720;
const LEFT = 250;
const BAR = 16;
const GAP = 8;

interface Bar {
  label: string;
  /** Times the floor. */
  ratio: number;
  ours: boolean;
}

/** Bars of times, as multiples of the floor, on a logarithmic scale: the largest page on which everybody was tried. */
export function chart(rows: readonly Row[]): string {
  const row = rows.filter(({ rivals }) => Object.keys(rivals ?? {}).length >= 6).at(-1) ?? rows[0];
  if (!row) throw new Error('nothing was measured');
  const { floor, read, overlay, marks } = row.figures;
  const bars: Bar[] = [
    { label: 'WSIS Lens, overlay', ratio: (read + overlay.paint) / floor, ours: true },
    { label: 'WSIS Lens, marks', ratio: (read + marks.paint) / floor, ours: true },
    ...Object.entries(row.rivals ?? {})
      .filter(([, time]) => Number.isFinite(time))
      .map(([label, time]) => ({ label, ratio: time / floor, ours: false })),
  ];
  const top = Math.ceil(Math.log10(Math.max(...bars.map(({ ratio }) => ratio))));
  const x = (ratio: number): number => LEFT + ((WIDTH - LEFT - 70) * Math.log10(Math.max(1, ratio))) / top;
  const height = 64 + bars.length * (BAR + GAP);
  const lines = Array.from({ length: top + 1 }, (_, power) => {
    const at = x(10 ** power).toFixed(1);
    return `<line class="grid" x1="${at}" x2="${at}" y1="34" y2="${height - 24}"/><text class="soft" x="${at}" y="${height - 8}" text-anchor="middle">${10 ** power} ×</text>`;
  });
  const drawn = bars.map(({ label, ratio, ours }, index) => {
    const y = 40 + index * (BAR + GAP);
    const end = x(ratio);
    return `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${label}</text><rect class="${ours ? 'ours' : 'others'}" x="${LEFT}" y="${y}" width="${Math.max(2, end - LEFT).toFixed(1)}" height="${BAR}" rx="3"/><text class="soft" x="${(end + 6).toFixed(1)}" y="${y + 12}">${format(ratio)} ×</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time on the page's thread as multiples of a bare walk over its text">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2d3a } .soft { fill: #5a6b7a; font-size: 12px } .grid { stroke: #d5dee6 }
.ours { fill: #12507b } .others { fill: #b9852b } .paper { fill: #fff }
@media (prefers-color-scheme: dark) { text { fill: #dfe7ee } .soft { fill: #9fb0bf } .grid { stroke: #34424f } .ours { fill: #8cc8ee } .others { fill: #d9a441 } .paper { fill: #131b23 } }
</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="8"/>
<text x="12" y="22">Time on the page’s thread, as multiples of a bare walk over the text (${row.page}; logarithmic)</text>
${lines.join('\n')}
${drawn.join('\n')}
</svg>
`;
}

function format(ratio: number): string {
  return ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(1);
}
