/** From a draft to the report that travels: fields in one order, nothing that is blank, nothing of the desk's own. */
import type { Draft, KeptEvidence } from '../../model/report-desk.ts';
import { maxEvidence, Report } from '../../model/report.ts';
import { ReportError } from '../../model/report-problem.ts';
import { evidenceFile } from './evidence-file.ts';
import { missingOf } from './missing.ts';

/** @throws ReportError `report-incomplete`, `report-too-long`, `too-much-evidence` */
export function reportOf(draft: Draft, written: Date): Report {
  if (missingOf(draft).length > 0) throw new ReportError('report-incomplete');
  if (draft.evidence.length > maxEvidence) throw new ReportError('too-much-evidence');
  const report = withoutBlanks({
    format: 'xinbiao-report',
    version: 1,
    id: draft.id,
    kind: draft.kind,
    written: written.toISOString(),
    language: draft.language ?? 'zh-CN',
    list: draft.list,
    entry: draft.entry,
    subject: draft.subject,
    cause: draft.cause,
    role: draft.role,
    happened: draft.happened,
    account: draft.account?.trim() ?? '',
    demand: draft.kind === 'complaint' ? draft.demand?.trim() : undefined,
    objection: draft.kind === 'objection' ? draft.objection : undefined,
    links: draft.kind === 'links' ? draft.links : undefined,
    reporter: draft.reporter,
    evidence: draft.evidence.map(evidenceOf),
  });
  const checked = Report.safeParse(report);
  if (!checked.success)
    throw new ReportError(isTooLong(checked.error) ? 'report-too-long' : 'report-incomplete');
  return checked.data;
}

function evidenceOf(piece: KeptEvidence, at: number): unknown {
  const { kind, name, type, bytes, sha256, note, taken } = piece;
  return { file: evidenceFile(at, kind, type, name), kind, name, type, bytes, sha256, note, taken };
}

function isTooLong({ issues }: { issues: readonly { code?: string | undefined }[] }): boolean {
  return issues.some(({ code }) => code === 'too_big');
}

/** Leaves out empty texts and what holds nothing; `account` and `evidence` are always there. */
function withoutBlanks(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(fields)
    .map(([key, value]): [string, unknown] => [key, isRecord(value) ? withoutBlanks(value) : value])
    .filter(([key, value]) => key === 'account' || key === 'evidence' || !isEmpty(value));
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
