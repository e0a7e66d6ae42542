/** A made-up publisher: feeds with valid signatures, served by a faked `fetch` that notes what was asked and how. */
import type { Entry } from '../../../utils/model/entry.ts';
import type { Fetch } from '../../../utils/lists/feed-files.ts';
import { buildFeed, generateKey } from '../../../utils/lists/feed/build.ts';
import type { BuildFeedOptions } from '../../../utils/lists/feed/build.ts';
import { sealEnvelope } from '../../../utils/lists/feed/dsse.ts';
import { openFeed } from '../../../utils/lists/feed/open.ts';
import { feedPayloadType } from '../../../utils/lists/feed/payload.ts';
import type { FeedPayload, SnapshotPart } from '../../../utils/lists/feed/payload.ts';
import { readPreviousIssue } from '../../../utils/lists/feed/previous.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { buildNextRoot, roleOf } from '../../../utils/lists/feed/root.ts';
import type { RootPayload } from '../../../utils/lists/feed/root.ts';
import { readPartLines } from '../../../utils/lists/feed/snapshot.ts';
import { StateSum } from '../../../utils/lists/feed/state.ts';
import { packFile } from '../../../utils/lists/feed/write-lines.ts';

export interface Asked {
  path: string;
  init: RequestInit;
}

export class FakePublisher {
  readonly address: string;
  readonly asked: Asked[] = [];
  readonly listId: string;
  files = new Map<string, Uint8Array>();
  /** Answers instead of the files where it gives something. */
  intercept: ((path: string, init: RequestInit) => Promise<Response> | undefined) | undefined;
  #key: SigningKey | undefined;
  /** The first key, which signs roots where feeds have another by now. */
  #rootKey: SigningKey | undefined;

  constructor(listId: string, address: string = `https://${listId}.example/feed/`) {
    this.listId = listId;
    this.address = address;
  }

  /** Publishes `entries` as serial `serial`, signed with this publisher's one key. */
  async publish(entries: readonly Entry[], serial: number, issued: Date = new Date(noon)): Promise<void> {
    this.files = await this.#build(entries, serial, issued);
  }

