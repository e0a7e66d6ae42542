/** The whole list, part by part. */
import type { Findable } from '../../identity/keys.ts';
import type { Entry } from '../../model/entry.ts';
import { PlainEntries } from './entry-check.ts';
import { FeedError } from './error.ts';
import { fetchPacked, readingAhead } from './fetch-file.ts';
import type { FetchFile } from './fetch-file.ts';
import { recordsPerTolerated } from './limits.ts';
import { jsonOf, readEntry } from './lines.ts';
import type { OpenedFeed } from './open.ts';
import type { SnapshotPart } from './payload.ts';
import { linesOf, readSlices } from './read-lines.ts';
import type { Line, LineSlice } from './read-lines.ts';
import { StateSum } from './state.ts';

/** An entry, as its line. */
export interface LinedEntry {
  /** Read from the line when it is first asked for: who stores lines need not know more than `findable`. */
  readonly entry: Entry;
  /** What of it its keys are made of. */
  readonly findable: Findable;
  /** Its JSON in UTF-8 without a line break. Valid until the next slice is asked for. */
  readonly line: Uint8Array;
}

/**
 * Reads the whole list, each part checked before it is unpacked and before it is parsed.
 * @yields slices of at most `recordsPerSlice` entries. They may be used only when the generator has ended without an
 *   error: the sum over the whole list is compared at the end.
 * @throws FeedError
 */
export async function* readSnapshot(
  opened: OpenedFeed,
  fetchFile: FetchFile,
): AsyncGenerator<Entry[], undefined> {
  for await (const slice of readSnapshotLines(opened, fetchFile)) yield slice.map(({ entry }) => entry);
}

/** As `readSnapshot`, for a reader that keeps the lines: most of them are checked without being parsed. */
export async function* readSnapshotLines(
  opened: OpenedFeed,
  fetchFile: FetchFile,
): AsyncGenerator<LinedEntry[], undefined> {
  const state = new StateSum();
  const fetchAhead = readingAhead(fetchFile, opened.snapshot);
  for (const part of opened.snapshot) yield* readSnapshotPart(part, fetchAhead, state);
  demandState(opened, state);
}

/**
 * Reads one part of a snapshot, for a reader that keeps its place between parts. A line that fails the model is left
 * out, up to one in `recordsPerTolerated` of the part.
 * @param state the sum over the parts before, to which every line is added, understood or not. After the last part
 *   it is to be held against the signed one (`demandState`).
 * @throws FeedError
 */
export async function* readSnapshotPart(
  part: SnapshotPart,
  fetchFile: FetchFile,
  state: StateSum,
): AsyncGenerator<LinedEntry[], undefined> {
  let bad: string | undefined;
  let badLines = 0;
  let before = 0;
  for await (const slice of readPartSlices(part, fetchFile)) {
    const entries: LinedEntry[] = [];
    for (const [index, entry] of entriesOf(slice).entries()) {
      if (typeof entry === 'string') {
        badLines += 1;
        bad ??= `line ${before + index + 1}: ${entry}`;
      } else {
        entries.push(entry);
      }
    }
    for (const line of slice.lines) state.add(line);
    before += slice.lines.length;
    // More than the whole part may have: the rest of it is not worth reading.
    if (badLines > Math.floor(part.entries / recordsPerTolerated)) throw new FeedError('bad-record', bad);
    yield entries;
  }
}

/** The entry of each line, or what is wrong with it. */
function entriesOf(slice: LineSlice): (LinedEntry | string)[] {
  const { lines, text } = slice;
  if (text === undefined) return linesOf(slice).map(readLine);
  const plain = new PlainEntries(text);
  return lines.map((line) => {
    const findable = plain.next();
    return findable ? new PlainLine(findable, line) : readLine({ bytes: line, text: plain.skip() });
  });
}

/** A line that is an entry as it stands. */
class PlainLine implements LinedEntry {
  readonly findable: Findable;
  readonly line: Uint8Array;
  #entry: Entry | undefined;

  constructor(findable: Findable, line: Uint8Array) {
    this.findable = findable;
    this.line = line;
  }

  get entry(): Entry {
    this.#entry ??= JSON.parse(new TextDecoder().decode(this.line)) as Entry;
    return this.#entry;
  }
}

/** Reads a line by parsing it. */
function readLine({ bytes, text }: Line): LinedEntry | string {
  const json = jsonOf(text);
  const entry = readEntry(json);
  if (typeof entry === 'string') return entry;
  // A field that had to be left out is left out of the line too.
  const line = entry === json ? bytes : new TextEncoder().encode(JSON.stringify(entry));
  return { entry, findable: entry, line };
}

/**
 * The lines of a part, in slices.
 * @throws FeedError `wrong-count` where there are more or fewer than declared, and all of `fetchPacked` and `readLines`
 */
export async function* readPartLines(
  part: SnapshotPart,
  fetchFile: FetchFile,
): AsyncGenerator<Line[], undefined> {
  for await (const slice of readPartSlices(part, fetchFile)) yield linesOf(slice);
}

async function* readPartSlices(
  part: SnapshotPart,
  fetchFile: FetchFile,
): AsyncGenerator<LineSlice, undefined> {
  const packed = await fetchPacked(fetchFile, part);
  let count = 0;
  for await (const slice of readSlices(packed, part.unpackedBytes)) {
    count += slice.lines.length;
    if (count > part.entries) break;
    yield slice;
  }
  if (count !== part.entries) {
    const found = count > part.entries ? `more than ${part.entries}` : `${count} of ${part.entries}`;
    throw new FeedError('wrong-count', `${part.path}: ${found} lines`);
  }
}

/** @throws FeedError `wrong-state` where the sum of a list's lines is not the one that was signed */
export function demandState(opened: Pick<OpenedFeed, 'state'>, state: StateSum): void {
  if (state.toString() !== opened.state) throw new FeedError('wrong-state');
}
