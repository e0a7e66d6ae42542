/** The tables of received reports (docs/receiver.md), the same in both databases. Times are RFC 3339 in UTC. */
import type { Generated } from 'kysely';
import type { ReportKind, ReportState } from '../../../utils/model/report.ts';

/** Where decided reports go on to. */
export type ExportForm = 'links' | 'entries' | 'removals';

export interface ReportTables {
  /** A report a row: what it says, and what has become of it. */
  reports: {
    /** The report's id, in small letters. */
    id: string;
    /** By which its sender asks for its state; cannot be guessed. */
    receipt: string;
    kind: ReportKind;
    list_id: string | null;
    /** `report.json` as it was validated. */
    report: string;
    /** What a search looks through, in small letters. */
    words: string;
    received_at: string;
    state: ReportState;
    reason: string | null;
    merged_into: string | null;
    state_since: string;
  };
  /** What arrived, byte for byte. */
  packages: {
    report_id: string;
    sha256: string;
    bytes: number;
    content: Uint8Array;
  };
  /** Every decision on a report, in order. */
  decisions: {
    number: Generated<number>;
    report_id: string;
    state: ReportState;
    reason: string | null;
    merged_into: string | null;
    decided_at: string;
  };
  /** What was written to a file for `list build`. */
  exports: {
    report_id: string;
    form: ExportForm;
    exported_at: string;
  };
}
