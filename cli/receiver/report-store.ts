/** Keeps what was received, once, however often and through however many receivers it arrives. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Receipt, Report } from '../../utils/model/report.ts';
import type { ReportDatabase } from './database/open.ts';
import type { ReportTables } from './database/tables.ts';
import { sha256Of } from './package/check.ts';
import { Refused } from './refusal.ts';
import { reportWords } from './report-words.ts';

export interface KeptReport {
  receipt: Receipt;
  /** Whether it was not here before. */
  isNew: boolean;
}

/**
 * Keeps a package whose content was checked.
 * @param bytes the package as it arrived
 * @throws Refused `other-content` where the id is known with other bytes
 */
export async function keepReport(
  { db }: ReportDatabase,
  report: Report,
  bytes: Uint8Array,
  now: Date,
): Promise<KeptReport> {
  const id = report.id.toLowerCase();
  const at = now.toISOString();
  const sha256 = sha256Of(bytes);
  const row = {
    id,
    // 256 bits: whoever does not have it asks for nothing.
    receipt: randomBytes(32).toString('base64url'),
    kind: report.kind,
    list_id: report.list?.id ?? null,
    report: JSON.stringify(report),
    words: reportWords(report),
    received_at: at,
    state: 'received',
    reason: null,
    merged_into: null,
    state_since: at,
  } as const;
  return db.transaction().execute(async (transaction) => {
    // The first statement writes: a second receiver with the same report waits here until the first one is done.
    const inserted = await transaction
      .insertInto('reports')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) {
      const content = { report_id: id, sha256, bytes: bytes.length, content: Buffer.from(bytes) };
      await transaction.insertInto('packages').values(content).execute();
      return { receipt: receiptOf(row), isNew: true };
    }
    const known = await transaction
      .selectFrom('reports')
      .innerJoin('packages', 'packages.report_id', 'reports.id')
      .selectAll('reports')
      .select('packages.sha256')
      .where('reports.id', '=', id)
      .executeTakeFirstOrThrow();
    if (known.sha256 !== sha256) throw new Refused('other-content');
    return { receipt: receiptOf(known), isNew: false };
  });
}

/** @returns what has become of the report with this receipt @throws Refused `unknown-receipt` */
export async function receiptState({ db }: ReportDatabase, receipt: string): Promise<Receipt> {
  if (!/^[\w-]{43}$/.test(receipt)) throw new Refused('unknown-receipt');
  const row = await db.selectFrom('reports').selectAll().where('receipt', '=', receipt).executeTakeFirst();
  if (!row) throw new Refused('unknown-receipt');
  return receiptOf(row);
}

type ReportRow = Selectable<ReportTables['reports']>;

function receiptOf({
  id,
  receipt,
  state,
  reason,
  state_since: at,
}: Pick<ReportRow, 'id' | 'receipt' | 'state' | 'reason' | 'state_since'>): Receipt {
  return {
    format: 'xinbiao-receipt',
    version: 1,
    receipt,
    report: id,
    state,
    ...(reason !== null && { reason }),
    at,
  };
}
