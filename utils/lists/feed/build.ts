/** Makes the files of a feed. Publishing it is copying them, `feed.json` last. */
import type { Entry } from '../../model/entry.ts';
import { ListInfo } from '../../model/list.ts';
import { sealEnvelope } from './dsse.ts';
import { sha256Hex } from './encoding.ts';
import { FeedError } from './error.ts';
import { pack } from './gzip.ts';
import { indexPage } from './index-page.ts';
import type { SigningKey } from './keys.ts';
import { maxEnvelopeBytes, maxLifetimeMs, maxPartBytes, targetUnpackedBytes } from './limits.ts';
import { entryLine } from './lines.ts';
import { FeedPayload, feedPayloadType } from './payload.ts';
import type { SnapshotPart } from './payload.ts';
import { buildFirstRoot, rootPath } from './root.ts';
import { StateSum } from './state.ts';

export { generateKey } from './keys.ts';

export interface BuildFeedOptions {
  entries: readonly Entry[];
  /** The list's description; months not given take the format's defaults. */
  list: Omit<ListInfo, 'rectifyMonths' | 'retentionMonths'> &
    Partial<Pick<ListInfo, 'rectifyMonths' | 'retentionMonths'>>;
  /** The key that signs `feed.json`, and `root/1.json` where no roots are given. */
  key: SigningKey;
  serial: number;
  issued: Date;
  /** When clients show the list as stale; 45 days after `issued` unless given, and never later. */
  expires?: Date;
  /** The roots that stand already: bytes of `root/1.json`, `root/2.json` and so on. Without them the first is made. */
  roots?: readonly Uint8Array[];
}

/**
 * Builds a feed.
 * @returns its files by path, in the order in which they are to be copied: `feed.json` is the last
 * @throws FeedError `bad-record` for an entry or a description that does not fit the model, `duplicate-id` for two
 *   entries of one id, `too-large` for a list whose `feed.json` would pass the limit
 */
export async function buildFeed(options: BuildFeedOptions): Promise<Map<string, Uint8Array>> {
  const info = ListInfo.safeParse(options.list);
  if (!info.success) {
    throw new FeedError(
      'bad-record',
      `list.${info.error.issues[0]?.path.join('.')}: ${info.error.issues[0]?.message}`,
    );
  }
  const list = info.data;
  const files = new Map<string, Uint8Array>();
  const roots = options.roots?.length
    ? options.roots
    : [await buildFirstRoot({ feedKeys: [options.key.publicKey], rootKeys: [options.key] })];
  for (const [index, root] of roots.entries()) files.set(rootPath(index + 1), root);

  const state = new StateSum();
  const snapshot: SnapshotPart[] = [];
  for (const lines of cutIntoParts(linesOf(options.entries, state))) {
    for (const { part, packed } of await packPart(lines)) {
      files.set(part.path, packed);
      snapshot.push(part);
    }
  }

  const latest = options.issued.getTime() + maxLifetimeMs;
  const payload: FeedPayload = {
    spec: 1,
    list,
    serial: options.serial,
    issued: instant(options.issued),
    expires: instant(new Date(Math.min(options.expires?.getTime() ?? latest, latest))),
    root: roots.length,
    snapshot,
    state: state.toString(),
  };
  const json = JSON.stringify(FeedPayload.parse(payload));
  const envelope = await sealEnvelope(feedPayloadType, new TextEncoder().encode(json), [options.key]);
  if (envelope.length > maxEnvelopeBytes) {
    throw new FeedError('too-large', `feed.json would have ${envelope.length} bytes`);
  }
  files.set('index.html', new TextEncoder().encode(indexPage(payload, options.entries)));
  files.set('feed.json', envelope);
  return files;
}

function* linesOf(entries: readonly Entry[], state: StateSum): Generator<Uint8Array> {
  const ids = new Set<string>();
  for (const entry of entries) {
    if (ids.has(entry.id)) throw new FeedError('duplicate-id', entry.id);
    ids.add(entry.id);
    const line = entryLine(entry);
    state.add(line);
    yield line;
  }
}

/** Groups lines so that each group, with its line breaks, stays near `targetUnpackedBytes`. */
function* cutIntoParts(lines: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let part: Uint8Array[] = [];
  let bytes = 0;
  for (const line of lines) {
    if (bytes + line.length + 1 > targetUnpackedBytes && part.length > 0) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(line);
    bytes += line.length + 1;
  }
  if (part.length > 0) yield part;
}

/** Packs one group of lines; lines that hardly shrink are halved until each half keeps within the limit. */
async function packPart(lines: readonly Uint8Array[]): Promise<{ part: SnapshotPart; packed: Uint8Array }[]> {
  const unpacked = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    unpacked.set(line, at);
    at += line.length + 1;
    unpacked[at - 1] = 0x0a;
  }
  const packed = await pack(unpacked);
  if (packed.length > maxPartBytes && lines.length > 1) {
    const half = Math.ceil(lines.length / 2);
    return [...(await packPart(lines.slice(0, half))), ...(await packPart(lines.slice(half)))];
  }
  const sha256 = await sha256Hex(packed);
  const part = {
    path: `snapshot/${sha256}.jsonl.gz`,
    sha256,
    bytes: packed.length,
    unpackedBytes: unpacked.length,
    entries: lines.length,
  };
  return [{ part, packed }];
}

/** RFC 3339 in UTC to the second: fractions say nothing here. */
function instant(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
