/** The findings that mark a shop in earnest: those that a shopper sees, and none of the demonstration. */
import { idHash } from '../lists/feed/id-hash.ts';
import { shownFindings } from '../mark/shown.ts';
import type { ShownFinding } from '../mark/shown.ts';
import type { Verdict } from '../model/verdict.ts';

/** @param verdict after the person's word on it @returns strongest first */
export function realMarks(verdict: Verdict): ShownFinding[] {
  return shownFindings(verdict).filter(({ list }) => list.trust !== 'demonstration');
}

/** A finding by its list's id and the name under which its entry's removal would be told (`idHash`). */
export interface NamedMark {
  list: string;
  entry: string;
  finding: ShownFinding;
}

/** The same, each with its name. @param verdict after the person's word on it @returns strongest first */
export function namedMarks(verdict: Verdict): Promise<NamedMark[]> {
  return Promise.all(
    realMarks(verdict).map(async (finding) => {
      const list = finding.list.info.id;
      return { list, entry: await idHash(list, finding.entry.id), finding };
    }),
  );
}
