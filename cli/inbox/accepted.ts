/** What was accepted and is to flow into the next `list build`. */
import type { ReportKind } from '../../utils/model/report.ts';
import type { ReportDatabase } from '../receiver/database/open.ts';
import type { ExportForm } from '../receiver/database/tables.ts';
import { receivedOf } from './received.ts';
import type { ReceivedReport } from './received.ts';

/** A report that was accepted, with those that were merged into it. */
export interface AcceptedReport extends ReceivedReport {
  merged: ReceivedReport[];
  /** When all of it was written to a file; absent where some of it never was. */
  exportedAt?: string;
}

const kindsOf: Record<ExportForm, readonly ReportKind[]> = {
  links: ['links'],
  entries: ['complaint', 'lead'],
  removals: ['objection'],
};

/** @returns what was accepted of this form, oldest first */
export async function acceptedReports(
  { db }: ReportDatabase,
  form: ExportForm,
  list?: string,
): Promise<AcceptedReport[]> {
  let query = db
    .selectFrom('reports')
    .leftJoin('exports', (join) =>
      join.onRef('exports.report_id', '=', 'reports.id').on('exports.form', '=', form),
    )
    .selectAll('reports')
    .select('exports.exported_at')
    .where('state', 'in', ['accepted', 'merged'])
    .where('kind', 'in', kindsOf[form]);
  if (list !== undefined) query = query.where('list_id', '=', list);
  const rows = await query.orderBy('received_at').orderBy('id').execute();
  const reports = rows.map((row) => ({ row: receivedOf(row), exportedAt: row.exported_at }));
  const into = new Map(reports.map(({ row }) => [row.id, row.mergedInto]));
  const merged = Map.groupBy(
    reports.filter(({ row }) => row.state === 'merged'),
    ({ row }) => headOf(row.id, into),
  );
  return reports.flatMap(({ row, exportedAt }) =>
    row.state === 'accepted' ? [withMerged(row, exportedAt, merged.get(row.id) ?? [])] : [],
  );
}

interface Marked {
  row: ReceivedReport;
  exportedAt: string | null;
}

function withMerged(
  row: ReceivedReport,
  exportedAt: string | null,
  others: readonly Marked[],
): AcceptedReport {
  const times = [exportedAt, ...others.map((other) => other.exportedAt)];
  const latest = times.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), exportedAt);
  const merged = others.map((other) => other.row);
  return latest === null ? { ...row, merged } : { ...row, merged, exportedAt: latest };
}

/** Follows what a report was merged into, and that one, to the one that stays. */
function headOf(id: string, into: ReadonlyMap<string, string | undefined>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = into.get(at); next !== undefined && !seen.has(next); next = into.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** Marks reports as written to a file. Those that were marked before keep their time. */
export async function markExported(
  { db }: ReportDatabase,
  form: ExportForm,
  reports: readonly AcceptedReport[],
  now: Date,
): Promise<void> {
  const ids = reports.flatMap(({ id, merged }) => [id, ...merged.map((other) => other.id)]);
  const exported_at = now.toISOString();
  await db.transaction().execute(async (transaction) => {
    for (const report_id of ids) {
      await transaction
        .insertInto('exports')
        .values({ report_id, form, exported_at })
        .onConflict((conflict) => conflict.columns(['report_id', 'form']).doNothing())
        .execute();
    }
  });
}
