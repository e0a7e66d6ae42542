/** Entries as lines: JSON Lines in UTF-8, an entry a line, each line closed by a line feed. */
import { CauseCode, Entry } from '../../model/entry.ts';
import { FeedError } from './error.ts';
import { maxLineBytes, recordsPerTolerated } from './limits.ts';
import type { StateSum } from './state.ts';

const lineFeed = 0x0a;

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

/**
 * Reads the lines of one part.
 * @param bytes the part, unpacked
 * @param state the list's running sum, to which every line is added, understood or not
 * @returns the entries, and how many lines there were. A line that fails the model is left out, up to one in
 *   `recordsPerTolerated`.
 * @throws FeedError `bad-record`
 */
export function readLines(bytes: Uint8Array, state: StateSum): { entries: Entry[]; lines: number } {
  const entries: Entry[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lines = 0;
  let bad: string | undefined;
  let badLines = 0;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start);
    if (end < 0) throw new FeedError('bad-record', 'the last line is not closed');
    const line = bytes.subarray(start, end);
    start = end + 1;
    lines++;
    state.add(line);
    const read = readLine(line, decoder);
    if (typeof read === 'string') {
      badLines++;
      bad ??= `line ${lines}: ${read}`;
    } else {
      entries.push(read);
    }
  }
  if (badLines > Math.floor(lines / recordsPerTolerated)) throw new FeedError('bad-record', bad);
  return { entries, lines };
}

/** @returns the entry, or what is wrong with the line */
function readLine(line: Uint8Array, decoder: TextDecoder): Entry | string {
  if (line.length > maxLineBytes) return `${line.length} bytes`;
  let json: unknown;
  try {
    json = JSON.parse(decoder.decode(line));
  } catch {
    return 'not JSON in UTF-8';
  }
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

function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'does not fit the model';
}
