/** A list of ours on the test web, published anew as often as a test likes, as a publisher would: by copying files. */
import type { Entry } from '../../utils/model/entry.ts';
import { buildFeed, generateKey } from '../../utils/lists/feed/build.ts';
import { sealEnvelope } from '../../utils/lists/feed/dsse.ts';
import type { Removal } from '../../utils/lists/feed/plan.ts';
import { feedPayloadType } from '../../utils/lists/feed/payload.ts';
import type { TestWeb } from './web.ts';

const origin = 'https://lists.xinbiao.example';

export class PublishedList {
  readonly address: string;
  readonly #key: Awaited<ReturnType<typeof generateKey>>;
  readonly id: string;
  /** Of what is published now; 0 before the first time. */
  serial = 0;
  /** Where it wants reports and objections. */
  contacts: { reportTo?: string; appealTo?: string } = {};
  /** How long each part of the snapshot takes to come. */
  partMs = 0;
  #files = new Map<string, Uint8Array>();

  private constructor(web: TestWeb, id: string, key: Awaited<ReturnType<typeof generateKey>>) {
    this.id = id;
    this.#key = key;
    this.address = `${origin}/${id}/`;
    web.serve((url) => {
      if (!url.href.startsWith(this.address)) return undefined;
      const path = url.href.slice(this.address.length);
      const body = this.#files.get(path);
      const overMs = path.startsWith('snapshot') ? this.partMs : 0;
      return body && { headers: { 'content-type': 'application/octet-stream' }, body, overMs };
    });
  }

  static readonly pattern = `${origin}/*`;

  static async create(web: TestWeb, id: string): Promise<PublishedList> {
    return new PublishedList(web, id, await generateKey());
  }

  /**
   * Publishes the next serial with these entries.
   * @param removals which of them are removed, and why: they leave tombstones
   * @param issued when it says that it was made; it is stale 45 days later
   * @returns its files, for `publishAgain`
   */
  async publish(
    entries: Entry[],
    removals: readonly Removal[] = [],
    issued = new Date(),
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    this.serial += 1;
    this.#files = await buildFeed({
      entries,
      list: {
        id: this.id,
        title: '端到端测试名单（虚构）',
        publisher: '测试发布者',
        issuer: '测试机关',
        origin: 'transcription',
        tier: 'blacklist',
        rectifyMonths: 3,
        retentionMonths: 60,
        ...this.contacts,
      },
      key: this.#key,
      serial: this.serial,
      issued,
      removals,
    });
    return this.#files;
  }

  /** Publishes what was published before as the next serial: only `feed.json` is made anew. */
  async publishAgain(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    this.serial += 1;
    const before = JSON.parse(new TextDecoder().decode(files.get('feed.json'))) as { payload: string };
    const payload = JSON.parse(Buffer.from(before.payload, 'base64').toString()) as object;
    const next = { ...payload, serial: this.serial, issued: new Date().toISOString() };
    const bytes = new TextEncoder().encode(JSON.stringify(next));
    this.#files = new Map(files).set('feed.json', await sealEnvelope(feedPayloadType, bytes, [this.#key]));
  }

  /** Spoils what is published: the payload no longer fits its signature. */
  breakSignature(): void {
    const envelope = JSON.parse(new TextDecoder().decode(this.#files.get('feed.json'))) as {
      signatures: { sig: string }[];
    };
    for (const signature of envelope.signatures) {
      signature.sig = signature.sig.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    }
    this.#files.set('feed.json', new TextEncoder().encode(JSON.stringify(envelope)));
  }
}
