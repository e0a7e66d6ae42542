/** The figures that issue 3 asks for, each beside what it is compared with, and the bar that it must reach. */
import { quantile } from './measure.ts';
import type { Measured } from './measure.ts';

export interface Figure {
  name: string;
  entries: number;
  value: number;
  unit: string;
  /** What it is compared with, and that one's value. */
  against: string;
  againstValue: number | null;
  ratio: number | null;
  bar: string;
  ok: boolean;
}

interface Rule {
  name: string;
  unit: string;
  value: (measured: Measured) => number | undefined;
  against?: [what: string, value: (measured: Measured) => number | undefined];
  /** From value and compared value; higher or lower than the bar is good. */
  compare: 'times' | 'share' | 'difference' | 'value';
  atLeast?: number;
  atMost?: number;
}

const megabyte = 1e6;

const rules: Rule[] = [
  {
    name: 'import',
    unit: 'entries/s',
    value: ({ entries, importMs }) => (entries / importMs) * 1000,
    against: ['plain way', ({ plainEntries, plainImportMs }) => (plainEntries / plainImportMs) * 1000],
    compare: 'times',
    atLeast: 12,
  },
  {
    name: 'answers during the import, p99',
    unit: 'ms',
    value: ({ late }) => quantile(late, 0.99),
    against: ['at rest, p99', ({ atRest }) => quantile(atRest, 0.99)],
    compare: 'value',
    atMost: 50,
  },
  {
    name: 'answers during the import, latest',
    unit: 'ms',
    value: ({ late }) => Math.max(...late),
    against: ['at rest, latest', ({ atRest }) => Math.max(...atRest)],
    compare: 'value',
    atMost: 100,
  },
  {
    name: '60 shops not listed',
    unit: 'ms',
    value: ({ absentMs }) => absentMs,
    against: ['60 indexed look-ups', ({ plainAbsentMs }) => plainAbsentMs],
    compare: 'share',
    atMost: 1 / 50,
  },
  {
    name: '60 shops listed',
    unit: 'ms',
    value: ({ presentMs }) => presentMs,
    against: ['60 indexed look-ups', ({ plainPresentMs }) => plainPresentMs],
    compare: 'share',
    atMost: 2,
  },
  {
    name: 'first verdict after a kill',
    unit: 'ms',
    value: ({ wakeMs }) => wakeMs,
    against: ['with an empty list', ({ wakeEmptyMs }) => wakeEmptyMs],
    compare: 'share',
    atMost: 1.5,
  },
  {
    name: "background's heap at rest",
    unit: 'MB',
    value: ({ heapBytes }) => mega(heapBytes),
    against: ['with an empty list', ({ heapEmptyBytes }) => mega(heapEmptyBytes)],
    compare: 'difference',
    atMost: 8,
  },
  {
    name: 'storage',
    unit: 'MB',
    value: ({ storedBytes }) => mega(storedBytes),
    against: ["gzip'd snapshot", ({ snapshotBytes }) => mega(snapshotBytes)],
    compare: 'share',
    atMost: 2.5,
  },
  {
    name: 'delta of 1,000 changes',
    unit: 'ms',
    value: ({ deltaMs }) => deltaMs,
    against: ['import of the snapshot', ({ importMs }) => importMs],
    compare: 'share',
    atMost: 0.02,
  },
];

function mega(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / megabyte;
}

/** All figures of one measured size; what a browser cannot tell is left out. */
export function figuresOf(measured: Measured): Figure[] {
  return rules.flatMap(({ name, unit, value: valueOf, against, compare, atLeast, atMost }) => {
    const value = valueOf(measured);
    const other = against?.[1](measured);
    if (value === undefined || (against && other === undefined)) return [];
    const ratio = other === undefined ? null : value / other;
    const compared =
      compare === 'value' ? value : compare === 'difference' ? value - (other ?? 0) : (ratio ?? value);
    const what = { times: ' times', share: ' times', difference: ` ${unit} more`, value: ` ${unit}` }[
      compare
    ];
    return {
      name,
      entries: measured.entries,
      value,
      unit,
      against: against?.[0] ?? '',
      againstValue: other ?? null,
      ratio,
      bar: atLeast === undefined ? `at most ${atMost}${what}` : `at least ${atLeast}${what}`,
      ok: (atLeast === undefined || compared >= atLeast) && (atMost === undefined || compared <= atMost),
    };
  });
}
