/** Upheld objections as the lines that `list build --removed` takes. */
import { legalDayAt } from '../../utils/model/days.ts';
import type { ObjectionGround } from '../../utils/model/report.ts';
import type { RemovalReason } from '../../utils/model/removal.ts';
import type { AcceptedReport } from './accepted.ts';
import type { Exported } from './exported.ts';

/** Why an entry goes; where only a shop was joined to it wrongly, it stays. */
const reasons: Record<ObjectionGround, RemovalReason | undefined> = {
  'another-shop': undefined,
  'another-company': 'objection-upheld',
  'put-right': 'repaired',
  'wrong-facts': 'objection-upheld',
  'term-over': 'expired',
  other: 'objection-upheld',
};

/** @param wanted accepted objections; of several to one entry the first is written */
export function exportRemovals(wanted: readonly AcceptedReport[]): Exported {
  const left: Exported['left'] = [];
  const lines = new Map<string, string>();
  const taken: AcceptedReport[] = [];
  for (const accepted of wanted) {
    const { id, report, stateSince } = accepted;
    const entry = report.entry?.id;
    const reason = report.objection ? reasons[report.objection.ground] : 'objection-upheld';
    if (reason === undefined) {
      left.push({ id, why: 'entry-stays', ...(entry !== undefined && { what: entry }) });
    } else if (entry === undefined) {
      left.push({ id, why: 'no-entry' });
    } else if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(entry)) {
      left.push({ id, why: 'bad-id', what: entry });
    } else {
      taken.push(accepted);
      if (lines.has(entry)) continue;
      const quoted = `"${entry.replaceAll('"', '""')}"`;
      lines.set(entry, `${quoted},${reason},${legalDayAt(new Date(stateSince))}\n`);
    }
  }
  return { text: `id,reason,date\n${[...lines.values()].join('')}`, rows: lines.size, taken, left };
}
