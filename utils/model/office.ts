/** Offices that take complaints and leads (docs/reports.md). */
import type { ReportKind } from './report.ts';

export type OfficeId = '12315' | '12345' | '12377' | '12321' | 'post' | 'court' | 'police';

export interface Office {
  id: OfficeId;
  /** As it calls itself. */
  name: string;
  /** Where a report is begun; absent where it begins by telephone or differs by place. */
  address?: string;
  telephone?: string;
  takes: readonly Extract<ReportKind, 'complaint' | 'lead'>[];
  /** Not looked up at its own site: shown as such. */
  unsure?: true;
}

/** Which area's office handles it: where the operator does its business, or where the platform has its seat. */
export type OfficeArea = 'operator' | 'platform' | 'any';

export interface ProposedOffice {
  office: Office;
  area: OfficeArea;
}
