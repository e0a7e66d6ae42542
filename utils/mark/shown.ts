/** Which findings a shopper sees. */
import type { Finding, Verdict } from '../model/verdict.ts';

/** The levels that draw a mark; the others are for the investigators' desk or mean nothing was found. */
export type ShownLevel = Exclude<Finding['level'], 'possible' | 'none'>;

export interface ShownFinding extends Finding {
  level: ShownLevel;
}

function isShown(finding: Finding): finding is ShownFinding {
  const { level, state, disowned } = finding;
  return level !== 'possible' && level !== 'none' && state !== 'past-retention' && !disowned;
}

const known = new WeakMap<Verdict, ShownFinding[]>();

/**
 * @returns the findings that are drawn, strongest first; empty where a shop carries no mark or the person muted it. The same verdict gives
 *   the same array: a page asks for it at every frame
 */
export function shownFindings(verdict: Verdict): readonly ShownFinding[] {
  const before = known.get(verdict);
  if (before) return before;
  const shown = verdict.muted ? [] : verdict.findings.filter(isShown);
  known.set(verdict, shown);
  return shown;
}
