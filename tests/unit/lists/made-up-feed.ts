/** A feed of made-up companies, in memory, which tests may damage file by file. */
import { buildFeed } from '../../../utils/lists/feed/build.ts';
import type { BuildFeedOptions } from '../../../utils/lists/feed/build.ts';
import { preAuthenticationEncoding } from '../../../utils/lists/feed/dsse.ts';
import { fromBase64, toBase64 } from '../../../utils/lists/feed/encoding.ts';
import { FeedError } from '../../../utils/lists/feed/error.ts';
import { generateKey, sign } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { openFeed, readSnapshot } from '../../../utils/lists/feed/open.ts';
import type { FeedPin, FetchFile, OpenedFeed } from '../../../utils/lists/feed/open.ts';
import { feedPayloadType } from '../../../utils/lists/feed/payload.ts';
import type { FeedPayload } from '../../../utils/lists/feed/payload.ts';
import type { Entry } from '../../../utils/model/entry.ts';

export const now = new Date('2026-03-01T00:00:00Z');

export function madeUpEntry(number: number): Entry {
  return {
    id: `name:演示第${number}号商贸有限公司`,
    subject: { kind: 'company', name: `演示第${number}号商贸有限公司` },
    tier: 'blacklist',
    causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
    basisKind: 'administrative',
    listedOn: '2026-02-01',
  };
}

export const madeUpList: BuildFeedOptions['list'] = {
  id: 'made-up',
  title: '演示名单',
  publisher: '演示发布者',
  issuer: '演示机关',
  origin: 'demonstration',
  tier: 'blacklist',
};

export type Files = Map<string, Uint8Array>;

export async function madeUpFeed(
  options: Partial<BuildFeedOptions> & { key?: SigningKey } = {},
): Promise<{ files: Files; key: SigningKey }> {
  const key = options.key ?? (await generateKey());
  const files = await buildFeed({
    entries: [1, 2, 3].map(madeUpEntry),
    list: madeUpList,
    serial: 1,
    issued: new Date('2026-02-20T08:00:00Z'),
    ...options,
    key,
  });
  return { files, key };
}

/** Serves files as an honest or dishonest mirror would: as many bytes as it has, whatever is asked. */
export function serve(files: ReadonlyMap<string, Uint8Array>): FetchFile {
  return (path) => {
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no ${path}`));
  };
}

export async function open(files: Files, pin: FeedPin = {}, at = now): Promise<OpenedFeed> {
  return openFeed(serve(files), pin, at);
}

export async function readAll(files: Files, pin: FeedPin = {}): Promise<Entry[]> {
  const opened = await open(files, pin);
  const entries: Entry[] = [];
  for await (const batch of readSnapshot(opened, serve(files))) entries.push(...batch);
  return entries;
}

/** The code with which `work` refuses a feed; `none` where it does not. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof FeedError) return error.code;
    throw error;
  }
}

export interface EnvelopeJson {
  payloadType: string;
  payload: string;
  signatures: { keyid?: string; sig: string }[];
}

export function envelopeOf(files: Files, path = 'feed.json'): EnvelopeJson {
  return JSON.parse(new TextDecoder().decode(files.get(path))) as EnvelopeJson;
}

export function putJson(files: Files, path: string, json: unknown): void {
  files.set(path, new TextEncoder().encode(JSON.stringify(json)));
}

export function payloadOf(files: Files): FeedPayload {
  return JSON.parse(new TextDecoder().decode(fromBase64(envelopeOf(files).payload))) as FeedPayload;
}

/** Replaces the payload by one that the key's owner signs: what a careless or hostile publisher could publish. */
export async function resign(files: Files, keys: readonly SigningKey[], payload: unknown): Promise<void> {
  const bytes = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const message = preAuthenticationEncoding(feedPayloadType, bytes);
  const signatures = await Promise.all(
    keys.map(async (key) => ({ sig: toBase64(await sign(key, message)) })),
  );
  putJson(files, 'feed.json', { payloadType: feedPayloadType, payload: toBase64(bytes), signatures });
}
