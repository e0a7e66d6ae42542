/**
 * Deltas: what changed between two serials, so that a list stays current without being fetched whole. A chain of them
 * leads from the serial that a reader has to the one that is published; where there is none, or it does not lead to
 * the signed state, the snapshot is taken instead.
 */
import * as z from 'zod/mini';
import type { Entry } from '../../model/entry.ts';
import { FeedError } from './error.ts';
import { fetchPacked } from './fetch-file.ts';
import type { FetchFile } from './fetch-file.ts';
import { firstIssue, jsonOf, readEntry } from './lines.ts';
import type { OpenedFeed } from './open.ts';
import type { DeltaFile } from './payload.ts';
import { readLines } from './read-lines.ts';
import { Tombstone } from './removals.ts';
import { demandState } from './snapshot.ts';
import { lineHash, StateSum } from './state.ts';

/** An entry that is new, or stands instead of the one with its id. */
interface Put {
  kind: 'put';
  entry: Entry;
  /** The hash of its line (`lineHash`). */
  hash: string;
  /** The hash of the line that it replaces; undefined where the entry is new. */
  was: string | undefined;
}

/** An entry that goes, and the tombstone that stays. */
interface Remove {
  kind: 'remove';
  tombstone: Tombstone;
  /** The hash of the line that goes; undefined where only the tombstone is new. */
  was: string | undefined;
}

export type Change = Put | Remove;

const Hash = Tombstone.shape.removed;

/** The line before an entry that stands instead of another. */
const ReplaceLine = z.object({ replace: Hash });
const RemoveLine = z.object({
  remove: Hash,
  was: z.optional(Hash),
  reason: Tombstone.shape.reason,
  on: Tombstone.shape.on,
});

/** What a reader has: the serial, and the `state` of its list, which it got with that serial. */
export interface KnownIssue {
  serial: number;
  state: string;
}

/**
 * The deltas that lead from what a reader has to what is published.
 * @returns none where the reader has the published issue; undefined where the snapshot is to be taken: the chain does
 *   not reach back so far or is broken, it is no shorter than the snapshot, the reader's list has another state than
 *   the chain begins with, or the keys were changed since, after which nothing that the old ones signed is built on
 */
export function deltaChain(opened: OpenedFeed, known: KnownIssue): DeltaFile[] | undefined {
  if (opened.feedKeysChanged) return undefined;
  if (known.serial === opened.serial) return known.state === opened.state ? [] : undefined;
  const chain = deltasSince(opened, known.serial);
  if (chain?.[0]?.fromState !== known.state) return undefined;
  return packedBytes(chain) < packedBytes(opened.snapshot) ? chain : undefined;
}

/** @returns the deltas that lead from `serial` to the published one, or undefined where there is no unbroken chain */
export function deltasSince(
  { deltas, serial: published }: Pick<OpenedFeed, 'deltas' | 'serial'>,
  serial: number,
): DeltaFile[] | undefined {
  const start = deltas.findIndex(({ from }) => from === serial);
  if (start < 0) return serial === published ? [] : undefined;
  const chain = deltas.slice(start);
  let at = serial;
  for (const { from, to } of chain) {
    if (from !== at || to <= from) return undefined;
    at = to;
  }
  return at === published ? chain : undefined;
}

/** @returns how many bytes a reader has to fetch for `files` */
export function packedBytes(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Reads a chain of deltas.
 * @param chain of `deltaChain`
 * @yields slices of changes, in the order in which they are to be applied. They may be used only when the generator
 *   has ended without an error: that the chain leads to the signed state is known at the end.
 * @throws FeedError, `wrong-state` for a chain that leads elsewhere: then the snapshot is to be taken
 */
export async function* readDeltas(
  opened: OpenedFeed,
  chain: readonly DeltaFile[],
  known: KnownIssue,
  fetchFile: FetchFile,
): AsyncGenerator<Change[], undefined> {
  const state = new StateSum(known.state);
  for (const delta of chain) {
    if (state.toString() !== delta.fromState) throw new FeedError('wrong-state', delta.path);
    yield* readDelta(delta, fetchFile, state);
  }
  demandState(opened, state);
}

/**
 * Reads one delta. No line of it may be bad: the snapshot is there to fall back to.
 * @param state the sum of the list at `delta.from`, which becomes that at `delta.to`
 * @yields slices of changes
 * @throws FeedError
 */
export async function* readDelta(
  delta: DeltaFile,
  fetchFile: FetchFile,
  state: StateSum,
): AsyncGenerator<Change[], undefined> {
  const packed = await fetchPacked(fetchFile, delta);
  let count = 0;
  let was: string | undefined;
  for await (const lines of readLines(packed, delta.unpackedBytes)) {
    const changes: Change[] = [];
    for (const { bytes, text } of lines) {
      const read = readChange(jsonOf(text), was, bytes);
      if (typeof read === 'string') {
        was = read;
        continue;
      }
      was = undefined;
      if (read.was !== undefined) state.subtractHash(read.was);
      if (read.kind === 'put') state.addHash(read.hash);
      changes.push(read);
    }
    count += changes.length;
    if (count > delta.changes) break;
    yield changes;
  }
  if (was !== undefined) throw new FeedError('bad-record', `${delta.path}: nothing follows "replace"`);
  if (count !== delta.changes) {
    throw new FeedError('wrong-count', `${delta.path}: ${count} changes instead of ${delta.changes}`);
  }
}

/**
 * @param was what the line before said is replaced
 * @returns the change; or, for a line that announces a replacement, the hash of what is replaced
 * @throws FeedError `bad-record`
 */
function readChange(json: unknown, was: string | undefined, line: Uint8Array): Change | string {
  if (typeof json === 'object' && json !== null && was === undefined) {
    if (Object.hasOwn(json, 'replace')) return parsed(ReplaceLine, json).replace;
    if (Object.hasOwn(json, 'remove')) {
      const { remove, reason, on, was: gone } = parsed(RemoveLine, json);
      return { kind: 'remove', tombstone: { removed: remove, reason, on }, was: gone };
    }
  }
  const entry = readEntry(json);
  if (typeof entry === 'string') throw new FeedError('bad-record', `in a delta: ${entry}`);
  return { kind: 'put', entry, hash: lineHash(line), was };
}

function parsed<T>(schema: z.ZodMiniType<T>, json: unknown): T {
  const read = schema.safeParse(json);
  if (!read.success) throw new FeedError('bad-record', `in a delta: ${firstIssue(read.error)}`);
  return read.data;
}
