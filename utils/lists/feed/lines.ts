/** Entries as lines: JSON Lines in UTF-8, an entry a line, each line closed by a line feed. */
import { CauseCode, Entry } from '../../model/entry.ts';
import { isPlainEntry } from './entry-check.ts';
import { FeedError } from './error.ts';
import { maxLineBytes } from './limits.ts';

/**
 * @returns the line of an entry, without its line break. Fields stand in the order of the model, and fields that the
 *   model does not know are left out, so that equal entries give equal bytes.
 * @throws FeedError `bad-record` for an entry that does not fit the model or is too long
 */
export function entryLine(entry: Entry): Uint8Array {
  const read = Entry.safeParse(entry);
  if (!read.success) throw new FeedError('bad-record', `${entry.id}: ${firstIssue(read.error)}`);
  const line = new TextEncoder().encode(JSON.stringify(read.data));
  if (line.length > maxLineBytes) throw new FeedError('bad-record', `${entry.id}: ${line.length} bytes`);
  return line;
}

/** @returns the value of a line, or undefined where it is not JSON in UTF-8 (which has no such value) */
export function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the entry of a line's JSON, or what is wrong with it */
export function readEntry(json: unknown): Entry | string {
  if (json === undefined) return 'not JSON in UTF-8';
  if (isPlainEntry(json)) return json;
  const read = Entry.safeParse(json);
  if (read.success) return read.data;
  const again = Entry.safeParse(withoutUnknownCauses(json));
  return again.success ? again.data : firstIssue(again.error);
}

/** A cause whose code a later version of the format added keeps its published wording and loses the code. */
function withoutUnknownCauses(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('causes' in json) || !Array.isArray(json.causes))
    return json;
  const causes = json.causes.map((cause: unknown) => {
    if (typeof cause !== 'object' || cause === null || !('code' in cause)) return cause;
    if (!('wording' in cause) || CauseCode.safeParse(cause.code).success) return cause;
    return { wording: cause.wording };
  });
  return { ...json, causes };
}

/** @param error of a schema @returns where the first thing is that does not fit, and why, for an error's detail */
export function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'does not fit the model';
}
