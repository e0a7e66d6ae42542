/** How figures grow with the list, as a drawing: both axes logarithmic. */
import type { Figure } from './figures.ts';

const width = 720;
const height = 420;
const margin = { left: 64, right: 210, top: 24, bottom: 44 };
const colours = ['#1d6fa5', '#b3541e', '#3a7d44', '#7b3f8c', '#8a6d00', '#444444'];

interface Line {
  label: string;
  points: { x: number; y: number }[];
  dashed: boolean;
}

/** @param names of figures that have a time in milliseconds; each is drawn with what it is compared with, dashed */
export function plotOf(figures: readonly Figure[], names: readonly string[]): string {
  const lines = names.flatMap((name): Line[] => {
    const own = figures.filter((figure) => figure.name === name);
    const label = own[0]?.against ?? '';
    return [
      { label: name, points: own.map(({ entries, value }) => ({ x: entries, y: value })), dashed: false },
      {
        label,
        points: own.map(({ entries, againstValue }) => ({ x: entries, y: againstValue ?? 1 })),
        dashed: true,
      },
    ];
  });
  const points = lines.flatMap((line) => line.points);
  const xs = scale(
    points.map(({ x }) => x),
    margin.left,
    width - margin.right,
  );
  const ys = scale(
    points.map(({ y }) => y),
    height - margin.bottom,
    margin.top,
  );
  const drawn = lines.map(({ label, points: own, dashed }, i) => {
    const colour = colours[Math.floor(i / 2) % colours.length] ?? '';
    const path = own.map(({ x, y }) => `${xs.at(x)},${ys.at(y)}`).join(' ');
    const last = own.at(-1) ?? { x: 1, y: 1 };
    const dash = dashed ? ' stroke-dasharray="5 4"' : '';
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>
<text x="${xs.at(last.x) + 8}" y="${ys.at(last.y) + 4}" fill="${colour}">${label}</text>`;
  });
  const grid = [
    ...xs.ticks.map(
      (tick) =>
        `<text x="${xs.at(tick)}" y="${height - 16}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    ),
    ...ys.ticks.map(
      (tick) =>
        `<line x1="${margin.left}" x2="${width - margin.right}" y1="${ys.at(tick)}" y2="${ys.at(tick)}" stroke="#ddd"/>
<text x="${margin.left - 8}" y="${ys.at(tick) + 4}" text-anchor="end">${tick} ms</text>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${[...grid, ...drawn].join('\n')}
<text x="${margin.left}" y="${height - 2}">entries of the list</text>
</svg>
`;
}

function scale(
  values: readonly number[],
  from: number,
  to: number,
): { at: (value: number) => number; ticks: number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const at = (value: number): number =>
    Math.round(from + ((Math.log10(value) - low) / Math.max(1, high - low)) * (to - from));
  return {
    at,
    ticks: Array.from({ length: high - low + 1 }, (_, i) => Number((10 ** (low + i)).toPrecision(1))),
  };
}
