/** Writing a delta: what `delta.ts` reads. Removals come first, so that they hold even where a reader stops early. */
import type { IssuePlan } from './plan.ts';
import type { PreviousIssue } from './previous.ts';

/** An entry's line that the previous issue does not have as it is now. */
export interface PutLine {
  line: Uint8Array;
  /** The hash of the line that it replaces. */
  was: string | undefined;
}

/** @returns the lines of a delta without their line breaks, and how many changes they make */
export function deltaLines(
  plan: Pick<IssuePlan, 'removed'>,
  previous: Pick<PreviousIssue, 'hashes'>,
  puts: readonly PutLine[],
): { lines: Uint8Array[]; changes: number } {
  const encoder = new TextEncoder();
  const lines: Uint8Array[] = [];
  for (const { id, tombstone } of plan.removed) {
    const { removed, reason, on } = tombstone;
    const was = previous.hashes.get(id);
    lines.push(encoder.encode(JSON.stringify({ remove: removed, ...(was && { was }), reason, on })));
  }
  for (const { line, was } of puts) {
    if (was !== undefined) lines.push(encoder.encode(JSON.stringify({ replace: was })));
    lines.push(line);
  }
  return { lines, changes: plan.removed.length + puts.length };
}
