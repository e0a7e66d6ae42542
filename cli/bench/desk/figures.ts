/** The figures of the desk. The bar is that of the page: it must never stall. */
import type { Figure } from '../store/figures.ts';
import type { DeskTimes } from './in-page.ts';

/** While nothing is asked of the ledger: what the machine's other work costs. */
const atRest = 'at rest for two seconds';

/** What a person notices as a stall. */
const mostPauseMs = 100;

export interface DeskMeasured {
  events: number;
  takingInMs: number;
  lockingMs: number;
  plain: DeskTimes;
  locked: DeskTimes;
}

const longest = ({ times }: DeskTimes): number =>
  Math.max(...Object.entries(times).map(([name, { pauseMs }]) => (name === atRest ? 0 : pauseMs)));

const rest = ({ times }: DeskTimes): number => times[atRest]?.pauseMs ?? 0;

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
  return [
    figure('taking in a file', takingInMs, 'ms'),
    figure('locking all', lockingMs, 'ms'),
    ...Object.entries(plain.times)
      .filter(([name]) => name !== atRest)
      .map(([name, { ms }]) => figure(name, ms, 'ms', locked.times[name]?.ms)),
    figure('exported', plain.exportedBytes / 1e6, 'MB', locked.exportedBytes / 1e6),
    figure('longest pause, at rest', rest(plain), 'ms', rest(locked)),
    figure('longest pause of the page', longest(plain), 'ms', longest(locked), mostPauseMs),
  ];
}
