/** Failures as they cross to the page: by a code. */
import type { ReportDesk } from '../../model/report-desk.ts';
import { reportProblems } from '../../model/report-problem.ts';
import type { ReportProblem } from '../../model/report-problem.ts';

function codeOf(error: unknown): ReportProblem | 'internal' {
  if (!(error instanceof Error)) return 'internal';
  if (error.name === 'QuotaExceededError') return 'desk-full';
  const known = reportProblems.find((code) => code === error.message);
  if (known !== undefined) return known;
  // What the database throws is a DOMException: it cannot be opened, or was closed under our hands.
  if (error instanceof DOMException) return 'desk-unavailable';
  console.error('A call of the reports failed', error);
  return 'internal';
}

/** Only an Error's message crosses to the page: it is the code. */
export function withCodes(desk: ReportDesk): ReportDesk {
  return new Proxy(desk, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(method, target, given);
        } catch (error) {
          throw new Error(codeOf(error), { cause: error });
        }
      };
    },
  });
}
