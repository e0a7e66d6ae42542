/** Rows that a table refuses since their listing ended, as `list build --refused` saved them: they say who goes and why. */
import Papa from 'papaparse';
import { plainCell } from '../utils/csv-line.ts';
import type { Day, Entry } from '../utils/model/entry.ts';
import type { Removal } from '../utils/lists/feed/plan.ts';
import type { RemovalReason } from '../utils/lists/feed/removals.ts';
import { readDay } from '../utils/lists/tables/days.ts';

/** The columns that are read of such a file. */
const columns = ['outcome', 'reason', 'detail', 'name'] as const;

type RefusedRow = Record<(typeof columns)[number], string>;

/** @returns the rows of a file of refused rows; undefined for a file of another kind */
export function readRefusedRows(text: string): RefusedRow[] | undefined {
  const { data, meta } = Papa.parse<RefusedRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return columns.every((column) => meta.fields?.includes(column)) ? data : undefined;
}

/**
 * @param rows of `readRefusedRows`
 * @param before the entries of the previous issue
 * @param now the entries of the tables: who is listed there still goes not
 * @param today the day of removals for which the table gives none
 * @returns a removal for each entry of before that is listed no more and whose company a removed row names
 */
export function removalsOf(
  rows: readonly RefusedRow[],
  { before, now, today }: { before: readonly Entry[]; now: readonly Entry[]; today: Day },
): Removal[] {
  const listed = new Set(now.map(({ id }) => id));
  const gone = Map.groupBy(
    before.filter(({ id }) => !listed.has(id)),
    ({ subject }) => subject.name,
  );
  return rows
    .filter(({ outcome, reason }) => outcome === 'refused' && reason === 'removed')
    .flatMap(({ name, detail }) =>
      (gone.get(plainCell(name)) ?? []).map(({ id }) => ({
        id,
        reason: reasonOf(detail),
        on: readDay(detail) ?? today,
      })),
    );
}

/** A table that says no more than that a listing ended leaves it at that: its authority withdrew it. */
function reasonOf(detail: string): RemovalReason {
  return detail.includes('修复') ? 'repaired' : 'withdrawn';
}
