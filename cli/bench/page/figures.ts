/** The figures of a page, each beside what it is compared with, and the bar that it must reach. */
import type { Figure } from '../store/figures.ts';
import { quantile } from '../store/measure.ts';
import type { Appended, Load } from './measure.ts';

/** One size of list: the same page without an extension, with the one that echoes, and with ours. */
export interface PageMeasured {
  entries: number;
  none: Load[];
  echo: Load[];
  ours: Load[];
  echoCold: Load[];
  oursCold: Load[];
  noneAppended: Appended[];
  oursAppended: Appended[];
}

type Bar = { atMost: number; of: 'value' | 'ratio' | 'difference' };

const half = (values: readonly number[]): number => quantile(values, 0.5);

/** Makes a figure; `against` is what it is compared with and that one's value. */
export function figure(
  name: string,
  entries: number,
  value: number,
  unit: string,
  against: readonly [string, number] | undefined,
  bar: Bar | undefined,
): Figure {
  const other = against?.[1] ?? null;
  const ratio = other === null || other === 0 ? null : value / other;
  const compared = { value, ratio: ratio ?? value, difference: value - (other ?? 0) };
  const words = { value: ` ${unit}`, ratio: ' times', difference: ` ${unit} more` };
  return {
    name,
    entries,
    value,
    unit,
    against: against?.[0] ?? '',
    againstValue: other,
    ratio,
    bar: bar ? `at most ${bar.atMost}${words[bar.of]}` : '',
    ok: !bar || compared[bar.of] <= bar.atMost,
  };
}

export function pageFigures(measured: PageMeasured): Figure[] {
  const { entries, none, echo, ours, echoCold, oursCold, noneAppended, oursAppended } = measured;
  const lastMarks = (loads: readonly Load[]): number =>
    half(loads.map(({ lastMark }) => lastMark ?? Number.NaN));
  const parsed = (loads: readonly Load[]): number =>
    half(loads.map(({ domContentLoaded }) => domContentLoaded));
  const scripts = (loads: readonly { scriptMs: number }[]): number =>
    half(loads.map(({ scriptMs }) => scriptMs));
  const heap = (loads: readonly Load[]): number => half(loads.map(({ heapBytes }) => heapBytes)) / 1e6;
  const insertions = oursAppended.flatMap(({ insertionToMark }) => insertionToMark);
  return [
    figure(
      'DOMContentLoaded to last mark, warm',
      entries,
      lastMarks(ours),
      'ms',
      ['an echo', lastMarks(echo)],
      {
        atMost: 1.3,
        of: 'ratio',
      },
    ),
    figure(
      'DOMContentLoaded to last mark, cold',
      entries,
      lastMarks(oursCold),
      'ms',
      ['an echo', lastMarks(echoCold)],
      {
        atMost: 1.3,
        of: 'ratio',
      },
    ),
    figure('DOMContentLoaded', entries, parsed(ours), 'ms', ['no extension', parsed(none)], {
      atMost: 20,
      of: 'difference',
    }),
    figure(
      'scripting from load to last mark',
      entries,
      scripts(ours),
      'ms',
      ['an echo', scripts(echo)],
      undefined,
    ),
    figure('heap of the page', entries, heap(ours), 'MB', ['no extension', heap(none)], {
      atMost: 1,
      of: 'difference',
    }),
    figure('insertion to mark, median', entries, half(insertions), 'ms', undefined, undefined),
    figure('insertion to mark, p95', entries, quantile(insertions, 0.95), 'ms', undefined, {
      atMost: 30,
      of: 'value',
    }),
    figure(
      'scripting for 500 results',
      entries,
      scripts(oursAppended),
      'ms',
      ['no extension', scripts(noneAppended)],
      {
        atMost: 60,
        of: 'difference',
      },
    ),
  ];
}
