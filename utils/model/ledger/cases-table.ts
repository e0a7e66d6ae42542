/** The table of cases that is saved for spreadsheets. */
import type { CaseStatus } from './events.ts';

/** Words of a table of cases, in the order of its columns. */
export interface CasesTableWords {
  columns: Record<CasesColumn, string>;
  statuses: Record<CaseStatus, string>;
}

export const casesColumns = [
  'id',
  'title',
  'subjects',
  'codes',
  'shops',
  'area',
  'status',
  'opened',
  'notice',
  'commitment',
  'due',
  'rectified',
  'closed',
  'measures',
  'tags',
  'assignees',
  'changed',
] as const;

export type CasesColumn = (typeof casesColumns)[number];
