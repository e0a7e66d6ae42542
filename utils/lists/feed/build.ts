/** Makes the files of a feed. Publishing it is copying them, `feed.json` last. */
import type { Entry } from '../../model/entry.ts';
import { ListInfo } from '../../model/list.ts';
import { deltaLines } from './delta-lines.ts';
import type { PutLine } from './delta-lines.ts';
import { packedBytes } from './delta.ts';
import { sealEnvelope } from './dsse.ts';
import { sha256Hex } from '../../hash/sha256.ts';
import { FeedError } from './error.ts';
import { indexPage } from './index-page.ts';
import type { SigningKey } from './keys.ts';
import {
  maxDeltas,
  maxEnvelopeBytes,
  maxLatestRemovals,
  maxLifetimeMs,
  maxPartBytes,
  maxUnpackedBytes,
} from './limits.ts';
import { entryLine, firstIssue } from './lines.ts';
import { FeedPayload, feedPayloadType } from './payload.ts';
import type { DeltaFile, RemovalsFile } from './payload.ts';
import { planIssue, UnexplainedRemovals } from './plan.ts';
import type { IssuePlan, Removal } from './plan.ts';
import type { PreviousIssue } from './previous.ts';
import type { LatestRemoval } from './removals.ts';
import { buildFirstRoot, rootPath } from './root.ts';
import { lineHash, StateSum } from './state.ts';
import { packFile, packParts } from './write-lines.ts';

export { generateKey } from './keys.ts';

export interface BuildFeedOptions {
  entries: readonly Entry[];
  /** The list's description; months not given take the format's defaults. */
  list: Omit<ListInfo, 'rectifyMonths' | 'retentionMonths'> &
    Partial<Pick<ListInfo, 'rectifyMonths' | 'retentionMonths'>>;
  /** The key or keys that sign `feed.json`, and `root/1.json` where no roots are given. */
  key: SigningKey | readonly SigningKey[];
  serial: number;
  issued: Date;
  /** When clients show the list as stale; 45 days after `issued` unless given, and never later. */
  expires?: Date;
  /** The roots that stand already: bytes of `root/1.json`, `root/2.json` and so on. Without them the first is made. */
  roots?: readonly Uint8Array[];
  /** The issue that this one follows: what changed since becomes a delta. */
  previous?: PreviousIssue | undefined;
  /** Why entries of the previous issue, or of `entries`, go. */
  removals?: readonly Removal[];
}

type Files = Map<string, Uint8Array>;

/**
 * Builds a feed.
 * @returns its files by path, in the order in which they are to be copied: `feed.json` is the last
 * @throws FeedError `bad-record` for an entry or a description that does not fit the model, `duplicate-id` for two
 *   entries of one id, `too-large` for a list whose `feed.json` would pass the limit
 * @throws UnexplainedRemovals for entries of the previous issue that are gone without a reason
 */
export async function buildFeed(options: BuildFeedOptions): Promise<Files> {
  const { serial, issued, previous } = options;
  const list = described(options.list);
  const keys: readonly SigningKey[] = 'privateKey' in options.key ? [options.key] : options.key;
  const plan = await planIssue({ ...options, list });
  if (plan.unexplained.length > 0) {
    throw new UnexplainedRemovals(plan.unexplained);
  }
  const files: Files = new Map();
  const roots = options.roots?.length ? options.roots : [await rootOf(keys)];
  for (const [index, root] of roots.entries()) files.set(rootPath(index + 1), root);
  const first = roots[0] ?? new Uint8Array();

  const { snapshot, state, puts } = await addSnapshot(files, plan.entries, previous);
  const tombstones: FeedPayload['snapshot'] = [];
  for await (const { part, packed } of packParts('tombstones', plan.tombstones.map(jsonLine))) {
    files.set(part.path, packed);
    tombstones.push(part);
  }
  const removals = previous && (await addRemovals(files, plan, previous, serial));
  const deltas = previous
    ? await addDeltas(
        files,
        { previous, serial, lines: deltaLines(plan, previous, puts) },
        packedBytes(snapshot),
      )
    : [];

  const latest = issued.getTime() + maxLifetimeMs;
  const payload: FeedPayload = {
    spec: 1,
    list,
    serial,
    issued: instant(issued),
    expires: instant(new Date(Math.min(options.expires?.getTime() ?? latest, latest))),
    root: roots.length,
    snapshot,
    ...(deltas.length > 0 && { deltas }),
    ...(removals && { removals }),
    ...(tombstones.length > 0 && { tombstones }),
    state,
  };
  files.set('index.html', new TextEncoder().encode(indexPage(payload, plan.entries, await sha256Hex(first))));
  files.set('feed.json', await sealPayload(payload, keys, files));
  return files;
}

