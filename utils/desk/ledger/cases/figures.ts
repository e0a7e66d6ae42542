/** The figures of a month, as the monthly report has them. */
import { addDays } from '../../../model/days.ts';
import type { Day } from '../../../model/entry.ts';
import { CaseStatus } from '../../../model/ledger/events.ts';
import type { LedgerFigures } from '../../../model/ledger/figures.ts';
import { isWithin } from './area.ts';
import { isOpen, termOf } from './deadline.ts';
import type { CaseState } from './fold.ts';

/**
 * @param month `YYYY-MM`
 * @param area cases of it and of what lies within; all where it is undefined or empty
 * @param today what lies behind it has not happened
 */
export function monthFigures(
  cases: Iterable<CaseState>,
  { month, area, today }: { month: string; area?: string | undefined; today: Day },
): LedgerFigures {
  const figures: LedgerFigures = {
    month,
    ...(area && { area }),
    opened: 0,
    reopened: 0,
    notices: 0,
    commitments: 0,
    rectified: 0,
    overdue: 0,
    closed: 0,
    removed: 0,
    measures: [],
    standing: Object.fromEntries(CaseStatus.options.map((status) => [status, 0])) as Record<
      CaseStatus,
      number
    >,
  };
  const measures = new Map<string, LedgerFigures['measures'][number]>();
  const isIn = (day: Day | undefined): boolean => day?.startsWith(`${month}-`) ?? false;
  const within = area ? isWithin(area) : () => true;
  // Days are compared as texts: no month has a day that sorts behind 31.
  const end = `${month}-31` < today ? `${month}-31` : today;
  for (const state of cases) {
    if (!within(state.area)) continue;
    if (isIn(state.opened)) figures.opened += 1;
    if (state.opened !== undefined && state.opened <= end) figures.standing[statusAt(state, end)] += 1;
    countSteps(state, isIn, figures);
    if (isIn(overdueDay(state, today))) figures.overdue += 1;
    for (const { state: listed } of state.entries.values())
      if (isIn(listed.removed?.on)) figures.removed += 1;
    for (const { number, platform, steps } of state.measures.values()) {
      for (const { step, on } of steps) {
        if (!isIn(on) || step === 'withdrawn') continue;
        const key = `${String(number).padStart(2, '0')} ${platform}`;
        const counted = measures.get(key) ?? { number, platform, asked: 0, carriedOut: 0, refused: 0 };
        measures.set(key, counted);
        counted[({ asked: 'asked', 'carried-out': 'carriedOut', refused: 'refused' } as const)[step]] += 1;
      }
    }
  }
  figures.measures = [...measures].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
  return figures;
}

/** A case counts once for each kind of step in a month: a date that was put right is no second notice. */
function countSteps({ steps }: CaseState, isIn: (day: Day) => boolean, figures: LedgerFigures): void {
  const inMonth = steps.filter(({ on }) => isIn(on));
  const has = (status: CaseStatus): number => (inMonth.some((step) => step.status === status) ? 1 : 0);
  figures.notices += has('notice');
  figures.commitments += has('commitment');
  figures.rectified += has('rectified');
  figures.closed += has('closed');
  if (inMonth.some(({ reopened }) => reopened)) figures.reopened += 1;
}

/** The status on a day, by the days that the steps tell; what was written later the same day counts. */
function statusAt({ steps }: CaseState, day: Day): CaseStatus {
  return steps.findLast(({ on }) => on <= day)?.status ?? 'suspicion';
}

/** The day on which a case became overdue: said, or the day behind its term where nothing was put right by then. */
function overdueDay(state: CaseState, today: Day): Day | undefined {
  const said = state.steps.find(({ status }) => status === 'overdue');
  if (said !== undefined) return said.on;
  const due = termOf(state)?.due;
  if (due === undefined || due >= today) return undefined;
  // The last day counts: it is overdue on the next.
  return isOpen(statusAt(state, due)) ? addDays(due, 1) : undefined;
}
