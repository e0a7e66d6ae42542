/** What a keeper decides on a report: it goes back to the sender as the report's state. */
import type { Selectable, Transaction } from 'kysely';
import type { ReportKind, ReportState } from '../../utils/model/report.ts';
import { InputError } from '../errors.ts';
import type { ReportDatabase } from '../receiver/database/open.ts';
import type { ReportTables } from '../receiver/database/tables.ts';

export type Decision =
  | { state: 'accepted'; reason?: string }
  | { state: 'refused'; reason: string }
  /** `into` tells the same, and stays. */
  | { state: 'merged'; into: string; reason?: string };

export interface Decided {
  /** What it was before; the same where nothing changed. */
  before: ReportState;
  changed: boolean;
  /** It was written to a file already: what was made of it does not change by itself. */
  exported: boolean;
}

type Row = Selectable<ReportTables['reports']>;

/** @throws InputError where there is no such report, or it cannot be merged into that one. Nothing is changed then */
export async function decide(
  { db, engine }: ReportDatabase,
  id: string,
  decision: Decision,
  now: Date,
): Promise<Decided> {
  return db.transaction().execute(async (transaction) => {
    const into = decision.state === 'merged' ? decision.into : null;
    const rows = await lock(transaction, engine === 'postgres', into === null ? [id] : [id, into]);
    const report = rows.get(id);
    if (!report) throw new InputError(`${id}: no report has this id.`);
    if (into !== null) refuseMerge(report, rows.get(into), into);
    const exported = await transaction
      .selectFrom('exports')
      .select('form')
      .where('report_id', '=', id)
      .executeTakeFirst();
    const reason = decision.reason ?? null;
    const { state } = decision;
    const before = { before: report.state, exported: exported !== undefined };
    const same = report.state === state && report.reason === reason && report.merged_into === into;
    if (same) return { ...before, changed: false };
    const at = now.toISOString();
    await transaction
      .updateTable('reports')
      .set({ state, reason, merged_into: into, state_since: at })
      .where('id', '=', id)
      .execute();
    await transaction
      .insertInto('decisions')
      .values({ report_id: id, state, reason, merged_into: into, decided_at: at })
      .execute();
    return { ...before, changed: true };
  });
}

/** Holds the rows until the transaction ends. SQLite's transactions hold all from their start. */
async function lock(
  transaction: Transaction<ReportTables>,
  rowByRow: boolean,
  ids: string[],
): Promise<Map<string, Row>> {
  const query = transaction.selectFrom('reports').selectAll().where('id', 'in', ids).orderBy('id');
  const rows = await (rowByRow ? query.forUpdate() : query).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function refuseMerge(report: Row, target: Row | undefined, into: string): void {
  if (!target) throw new InputError(`${into}: no report has this id.`);
  if (report.id === into) throw new InputError(`${into}: a report cannot be merged into itself.`);
  if (target.merged_into !== null) {
    throw new InputError(`${into} was itself merged into ${target.merged_into}. Merge into that one.`);
  }
  if (groupOf(report.kind) !== groupOf(target.kind)) {
    throw new InputError(
      `${report.id} is of the kind ${report.kind}, ${into} of ${target.kind}: they go different ways.`,
    );
  }
}

/** Complaints and leads become entries alike. */
const groupOf = (kind: ReportKind): ReportKind => (kind === 'complaint' ? 'lead' : kind);
