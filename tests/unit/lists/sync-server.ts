/** A made-up publisher: feeds with valid signatures, served by a faked `fetch` that notes what was asked and how. */
import type { Entry } from '../../../utils/model/entry.ts';
import type { Fetch } from '../../../utils/lists/feed-files.ts';
import { buildFeed, generateKey } from '../../../utils/lists/feed/build.ts';
import type { BuildFeedOptions } from '../../../utils/lists/feed/build.ts';
import { sealEnvelope } from '../../../utils/lists/feed/dsse.ts';
import { openFeed } from '../../../utils/lists/feed/open.ts';
import { feedPayloadType } from '../../../utils/lists/feed/payload.ts';
import { readPreviousIssue } from '../../../utils/lists/feed/previous.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';

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

  constructor(listId: string, address: string = `https://${listId}.example/feed/`) {
    this.listId = listId;
    this.address = address;
  }

  /** Publishes `entries` as serial `serial`, signed with this publisher's one key. */
  async publish(entries: readonly Entry[], serial: number, issued: Date = new Date(noon)): Promise<void> {
    this.files = await this.#build(entries, serial, issued);
  }

  /** Publishes `entries` as what follows on the issue that stands, with a delta from it; who is gone was repaired. */
  async publishNext(entries: readonly Entry[], serial: number, issued: Date = new Date(noon)): Promise<void> {
    const fetchFile = async (path: string): Promise<Uint8Array> => this.files.get(path) ?? new Uint8Array();
    const before = await openFeed(fetchFile, {}, issued);
    const previous = await readPreviousIssue(before, fetchFile);
    const ids = new Set(entries.map(({ id }) => id));
    const gone = [...previous.hashes.keys()].filter((id) => !ids.has(id));
    const roots = [this.files.get('root/1.json') ?? new Uint8Array()];
    const files = await this.#build(entries, serial, issued, {
      roots,
      previous,
      removals: gone.map((id) => ({ id, reason: 'repaired', on: '2026-02-28' })),
    });
    this.files = files;
  }

  /** Signs another publisher's deltas instead of its own: of the right size and hash, but untrue. */
  async lieWithDeltasOf(other: FakePublisher): Promise<void> {
    const payload = { ...payloadOf(this.files), deltas: payloadOf(other.files)['deltas'] };
    for (const [path, bytes] of other.files) if (path.startsWith('delta/')) this.files.set(path, bytes);
    this.#key ??= await generateKey();
    const bytes = new TextEncoder().encode(JSON.stringify(payload));
    this.files.set('feed.json', await sealEnvelope(feedPayloadType, bytes, [this.#key]));
  }

  /** Goes on with another key, as an impostor would have to. */
  async changeKey(): Promise<void> {
    this.#key = await generateKey();
  }

  async #build(
    entries: readonly Entry[],
    serial: number,
    issued: Date,
    more: Partial<BuildFeedOptions> = {},
  ): Promise<Map<string, Uint8Array>> {
    this.#key ??= await generateKey();
    return buildFeed({
      ...more,
      entries,
      key: this.#key,
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

function payloadOf(files: ReadonlyMap<string, Uint8Array>): Record<string, unknown> {
  const { payload } = JSON.parse(new TextDecoder().decode(files.get('feed.json'))) as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64').toString()) as Record<string, unknown>;
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
