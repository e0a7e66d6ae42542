/** Until when a case is to be put right, and why. 发改财金〔2018〕716号 gives three months. */
import { addMonths, daysBetween, isDay } from '../../../model/days.ts';
import type { Day } from '../../../model/entry.ts';
import type { CaseStatus } from '../../../model/ledger/events.ts';
import type { Deadline } from '../../../model/ledger/case.ts';
import type { CaseState } from './fold.ts';

/** Of a notice of rectification that names no day of its own. */
const monthsOfNotice = 3;

/** The status of the latest step; a case without any is 疑似. */
export const statusOf = ({ steps }: CaseState): CaseStatus => steps.at(-1)?.status ?? 'suspicion';

/** Whether something is still to be put right. */
export const isOpen = (status: CaseStatus): boolean => status !== 'rectified' && status !== 'closed';

/**
 * The deadline of a case, of the first of these that there is: what a person set, the months after the notice, what its
 * lists say (the day that one names, else its months after listing; of several entries the earliest). A day that the
 * month does not have becomes its last.
 * @returns undefined where the case is put right or closed, or nothing sets a term
 */
export function deadlineOf(state: CaseState): Deadline | undefined {
  return isOpen(statusOf(state)) ? termOf(state) : undefined;
}

/** The term that a case has or had, whatever became of it. */
export function termOf(state: CaseState): Deadline | undefined {
  const { due, note } = state.deadline ?? {};
  if (isDay(due)) return { due, reason: 'set', ...(note !== undefined && { note }) };
  const from = noticeDay(state);
  if (from !== undefined) {
    return { due: addMonths(from, monthsOfNotice), reason: 'notice', from, months: monthsOfNotice };
  }
  const ofEntries = [...state.entries.values()].flatMap(({ state: listed }) => termOfEntry(listed) ?? []);
  return ofEntries.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
}

/** The day of the last notice, since the case was opened again where it was. */
function noticeDay({ steps }: CaseState): Day | undefined {
  const reopened = steps.findLastIndex((step) => step.reopened);
  return steps.slice(Math.max(0, reopened)).findLast(({ status, on }) => status === 'notice' && isDay(on))
    ?.on;
}

function termOfEntry({
  listedOn,
  rectifyBy,
  rectifyMonths,
  removed,
}: {
  listedOn?: Day | undefined;
  rectifyBy?: Day | undefined;
  rectifyMonths?: number | undefined;
  removed?: object | undefined;
}): Deadline | undefined {
  if (removed !== undefined) return undefined;
  if (isDay(rectifyBy)) return { due: rectifyBy, reason: 'list' };
  if (!isDay(listedOn) || rectifyMonths === undefined || rectifyMonths === 0) return undefined;
  return {
    due: addMonths(listedOn, rectifyMonths),
    reason: 'listing',
    from: listedOn,
    months: rectifyMonths,
  };
}

/** Whole days to the deadline, the last one 0, negative where it passed. */
export function daysLeft({ due }: Deadline, today: Day): number {
  return daysBetween(today, due);
}

/** Whether somebody said that a case is overdue, or its deadline passed. */
export function isLate(state: CaseState, deadline: Deadline | undefined, today: Day): boolean {
  return statusOf(state) === 'overdue' || (deadline !== undefined && deadline.due < today);
}
