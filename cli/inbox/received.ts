/** Reads what was received, for whoever goes through it. */
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { Report } from '../../utils/model/report.ts';
import type { ReportKind, ReportState } from '../../utils/model/report.ts';
import { InputError } from '../errors.ts';
import type { ReportDatabase } from '../receiver/database/open.ts';
import type { ExportForm, ReportTables } from '../receiver/database/tables.ts';
import { checkPackage, sha256Of } from '../receiver/package/check.ts';
import { foldWords } from '../receiver/report-words.ts';

/** A report, and what has become of it. */
export interface ReceivedReport {
  id: string;
  report: Report;
  receivedAt: string;
  state: ReportState;
  reason?: string;
  mergedInto?: string;
  stateSince: string;
}

export interface ReceivedFilter {
  kind?: ReportKind;
  state?: ReportState;
  /** Id of the list that it goes to. */
  list?: string;
  /** Stands somewhere in whom or what it is about. */
  text?: string;
  limit?: number;
}

/** @returns what fits, oldest first, and how many fit where there is a limit */
export async function listReceived(
  { db }: ReportDatabase,
  { kind, state, list, text, limit }: ReceivedFilter,
): Promise<{ reports: ReceivedReport[]; count: number }> {
  let query = db.selectFrom('reports');
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (state !== undefined) query = query.where('state', '=', state);
  if (list !== undefined) query = query.where('list_id', '=', list);
  if (text !== undefined) {
    const pattern = `%${foldWords(text).replace(/[!%_]/g, '!$&')}%`;
    query = query.where(sql<boolean>`words like ${pattern} escape '!'`);
  }
  const { count } = await query.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
  let rows = query.selectAll().orderBy('received_at').orderBy('id');
  if (limit !== undefined) rows = rows.limit(limit);
  return { reports: (await rows.execute()).map(receivedOf), count: Number(count) };
}

/** @param start an id, or its beginning @throws InputError where none or several begin so */
export async function findReceived({ db }: ReportDatabase, start: string): Promise<ReceivedReport> {
  const wanted = start.trim().toLowerCase();
  if (!/^[0-9a-f-]{4,36}$/.test(wanted)) {
    throw new InputError(
      `${JSON.stringify(start)} is no id of a report. inbox list shows them; four characters of its beginning are enough.`,
    );
  }
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('id', 'like', `${wanted}%`)
    .orderBy('id')
    .limit(2)
    .execute();
  const [row, another] = rows;
  if (!row)
    throw new InputError(`${wanted}: no report has this id. inbox list --state all shows all of them.`);
  if (another)
    throw new InputError(`${wanted}: several reports begin so (${row.id}, ${another.id}). Give more of it.`);
  return receivedOf(row);
}

export interface History {
  decisions: Omit<Selectable<ReportTables['decisions']>, 'number' | 'report_id'>[];
  exports: { form: ExportForm; exported_at: string }[];
  /** Reports that were merged into it. */
  merged: string[];
}

/** @returns every decision on a report, in order, and where it went */
export async function historyOf({ db }: ReportDatabase, id: string): Promise<History> {
  const [decisions, exports, merged] = await Promise.all([
    db
      .selectFrom('decisions')
      .select(['state', 'reason', 'merged_into', 'decided_at'])
      .where('report_id', '=', id)
      .orderBy('number')
      .execute(),
    db
      .selectFrom('exports')
      .select(['form', 'exported_at'])
      .where('report_id', '=', id)
      .orderBy('form')
      .execute(),
    db.selectFrom('reports').select('id').where('merged_into', '=', id).orderBy('id').execute(),
  ]);
  return { decisions, exports, merged: merged.map((row) => row.id) };
}

/** @returns the files of a report, with every hash checked again @throws InputError where one is not as it was */
export async function filesOf({ db }: ReportDatabase, id: string): Promise<Map<string, Uint8Array>> {
  const kept = await db
    .selectFrom('packages')
    .select(['content', 'sha256'])
    .where('report_id', '=', id)
    .executeTakeFirst();
  const whole = kept !== undefined && sha256Of(kept.content) === kept.sha256;
  const checked = whole ? await checkPackage(kept.content, Infinity).catch(() => undefined) : undefined;
  if (checked) return checked.files;
  throw new InputError(
    `${id}: the package is not what was received: its hash differs. Take it from a backup of the database.`,
  );
}

/** @returns a row of `reports` as it is told; what is absent has no key */
export function receivedOf(row: Selectable<ReportTables['reports']>): ReceivedReport {
  return {
    id: row.id,
    report: Report.parse(JSON.parse(row.report)),
    receivedAt: row.received_at,
    state: row.state,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.merged_into !== null && { mergedInto: row.merged_into }),
    stateSince: row.state_since,
  };
}
