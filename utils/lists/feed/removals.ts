/**
 * Removals and what stays of them: tombstones, which name an entry only by the hash of its id, so that a list of
 * those who put things right is not one more list.
 */
import * as z from 'zod/mini';
import type { Entry } from '../../model/entry.ts';
import { Day } from '../../model/entry.ts';
import { RemovalReason } from '../../model/removal.ts';
import { FeedError } from './error.ts';
import type { FetchFile } from './fetch-file.ts';
import { firstIssue, jsonOf } from './lines.ts';
import type { OpenedFeed } from './open.ts';
import type { SnapshotPart } from './payload.ts';
import { readPartLines } from './snapshot.ts';

export { RemovalReason };

// Asked for here by all who deal with removals; on its own, it spares who only reads lists the reading of feeds.
export { idHash } from './id-hash.ts';

/** 128 bits in hex. */
const Hash = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** What keeps an older copy of a list from bringing an entry back, until the list's months of retention are over. */
export const Tombstone = z.object({
  /** The hash of the entry's id (`idHash`). */
  removed: Hash,
  reason: RemovalReason,
  /** The day of the removal. */
  on: Day,
});
export type Tombstone = z.infer<typeof Tombstone>;

/** A tombstone with the serial that brought it. */
export const LatestRemoval = z.object({ ...Tombstone.shape, serial: z.int().check(z.gte(1)) });
export type LatestRemoval = z.infer<typeof LatestRemoval>;

/** @returns whether an entry stands although it was removed once: it was listed anew, on a later day */
export function outlives(entry: Pick<Entry, 'listedOn'>, tombstone: Pick<Tombstone, 'on'>): boolean {
  return entry.listedOn !== undefined && entry.listedOn > tombstone.on;
}

/** @returns whether a tombstone's time is over: `retentionMonths` after the removal no copy is shown any more */
export function isOver(tombstone: Pick<Tombstone, 'on'>, retentionMonths: number, today: Day): boolean {
  return monthOf(today) > monthOf(tombstone.on) + retentionMonths;
}

/** The months of the calendar, counted through: a tombstone may stay to the end of its last month. */
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/**
 * Reads the file of the latest removals: small, so that it can be fetched more often than listings. It holds every
 * removal that was published after serial `opened.removals.from`.
 * @yields slices; nothing where the feed has no such file
 * @throws FeedError
 */
export async function* readRemovals(
  opened: Pick<OpenedFeed, 'removals'>,
  fetchFile: FetchFile,
): AsyncGenerator<LatestRemoval[], undefined> {
  if (opened.removals) yield* readRecords(opened.removals, fetchFile, LatestRemoval);
}

/**
 * Reads all tombstones of the list.
 * @yields slices
 * @throws FeedError
 */
export async function* readTombstones(
  opened: Pick<OpenedFeed, 'tombstones'>,
  fetchFile: FetchFile,
): AsyncGenerator<Tombstone[], undefined> {
  for (const part of opened.tombstones) yield* readRecords(part, fetchFile, Tombstone);
}

async function* readRecords<T>(
  part: SnapshotPart,
  fetchFile: FetchFile,
  schema: z.ZodMiniType<T>,
): AsyncGenerator<T[], undefined> {
  for await (const lines of readPartLines(part, fetchFile)) {
    yield lines.map(({ text }) => {
      const read = schema.safeParse(jsonOf(text));
      if (!read.success) throw new FeedError('bad-record', `${part.path}: ${firstIssue(read.error)}`);
      return read.data;
    });
  }
}
