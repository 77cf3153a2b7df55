interface Bar {
  readonly label: string;
  /** Of each series, in the order of their names. */
  readonly values: readonly number[];
}

export interface Plot {
  readonly file: string;
  readonly title: string;
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
}

const [WIDTH, ROW, LEFT, TOP] = [720, 44, 190, 56];
const COLOURS = ['#2563eb', '#9ca3af'];

/** Bars side by side, as an SVG that reads well in light and dark. */
export function toSvg({ title, series, bars }: Plot): string {
  const most = Math.max(...bars.flatMap(({ values }) => values));
  const height = TOP + bars.length * ROW + 12;
  const thick = (ROW - 14) / series.length;
  const length = (value: number): number => ((WIDTH - LEFT - 80) * value) / most;
  const text = (x: number, y: number, words: string, more = ''): string => `<text x="${x}" y="${y.toFixed(1)}"${more}>${words}</text>`;
  const legend = series.map((name, at) => {
    const x = LEFT + at * 160;
    return `<rect x="${x}" y="30" width="10" height="10" fill="${COLOURS[at] ?? '#000'}"/>${text(x + 16, 39, name)}`;
  });
  const rows = bars.map(({ label, values }, row) => {
    const y = TOP + row * ROW;
    const drawn = values.map((value, at) => {
      const [top, wide] = [y + at * thick, length(value)];
      const bar = `<rect x="${LEFT}" y="${top.toFixed(1)}" width="${wide.toFixed(1)}" height="${(thick - 2).toFixed(1)}" fill="${COLOURS[at] ?? '#000'}"/>`;
      return bar + text(LEFT + wide + 6, top + thick - 4, String(value));
    });
    return text(LEFT - 10, y + ROW / 2 - 2, label, ' text-anchor="end"') + drawn.join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="${title}">
<style>text{font:12px system-ui,sans-serif;fill:#6b7280}</style>
${text(LEFT, 18, title, ' font-weight="600"')}
${legend.join('\n')}
${rows.join('\n')}
</svg>
`;
}
