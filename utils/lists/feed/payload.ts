/** The payload of `feed.json`: what is signed, and where the list's parts lie (docs/feed.md). */
import * as z from 'zod/mini';
import { ListInfo } from '../../model/list.ts';
import { maxDeltas, maxPartBytes, maxRootVersion, maxUnpackedBytes } from './limits.ts';

export const feedPayloadType = 'application/vnd.xinbiao.feed+json';

/** A path below the feed's folder: plain names and slashes, no way up or out. */
const FilePath = z
  .string()
  .check(z.maxLength(200), z.regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/));

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The `state` of a list: 128 bits, hex (state.ts). */
const State = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const count = (max: number) => z.int().check(z.gte(0), z.lte(max));

/** RFC 3339, in UTC or with an offset. */
const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/))
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'not a point in time'));

/** A gzip'd file of JSON Lines, with everything that is checked before a line of it is parsed. */
const PackedFile = z.object({
  path: FilePath,
  sha256: Sha256,
  bytes: count(maxPartBytes),
  unpackedBytes: count(maxUnpackedBytes),
});
export type PackedFile = z.infer<typeof PackedFile>;

/** A part of the snapshot, or of the tombstones: `entries` is the number of its lines. */
const LinesPart = z.object({ ...PackedFile.shape, entries: count(maxUnpackedBytes) });
export type SnapshotPart = z.infer<typeof LinesPart>;

const Serial = z.int().check(z.gte(1));

/** What changed from one serial to a later one. */
const DeltaFile = z.object({
  ...PackedFile.shape,
  from: Serial,
  to: Serial,
  /** Entries put and removed. */
  changes: count(maxUnpackedBytes),
  /** The `state` of the list at `from`: whose list has another one takes the snapshot. */
  fromState: State,
});
export type DeltaFile = z.infer<typeof DeltaFile>;

/** The latest removals: all of those published after serial `from`. */
const RemovalsFile = z.object({ ...LinesPart.shape, from: Serial });
export type RemovalsFile = z.infer<typeof RemovalsFile>;

export const FeedPayload = z.object({
  spec: z.literal(1),
  list: ListInfo,
  serial: Serial,
  issued: Instant,
  expires: Instant,
  root: z.int().check(z.gte(1), z.lte(maxRootVersion)),
  snapshot: z.array(LinesPart),
  deltas: z.optional(z.array(DeltaFile).check(z.maxLength(maxDeltas))),
  removals: z.optional(RemovalsFile),
  tombstones: z.optional(z.array(LinesPart)),
  state: State,
});
export type FeedPayload = z.infer<typeof FeedPayload>;

/** What must be known before a payload can be believed: the format's version, and the root that names its keys. */
export const FeedPreamble = z.object({ spec: z.int(), root: FeedPayload.shape.root });
