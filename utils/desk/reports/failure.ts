/** The code by which a page is told of a failure. */
import { reportProblems } from '../../model/report-problem.ts';
import type { ReportProblem } from '../../model/report-problem.ts';

export function codeOf(error: unknown): ReportProblem | 'internal' {
  if (!(error instanceof Error)) return 'internal';
  if (error.name === 'QuotaExceededError') return 'desk-full';
  const known = reportProblems.find((code) => code === error.message);
  if (known !== undefined) return known;
  // What the database throws is a DOMException: it cannot be opened, or was closed under our hands.
  if (error instanceof DOMException) return 'desk-unavailable';
  console.error('A call of the reports failed', error);
  return 'internal';
}