function described(list: BuildFeedOptions['list']): ListInfo {
  const info = ListInfo.safeParse(list);
  if (!info.success) throw new FeedError('bad-record', `list.${firstIssue(info.error)}`);
  return info.data;
}

/** The root of a new feed: its keys sign feeds and roots, all of them together. */
async function rootOf(keys: readonly SigningKey[]): Promise<Uint8Array> {
  return buildFirstRoot({
    feedKeys: keys.map(({ publicKey }) => publicKey),
    feedThreshold: keys.length,
    rootKeys: keys,
    rootThreshold: keys.length,
  });
}

async function addSnapshot(
  files: Files,
  entries: readonly Entry[],
  previous: PreviousIssue | undefined,
): Promise<{ snapshot: FeedPayload['snapshot']; state: string; puts: PutLine[] }> {
  const sum = new StateSum();
  const puts: PutLine[] = [];
  function* lines(): Generator<Uint8Array> {
    for (const entry of entries) {
      const line = entryLine(entry);
      const hash = lineHash(line);
      sum.addHash(hash);
      if (previous) {
        const was = previous.hashes.get(entry.id);
        if (was !== hash) puts.push({ line, was });
      }
      yield line;
    }
  }
  const snapshot: FeedPayload['snapshot'] = [];
  for await (const { part, packed } of packParts('snapshot', lines())) {
    files.set(part.path, packed);
    snapshot.push(part);
  }
  return { snapshot, state: sum.toString(), puts };
}

/** The latest removals: those of before that still hold, and this issue's, no more than a small file holds. */
async function addRemovals(
  files: Files,
  plan: IssuePlan,
  previous: PreviousIssue,
  serial: number,
): Promise<RemovalsFile> {
  const stones = new Map(plan.tombstones.map((stone) => [stone.removed, stone]));
  const fresh = new Set(plan.removed.map(({ tombstone }) => tombstone.removed));
  const all: LatestRemoval[] = [
    ...previous.removals.filter(({ removed }) => stones.has(removed) && !fresh.has(removed)),
    ...plan.removed.map(({ tombstone }) => ({ ...tombstone, serial })),
  ];
  const cut = all.length - maxLatestRemovals;
  const from = cut > 0 ? all[cut - 1]?.serial : undefined;
  const { part, packed } = await packFile('removals', all.slice(-maxLatestRemovals).map(jsonLine));
  files.set(part.path, packed);
  const { feed } = previous;
  return { ...part, from: Math.min(serial, from ?? feed.removals?.from ?? feed.serial) };
}

/** The chain of deltas with this issue's, from the newest back as far as it is worth fetching. */
async function addDeltas(
  files: Files,
  next: { previous: PreviousIssue; serial: number; lines: { lines: Uint8Array[]; changes: number } },
  snapshotBytes: number,
): Promise<DeltaFile[]> {
  const { feed, deltas } = next.previous;
  // After a serial was taken back (the keys were changed), no chain leads on from the old ones.
  if (next.serial <= feed.serial) return [];
  const { part, packed } = await packFile('delta', next.lines.lines);
  if (packed.length > maxPartBytes || part.unpackedBytes > maxUnpackedBytes) return [];
  const { entries: _, ...file } = part;
  const newest: DeltaFile = {
    ...file,
    from: feed.serial,
    to: next.serial,
    changes: next.lines.changes,
    fromState: feed.state,
  };
  const kept: DeltaFile[] = [];
  let bytes = 0;
  for (const { delta, packed: content } of [...deltas, { delta: newest, packed }].toReversed()) {
    bytes += delta.bytes;
    if (bytes >= snapshotBytes || kept.length === maxDeltas) break;
    kept.unshift(delta);
    files.set(delta.path, content);
  }
  return kept;
}

/** Signs the description. Where it would pass the limit, the oldest deltas are let go. */
async function sealPayload(
  payload: FeedPayload,
  keys: readonly SigningKey[],
  files: Files,
): Promise<Uint8Array> {
  let { deltas = [] } = payload;
  for (;;) {
    const json = JSON.stringify(FeedPayload.parse({ ...payload, ...(payload.deltas && { deltas }) }));
    const envelope = await sealEnvelope(feedPayloadType, new TextEncoder().encode(json), keys);
    if (envelope.length <= maxEnvelopeBytes) return envelope;
    const [oldest] = deltas;
    if (oldest === undefined) {
      throw new FeedError('too-large', `feed.json would have ${envelope.length} bytes`);
    }
    deltas = deltas.slice(1);
    if (!deltas.some(({ path }) => path === oldest.path)) files.delete(oldest.path);
  }
}

function jsonLine(record: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

/** RFC 3339 in UTC to the second: fractions say nothing here. */
function instant(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
