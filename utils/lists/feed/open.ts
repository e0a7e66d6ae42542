/**
 * Opens a feed: believes nothing before its signature, size and hash were checked, in the order of docs/feed.md.
 * How files are fetched and what time it is are handed in.
 */
import type { Entry } from '../../model/entry.ts';
import type { ListInfo } from '../../model/list.ts';
import { openEnvelope } from './dsse.ts';
import { fromJson, sha256Hex } from './encoding.ts';
import { FeedError } from './error.ts';
import { unpack } from './gzip.ts';
import { maxAheadMs, maxEnvelopeBytes, maxLifetimeMs } from './limits.ts';
import { readLines } from './lines.ts';
import { FeedPayload, FeedPreamble, feedPayloadType } from './payload.ts';
import type { SnapshotPart } from './payload.ts';
import { demandRole, walkRoots } from './root.ts';
import { StateSum } from './state.ts';

/**
 * Gives a file of the feed by its path below the feed's folder.
 * @throws FeedError `too-large` as soon as there are more than `maxBytes`, `unreachable` when it cannot be had
 */
export type FetchFile = (path: string, maxBytes: number) => Promise<Uint8Array>;

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
  snapshot: SnapshotPart[];
  deltas: NonNullable<FeedPayload['deltas']>;
  removals: FeedPayload['removals'];
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
    snapshot: payload.snapshot,
    deltas: payload.deltas ?? [],
    removals: payload.removals,
    state: payload.state,
  };
}

/**
 * Reads the whole list, a part at a time, each checked before it is unpacked and before it is parsed.
 * @yields the entries of one part. They may be used only when the generator has ended without an error: the sum
 *   over the whole list is compared at the end.
 * @throws FeedError
 */
export async function* readSnapshot(opened: OpenedFeed, fetchFile: FetchFile): AsyncGenerator<Entry[]> {
  const fetchBounded = bounded(fetchFile);
  const state = new StateSum();
  for (const part of opened.snapshot) {
    const packed = await fetchBounded(part.path, part.bytes);
    if (packed.length < part.bytes) {
      throw new FeedError('truncated', `${part.path}: ${packed.length} of ${part.bytes} bytes`);
    }
    if ((await sha256Hex(packed)) !== part.sha256) throw new FeedError('wrong-hash', part.path);
    const { entries, lines } = readLines(await unpack(packed, part.unpackedBytes), state);
    if (lines !== part.entries) {
      throw new FeedError('wrong-count', `${part.path}: ${lines} entries instead of ${part.entries}`);
    }
    yield entries;
  }
  if (state.toString() !== opened.state) throw new FeedError('wrong-state');
}

/** Serials only rise; a serial that is known already must be the very same payload. */
function demandNewer(serial: number, payloadSha256: string, pin: FeedPin): void {
  if (pin.serial === undefined) return;
  if (serial < pin.serial) throw new FeedError('older-serial', `${serial} after ${pin.serial}`);
  const changed = pin.payloadSha256 !== undefined && pin.payloadSha256 !== payloadSha256;
  if (serial === pin.serial && changed) throw new FeedError('same-serial-other-bytes', String(serial));
}

/** Now is the later of the system's clock and the last `issued`, so that a clock set back revives nothing. */
function cappedExpiry(payload: FeedPayload, pin: FeedPin, now: Date): string {
  const known = pin.lastIssued === undefined ? 0 : Date.parse(pin.lastIssued) || 0;
  const issued = Date.parse(payload.issued);
  if (issued > Math.max(now.getTime(), known) + maxAheadMs) {
    throw new FeedError('issued-in-future', payload.issued);
  }
  const latest = issued + maxLifetimeMs;
  return Date.parse(payload.expires) <= latest ? payload.expires : new Date(latest).toISOString();
}

/** Holds a fetcher to its contract: no more bytes than asked for, and errors of our own kind. */
function bounded(fetchFile: FetchFile): FetchFile {
  return async (path, maxBytes) => {
    let bytes: Uint8Array;
    try {
      bytes = await fetchFile(path, maxBytes);
    } catch (error) {
      if (error instanceof FeedError) throw error;
      throw new FeedError(
        'unreachable',
        `${path}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    if (bytes.length > maxBytes) throw new FeedError('too-large', `${path}: more than ${maxBytes} bytes`);
    return bytes;
  };
}
