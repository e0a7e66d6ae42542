/** Figures as people read them: a table for one size, and tables of growth in Markdown. */
import Table from 'cli-table3';
import type { Figure } from './figures.ts';

export function tableOf(figures: readonly Figure[]): string {
  const table = new Table({ head: ['', 'ours', 'against', 'ratio', 'bar', ''], style: { head: [] } });
  for (const { name, value, unit, against, againstValue, ratio, bar, ok } of figures) {
    table.push([
      name,
      `${written(value)} ${unit}`,
      againstValue === null ? '' : `${written(againstValue)} ${unit} ${against}`,
      ratio === null ? '' : written(ratio),
      bar,
      ok ? 'ok' : 'NOT MET',
    ]);
  }
  return `${figures[0]?.entries ?? 0} entries\n${table.toString()}`;
}

/** One row a figure, one column a size: ours, and in brackets what it is compared with. */
export function markdownOf(figures: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ entries }) => entries))];
  const names = [...new Set(figures.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = figures.filter((figure) => figure.name === name);
    const cells = sizes.map((size) => {
      const figure = own.find(({ entries }) => entries === size);
      if (figure === undefined) return '–';
      const { value, againstValue } = figure;
      return againstValue === null ? written(value) : `${written(value)} (${written(againstValue)})`;
    });
    const { unit = '', against = '', bar = '' } = own[0] ?? {};
    return `| ${name}, ${unit} (${against}) | ${cells.join(' | ')} | ${bar} |`;
  });
  const head = `| entries | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | bar at a million |`;
  return `${[head, `|${'---|'.repeat(sizes.length + 2)}`, ...rows].join('\n')}\n`;
}

function written(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
