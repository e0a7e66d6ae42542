/** The figures of the desk. The bar is that of the page: it must never stall. */
import type { Figure } from '../store/figures.ts';
import type { DeskTimes } from './in-page.ts';

/** What a person notices as a stall. */
const mostPauseMs = 100;

export interface DeskMeasured {
  events: number;
  takingInMs: number;
  lockingMs: number;
  plain: DeskTimes;
  locked: DeskTimes;
}

/** Each figure of the plain ledger, with that of the locked one beside it. */
export function deskFigures({ events, takingInMs, lockingMs, plain, locked }: DeskMeasured): Figure[] {
  const figure = (
    name: string,
    value: number,
    unit: string,
    lockedValue?: number,
    atMost?: number,
  ): Figure => ({
    name,
    entries: events,
    value,
    unit,
    against: lockedValue === undefined ? '' : 'locked',
    againstValue: lockedValue ?? null,
    ratio: null,
    bar: atMost === undefined ? '' : `at most ${atMost} ${unit}, both`,
    ok: atMost === undefined || Math.max(value, lockedValue ?? 0) <= atMost,
  });
  const longest = ({ times }: DeskTimes): number =>
    Math.max(...Object.values(times).map(({ pauseMs }) => pauseMs));
  return [
    figure('taking in a file', takingInMs, 'ms'),
    figure('locking all', lockingMs, 'ms'),
    ...Object.entries(plain.times).map(([name, { ms }]) => figure(name, ms, 'ms', locked.times[name]?.ms)),
    figure('exported', plain.exportedBytes / 1e6, 'MB', locked.exportedBytes / 1e6),
    figure('longest pause of the page', longest(plain), 'ms', longest(locked), mostPauseMs),
  ];
}
