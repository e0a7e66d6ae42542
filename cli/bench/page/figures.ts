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
  echoAppended: Appended[];
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

const lastMarks = (loads: readonly Load[]): number =>
  half(loads.map(({ lastMark }) => lastMark ?? Number.NaN));
const parsed = (loads: readonly Load[]): number =>
  half(loads.map(({ domContentLoaded }) => domContentLoaded));
const scripts = (loads: readonly { scriptMs: number }[]): number =>
  half(loads.map(({ scriptMs }) => scriptMs));
const heap = (loads: readonly Load[]): number => half(loads.map(({ heapBytes }) => heapBytes)) / 1e6;

/** The time within which a share of the batches carried their marks, in ms. */
function insertions(appended: readonly Appended[], share: number): number {
  return quantile(
    appended.flatMap(({ insertionToMark }) => insertionToMark),
    share,
  );
}

export function pageFigures(measured: PageMeasured): Figure[] {
  const { entries, none, echo, ours, echoCold, oursCold, noneAppended, echoAppended, oursAppended } =
    measured;
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
    figure(
      'insertion to mark, median',
      entries,
      insertions(oursAppended, 0.5),
      'ms',
      ['an echo', insertions(echoAppended, 0.5)],
      undefined,
    ),
    figure(
      'insertion to mark, p95',
      entries,
      insertions(oursAppended, 0.95),
      'ms',
      ['an echo', insertions(echoAppended, 0.95)],
      {
        atMost: 30,
        of: 'value',
      },
    ),
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

/** A captured page, and the layout shifts of its marks together. */
export interface ShiftedPage {
  file: string;
  value: number;
}

/** What is held to be good for a whole page, and all that its own content does, is ten times as much. */
const mostShift = 0.01;

/** @returns the page that is shifted most, and every other that is shifted by more than it should be */
export function shiftFigures(pages: readonly ShiftedPage[]): Figure[] {
  return pages
    .toSorted((one, other) => other.value - one.value)
    .filter(({ value }, index) => index === 0 || value > mostShift)
    .map(({ file, value }, index) => {
      const most = index === 0 ? `, most of ${pages.length} captured pages` : '';
      return figure(`layout shift from marks${most} (${file})`, 0, value, 'CLS', undefined, {
        atMost: mostShift,
        of: 'value',
      });
    });
}