  /** Publishes `entries` as what follows on the issue that stands, with a delta from it; who is gone was repaired. */
  async publishNext(
    entries: readonly Entry[],
    serial: number,
    { issued = new Date(noon), on = '2026-02-28' }: { issued?: Date; on?: string } = {},
  ): Promise<void> {
    const fetchFile = async (path: string): Promise<Uint8Array> => this.files.get(path) ?? new Uint8Array();
    const before = await openFeed(fetchFile, {}, issued);
    const previous = await readPreviousIssue(before, fetchFile);
    const ids = new Set(entries.map(({ id }) => id));
    const gone = [...previous.hashes.keys()].filter((id) => !ids.has(id));
    const roots = this.#roots();
    const files = await this.#build(entries, serial, issued, {
      roots,
      previous,
      removals: gone.map((id) => ({ id, reason: 'repaired', on })),
    });
    this.files = files;
  }

  /** Signs another publisher's deltas instead of its own: of the right size and hash, but untrue. */
  async lieWithDeltasOf(other: FakePublisher): Promise<void> {
    for (const [path, bytes] of other.files) if (path.startsWith('delta/')) this.files.set(path, bytes);
    const { deltas } = payloadOf(other.files);
    await this.describe((payload) => ({ ...payload, deltas }));
  }

  /** Signs another description of what is published. @param keys who signs, instead of this publisher's one key */
  async describe(change: (payload: FeedPayload) => object, keys?: readonly SigningKey[]): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(change(payloadOf(this.files))));
    this.files.set('feed.json', await sealEnvelope(feedPayloadType, bytes, keys ?? [await this.key()]));
  }

  /** Publishes no deltas any more, as after a chain that became too long. */
  dropDeltas(): Promise<void> {
    return this.describe((payload) => ({ ...payload, deltas: undefined }));
  }

  /** Publishes other lines as the whole list: signed, with hashes, sizes and checksum that fit. */
  async publishLines(
    parts: readonly (readonly string[])[],
    change: Partial<SnapshotPart> = {},
  ): Promise<void> {
    const state = new StateSum();
    const snapshot: SnapshotPart[] = [];
    for (const lines of parts) {
      const bytes = lines.map((line) => new TextEncoder().encode(line));
      for (const line of bytes) state.add(line);
      const { part, packed } = await packFile('snapshot', bytes);
      this.files.set(part.path, packed);
      snapshot.push({ ...part, ...change });
    }
    await this.describe((payload) => ({ ...payload, snapshot, state: state.toString() }));
  }

  /** Publishes the same entries in so many parts. */
  async cutInParts(count: number): Promise<void> {
    const fetchFile = async (path: string): Promise<Uint8Array> => this.files.get(path) ?? new Uint8Array();
    const lines: string[] = [];
    for (const part of payloadOf(this.files).snapshot) {
      for await (const slice of readPartLines(part, fetchFile))
        lines.push(...slice.map(({ text = '' }) => text));
    }
    const each = Math.ceil(lines.length / count);
    await this.publishLines(
      Array.from({ length: count }, (_, number) => lines.slice(number * each, (number + 1) * each)),
    );
  }

  async key(): Promise<SigningKey> {
    this.#key ??= await generateKey();
    return this.#key;
  }

  /** Changes the key that signs feeds, as the roots provide, and publishes `entries` with the new one. */
  async rotateKey(entries: readonly Entry[], serial: number, issued: Date = new Date(noon)): Promise<void> {
    this.#rootKey ??= await this.key();
    const roots = this.#roots();
    const last = JSON.parse(new TextDecoder().decode(roots.at(-1))) as { payload: string };
    const before = JSON.parse(Buffer.from(last.payload, 'base64').toString()) as RootPayload;
    this.#key = await generateKey();
    const feed = roleOf([this.#key.publicKey], 1);
    const next = await buildNextRoot(before, { feed, root: before.root, signers: [this.#rootKey] });
    this.files = await this.#build(entries, serial, issued, { roots: [...roots, next] });
  }

  #roots(): Uint8Array[] {
    const paths = [...this.files.keys()].filter((path) => path.startsWith('root/'));
    return paths.map((_, index) => this.files.get(`root/${index + 1}.json`) ?? new Uint8Array());
  }

  /** Goes on with another key, as an impostor would have to. */
  async changeKey(key?: SigningKey): Promise<void> {
    this.#key = key ?? (await generateKey());
  }

  async #build(
    entries: readonly Entry[],
    serial: number,
    issued: Date,
    more: Partial<BuildFeedOptions> = {},
  ): Promise<Map<string, Uint8Array>> {
    return buildFeed({
      ...more,
      entries,
      key: await this.key(),
      serial,
      issued,
      list: {
        id: this.listId,
        title: `演示名单 ${this.listId}`,
        publisher: '演示发布者',
        issuer: '演示机关',
        origin: 'transcription',
        tier: 'blacklist',
      },
    });
  }

  readonly fetch: Fetch = async (url, init) => {
    const path = url.startsWith(this.address) ? url.slice(this.address.length) : `outside: ${url}`;
    this.asked.push({ path, init });
    const intercepted = this.intercept?.(path, init);
    if (intercepted) return intercepted;
    const bytes = this.files.get(path);
    return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
  };
}

export function payloadOf(files: ReadonlyMap<string, Uint8Array>): FeedPayload {
  const { payload } = JSON.parse(new TextDecoder().decode(files.get('feed.json'))) as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64').toString()) as FeedPayload;
}

/** The day on which these tests take place. */
export const noon = Date.parse('2026-03-01T04:00:00Z');

export function madeUpEntries(count: number, prefix = '甲'): Entry[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${prefix}-${i}`,
    subject: { kind: 'company', name: `杭州${prefix}第${i}号演示商贸有限公司` },
    tier: 'blacklist',
    causes: [{ wording: '演示事由' }],
    basisKind: 'administrative',
  }));
}
