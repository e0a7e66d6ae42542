/** The figures of a month, for the monthly report. */
import type { CaseStatus } from './events.ts';

/** How many times something was done in a month, and by how many desks it was told; days are legal days. */
export interface LedgerFigures {
  /** `YYYY-MM` and the area, as asked. */
  month: string;
  area?: string;
  opened: number;
  reopened: number;
  notices: number;
  commitments: number;
  rectified: number;
  /** Whose term passed in this month, or that were said to be overdue in it. */
  overdue: number;
  closed: number;
  /** Linked entries that were removed from their lists in this month. */
  removed: number;
  /** By number and platform. */
  measures: {
    number: number;
    platform: string;
    asked: number;
    carriedOut: number;
    refused: number;
  }[];
  /** At the month's end (today, where it is not over): cases by status, those opened later left out. */
  standing: Record<CaseStatus, number>;
}
