/** What the outbox tells a monthly report. */
import { legalDayOf } from '../../model/days.ts';
import type { MonthlyReports } from '../../model/monthly.ts';
import type { OutboxItem, OutboxState } from '../../model/report-desk.ts';
import type { Report, ReportState } from '../../model/report.ts';

const none: Readonly<MonthlyReports> = {
  complaints: 0,
  leads: 0,
  objections: 0,
  links: 0,
  delivered: 0,
  handed: 0,
  waiting: 0,
  turnedAway: 0,
  accepted: 0,
  merged: 0,
  refused: 0,
};

type Count = keyof MonthlyReports;
const byKind: Readonly<Record<Report['kind'], Count>> = {
  complaint: 'complaints',
  lead: 'leads',
  objection: 'objections',
  links: 'links',
};
const byState: Readonly<Record<OutboxState, Count>> = {
  waiting: 'waiting',
  sending: 'waiting',
  held: 'waiting',
  delivered: 'delivered',
  handed: 'handed',
  refused: 'turnedAway',
};
const byAnswer: Readonly<Record<ReportState, Count | undefined>> = {
  received: undefined,
  accepted: 'accepted',
  merged: 'merged',
  refused: 'refused',
};

export type CountedItem = Pick<OutboxItem, 'kind' | 'queued' | 'state' | 'receipt'>;

/** @param month `YYYY-MM`: reports that were let go on its legal days are counted */
export function countReports(items: readonly CountedItem[], month: string): MonthlyReports {
  const counts = { ...none };
  for (const { kind, queued, state, receipt } of items) {
    if (legalDayOf(queued)?.slice(0, 7) !== month) continue;
    counts[byKind[kind]] += 1;
    counts[byState[state]] += 1;
    const answer = receipt && byAnswer[receipt.state];
    if (answer) counts[answer] += 1;
  }
  return counts;
}
