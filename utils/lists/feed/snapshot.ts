/** The whole list, part by part. */
import type { Entry } from '../../model/entry.ts';
import { FeedError } from './error.ts';
import { fetchPacked } from './fetch-file.ts';
import type { FetchFile } from './fetch-file.ts';
import { recordsPerTolerated } from './limits.ts';
import { jsonOf, readEntry } from './lines.ts';
import type { OpenedFeed } from './open.ts';
import type { SnapshotPart } from './payload.ts';
import { readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';
import { StateSum } from './state.ts';

/** An entry, and the line that says the same, where no field of it had to be left out. */
export interface LinedEntry {
  entry: Entry;
  /** JSON in UTF-8 without its line break. Valid until the next slice is asked for. */
  line: Uint8Array | undefined;
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

/** As `readSnapshot`, for a reader that keeps the lines as they are: writing them anew costs as much as reading. */
export async function* readSnapshotLines(
  opened: OpenedFeed,
  fetchFile: FetchFile,
): AsyncGenerator<LinedEntry[], undefined> {
  const state = new StateSum();
  for (const part of opened.snapshot) yield* readSnapshotPart(part, fetchFile, state);
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
  for await (const lines of readPartLines(part, fetchFile)) {
    const entries: LinedEntry[] = [];
    for (const [index, { bytes, text }] of lines.entries()) {
      state.add(bytes);
      const json = jsonOf(text);
      const entry = readEntry(json);
      if (typeof entry === 'string') {
        badLines++;
        bad ??= `line ${before + index + 1}: ${entry}`;
      } else {
        entries.push({ entry, line: entry === json ? bytes : undefined });
      }
    }
    before += lines.length;
    // More than the whole part may have: the rest of it is not worth reading.
    if (badLines > Math.floor(part.entries / recordsPerTolerated)) throw new FeedError('bad-record', bad);
    yield entries;
  }
}

/**
 * The lines of a part, in slices.
 * @throws FeedError `wrong-count` where there are more or fewer than declared, and all of `fetchPacked` and `readLines`
 */
export async function* readPartLines(
  part: SnapshotPart,
  fetchFile: FetchFile,
): AsyncGenerator<Line[], undefined> {
  const packed = await fetchPacked(fetchFile, part);
  let count = 0;
  for await (const lines of readLines(packed, part.unpackedBytes)) {
    count += lines.length;
    if (count > part.entries) break;
    yield lines;
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
