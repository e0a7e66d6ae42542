/**
 * Opens a feed: believes nothing before its signature, size and hash were checked, in the order of docs/feed.md.
 * How files are fetched and what time it is are handed in.
 */
import type { ListInfo } from '../../model/list.ts';
import { openEnvelope } from './dsse.ts';
import { sha256Hex } from '../../hash/sha256.ts';
import { fromJson } from './encoding.ts';
import { FeedError } from './error.ts';
import { bounded } from './fetch-file.ts';
import type { FetchFile } from './fetch-file.ts';
import { maxAheadMs, maxEnvelopeBytes, maxLifetimeMs } from './limits.ts';
import { FeedPayload, FeedPreamble, feedPayloadType } from './payload.ts';
import type { DeltaFile, SnapshotPart } from './payload.ts';
import { demandRole, walkRoots } from './root.ts';

export type { FetchFile } from './fetch-file.ts';
export { readSnapshot } from './snapshot.ts';

/** What the client remembers of a list that it has already. */
export interface FeedPin {
  fingerprint?: string;
  listId?: string;
  serial?: number;
  /** SHA-256 of the payload of that serial, hex. */
  payloadSha256?: string;
  lastIssued?: string;
  /** The version of the root of that serial. */
  rootVersion?: number;
}

export interface OpenedFeed {
  list: ListInfo;
  serial: number;
  issued: string;
  /** Capped at 45 days after `issued`; the list is stale after it. */
  expires: string;
  rootVersion: number;
  /** SHA-256 of the bytes of `root/1.json`, hex. */
  fingerprint: string;
  /** SHA-256 of the signed payload, hex: to be remembered with the serial. */
  payloadSha256: string;
  /** Whether the keys for feeds were changed since the pinned root: then no older serial or state binds. */
  feedKeysChanged: boolean;
  snapshot: SnapshotPart[];
  deltas: DeltaFile[];
  removals: FeedPayload['removals'];
  tombstones: SnapshotPart[];
  state: string;
}

/**
 * Fetches and verifies `feed.json` and the roots it needs.
 * @param pin what is known of the list; empty for one that is seen for the first time
 * @param now the system's clock
 * @throws FeedError with the reason for which the feed is refused
 */
export async function openFeed(fetchFile: FetchFile, pin: FeedPin, now: Date): Promise<OpenedFeed> {
  const fetchBounded = bounded(fetchFile);
  const envelope = openEnvelope(await fetchBounded('feed.json', maxEnvelopeBytes), feedPayloadType);
  const json = fromJson(envelope.payload);
  const preamble = FeedPreamble.safeParse(json);
  if (!preamble.success) throw new FeedError('not-a-feed', 'feed.json');
  if (preamble.data.spec !== 1) throw new FeedError('unsupported-version', String(preamble.data.spec));

  const rootVersion = preamble.data.root;
  // A client that does not remember its root keeps its floor of serials, whatever was rotated.
  const trustedVersion = pin.rootVersion ?? rootVersion;
  if (rootVersion < trustedVersion)
    throw new FeedError('older-root', `${rootVersion} after ${trustedVersion}`);
  const roots = await walkRoots(fetchBounded, rootVersion, pin.fingerprint, trustedVersion);
  await demandRole(envelope, roots.root.feed);

  const read = FeedPayload.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new FeedError('not-a-feed', issue && `${issue.path.map(String).join('.')}: ${issue.message}`);
  }
  const payload = read.data;
  const payloadSha256 = await sha256Hex(envelope.payload);
  if (pin.listId !== undefined && payload.list.id !== pin.listId) {
    throw new FeedError('other-list', `${payload.list.id} instead of ${pin.listId}`);
  }
  if (!roots.feedKeysChanged) demandNewer(payload.serial, payloadSha256, pin);
  return {
    list: payload.list,
    serial: payload.serial,
    issued: payload.issued,
    expires: cappedExpiry(payload, pin, now),
    rootVersion,
    fingerprint: roots.fingerprint,
    payloadSha256,
    feedKeysChanged: roots.feedKeysChanged,
    snapshot: payload.snapshot,
    deltas: payload.deltas ?? [],
    removals: payload.removals,
    tombstones: payload.tombstones ?? [],
    state: payload.state,
  };
}

/** Serials only rise; a serial that is known already must be the very same payload. */
function demandNewer(serial: number, payloadSha256: string, pin: FeedPin): void {
  if (pin.serial === undefined) return;
  if (serial < pin.serial) throw new FeedError('older-serial', `${serial} after ${pin.serial}`);
  const changed = pin.payloadSha256 !== undefined && pin.payloadSha256 !== payloadSha256;
  if (serial === pin.serial && changed) throw new FeedError('same-serial-other-bytes', String(serial));
}

/**
 * @param lastIssued of the issue that is known
 * @returns what time it is: the later of the system's clock and the last `issued`, so that a clock set back revives
 *   nothing
 */
export function feedNow(clock: Date, lastIssued: string | undefined): Date {
  const issued = lastIssued === undefined ? 0 : Date.parse(lastIssued) || 0;
  return new Date(Math.max(clock.getTime(), issued));
}

function cappedExpiry(payload: FeedPayload, pin: FeedPin, now: Date): string {
  const issued = Date.parse(payload.issued);
  if (issued > feedNow(now, pin.lastIssued).getTime() + maxAheadMs) {
    throw new FeedError('issued-in-future', payload.issued);
  }
  const latest = issued + maxLifetimeMs;
  return Date.parse(payload.expires) <= latest ? payload.expires : new Date(latest).toISOString();
}
