import type { Results, Row } from './page.ts';

const WIDTH = 720;
const LEFT = 280;
const RIGHT = 70;
const BAR = 16;
const GAP = 8;
const HEAD = 40;

interface Bar {
  label: string;
  value: number;
  /** What stands behind the bar. */
  words: string;
  ours: boolean;
}

interface Group {
  title: string;
  bars: Bar[];
  /** On a logarithmic scale, from 1 on. */
  logarithmic?: boolean;
}

/** Bars of times: beside others' ways as multiples of the floor, and how ours grow. */
export function chart({ rows, forms }: Results): string {
  const groups = [besideOthers(rows), byText(rows), byMentions(rows)].filter(({ bars }) => bars.length > 0);
  groups.push({
    title: 'In the worker, for a million units of text: milliseconds by how many forms are known',
    bars: forms.map(({ count, time }) => ours(count.toLocaleString('en'), time, `${round(time)} ms`)),
  });
  let y = 6;
  const drawn = groups.map((group) => {
    const part = draw(group, y);
    y += HEAD + group.bars.length * (BAR + GAP) + 14;
    return part;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="What annotating costs a page, beside others’ ways, and how it grows">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2d3a } .soft { fill: #5a6b7a; font-size: 12px } .title { font-weight: 600 }
.ours { fill: #12507b } .others { fill: #b9852b } .paper { fill: #fff }
@media (prefers-color-scheme: dark) { text { fill: #dfe7ee } .soft { fill: #9fb0bf } .ours { fill: #8cc8ee } .others { fill: #d9a441 } .paper { fill: #131b23 } }
</style>
<rect class="paper" width="${WIDTH}" height="${y}" rx="8"/>
${drawn.join('\n')}
</svg>
`;
}

const ours = (label: string, value: number, words: string): Bar => ({ label, value, words, ours: true });

/** The page on which most ways were tried. */
function besideOthers(rows: readonly Row[]): Group {
  const tried = (row: Row): number => Object.keys(row.rivals ?? {}).length;
  const row = rows.toSorted((a, b) => tried(b) - tried(a) || b.size - a.size)[0];
  if (!row) throw new Error('nothing was measured');
  const bar = (label: string, time: number, own: boolean): Bar => {
    const ratio = time / row.floor;
    return { label, value: ratio, words: `${round(ratio)} ×`, ours: own };
  };
  const { auto, overlay } = row.lens;
  return {
    title: `Time on the page’s thread, in bare walks over its text (${row.page}; logarithmic)`,
    logarithmic: true,
    bars: [
      bar('WSIS Lens', auto.time, true),
      bar('WSIS Lens, overlay alone', overlay.time, true),
      ...Object.entries(row.rivals ?? {})
        .filter(([, time]) => Number.isFinite(time))
        .map(([label, time]) => bar(label, time, false)),
    ],
  };
}

function byText(rows: readonly Row[]): Group {
  const sized = rows.filter(({ page }) => page.endsWith('a mention in 1,000'));
  return {
    title: 'Time on the page’s thread for 100,000 units of HTML, in milliseconds, by the length of the page',
    bars: sized.map(({ page, size, lens }) => {
      const time = (lens.auto.time / size) * 100_000;
      return ours(page.replace(/,.*/, ''), time, `${round(time)} ms`);
    }),
  };
}

function byMentions(rows: readonly Row[]): Group {
  const bars = rows
    .filter(({ page }) => page.startsWith('1M'))
    .toSorted((a, b) => a.lens.auto.time - b.lens.auto.time)
    .map(({ page, lens: { auto } }) => ours(page.replace(/^1M, /, ''), auto.time, `${round(auto.time)} ms`));
  return { title: 'Time on the page’s thread, 1M of HTML: milliseconds by how much is found', bars };
}

function draw({ title, bars, logarithmic }: Group, top: number): string {
  const scale = logarithmic ? (value: number) => Math.log10(Math.max(1, value)) : (value: number) => value;
  const most = Math.max(...bars.map(({ value }) => scale(value)));
  const drawn = bars.map(({ label, value, words, ours: own }, index) => {
    const y = top + HEAD - 6 + index * (BAR + GAP);
    const width = Math.max(2, ((WIDTH - LEFT - RIGHT) * scale(value)) / most);
    return `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${label}</text><rect class="${own ? 'ours' : 'others'}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3"/><text class="soft" x="${(LEFT + width + 6).toFixed(1)}" y="${y + 12}">${words}</text>`;
  });
  return `<text class="title" x="12" y="${top + 20}">${title}</text>\n${drawn.join('\n')}`;
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
