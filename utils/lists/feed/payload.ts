/** The payload of `feed.json`: what is signed, and where the list's parts lie (docs/feed.md). */
import * as z from 'zod/mini';
import { ListInfo } from '../../model/list.ts';
import { maxPartBytes, maxRootVersion, maxUnpackedBytes } from './limits.ts';

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

const PackedFile = z.object({
  path: FilePath,
  sha256: Sha256,
  bytes: count(maxPartBytes),
  unpackedBytes: count(maxUnpackedBytes),
});

export const SnapshotPart = z.object({ ...PackedFile.shape, entries: count(maxUnpackedBytes) });
export type SnapshotPart = z.infer<typeof SnapshotPart>;

const Serial = z.int().check(z.gte(1));

export const FeedPayload = z.object({
  spec: z.literal(1),
  list: ListInfo,
  serial: Serial,
  issued: Instant,
  expires: Instant,
  root: z.int().check(z.gte(1), z.lte(maxRootVersion)),
  snapshot: z.array(SnapshotPart),
  deltas: z.optional(
    z.array(z.object({ ...PackedFile.shape, from: Serial, to: Serial, changes: count(maxUnpackedBytes) })),
  ),
  removals: z.optional(PackedFile),
  state: State,
});
export type FeedPayload = z.infer<typeof FeedPayload>;

/** What must be known before a payload can be believed: the format's version, and the root that names its keys. */
export const FeedPreamble = z.object({ spec: z.int(), root: FeedPayload.shape.root });
