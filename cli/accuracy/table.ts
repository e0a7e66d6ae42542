/** The rows and figures as people read them. */
import Table from 'cli-table3';
import type { Figure } from './figure.ts';
import { expectedOf } from './tally.ts';
import type { Tally } from './tally.ts';

const number = (value: number): string => value.toLocaleString('en');

export function tableOf(tallies: readonly Tally[]): string {
  const table = new Table({
    head: ['set', 'cases', 'marked', 'possible', 'none', 'expected', 'wrong', 'in first 3'],
    style: { head: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'left', 'right', 'right'],
  });
  for (const row of tallies) {
    table.push([
      row.set,
      number(row.cases),
      number(row.marked),
      number(row.possible),
      number(row.none),
      expectedOf(row),
      number(row.wrong),
      row.made === 0 ? '' : `${((row.firstThree / row.made) * 100).toFixed(1)} %`,
    ]);
  }
  return table.toString();
}

export function figuresOf(figures: readonly Figure[]): string {
  const table = new Table({ head: ['', 'value', 'of', 'share', 'bar', ''], style: { head: [] } });
  for (const { name, value, unit, against, ratio, bar, ok } of figures) {
    const share = ratio === null ? '' : `${(ratio * 100).toFixed(2)} %`;
    const met = bar === '' ? '' : ok ? 'ok' : 'NOT MET';
    table.push([name, `${number(value)} ${unit}`, against === null ? '' : number(against), share, bar, met]);
  }
  return table.toString();
}

/** What was marked in the sets of real names, and what came out wrong anywhere. */
export function notesOf(tallies: readonly Tally[]): string {
  const lines = tallies.flatMap(({ set, marked, markedNames, examples }) => [
    ...(marked > 0 && marked <= markedNames.length && !set.includes(':')
      ? [`${set}, marked: ${markedNames.join(', ')}`]
      : []),
    ...(examples.length > 0 ? [`${set}, wrong: ${examples.join('; ')}`] : []),
  ]);
  return lines.join('\n');
}
