/**
 * The root of a feed: which keys may sign `feed.json`, and which (offline) keys may sign the next root. Versions
 * are kept for ever and walked one by one, each signed by a threshold of the version before and of its own, as in
 * The Update Framework (specification, section 5.3).
 */
import * as z from 'zod/mini';
import { demandSignatures, openEnvelope, sealEnvelope } from './dsse.ts';
import type { Envelope } from './dsse.ts';
import { sha256Hex } from '../../hash/sha256.ts';
import { fromBase64, fromJson, toBase64 } from './encoding.ts';
import { FeedError } from './error.ts';
import type { SigningKey } from './keys.ts';
import { maxEnvelopeBytes, maxKeys, maxRootVersion } from './limits.ts';

export const rootPayloadType = 'application/vnd.xinbiao.root+json';

const Role = z.object({
  /** Ed25519 public keys, 32 bytes each, base64. */
  keys: z
    .array(z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)))
    .check(z.minLength(1), z.maxLength(maxKeys)),
  threshold: z.int().check(z.gte(1), z.lte(maxKeys)),
});
export type Role = z.infer<typeof Role>;

const RootPayload = z.object({
  spec: z.literal(1),
  version: z.int().check(z.gte(1), z.lte(maxRootVersion)),
  /** Who may sign `feed.json`. */
  feed: Role,
  /** Who may sign the next version of the root. */
  root: Role,
});
export type RootPayload = z.infer<typeof RootPayload>;

/** The path of version `version` of the root. */
export const rootPath = (version: number): string => `root/${version}.json`;

/**
 * Makes version 1 of a root.
 * @param feedKeys who may sign feeds, `feedThreshold` of them together
 * @param rootKeys who may sign the next root, `rootThreshold` of them together; their private keys sign this one
 * @returns the bytes of `root/1.json`; the same keys always give the same bytes
 */
export async function buildFirstRoot(options: {
  feedKeys: readonly Uint8Array[];
  feedThreshold?: number;
  rootKeys: readonly SigningKey[];
  rootThreshold?: number;
}): Promise<Uint8Array> {
  const rootKeys = options.rootKeys.map(({ publicKey }) => publicKey);
  const payload: RootPayload = {
    spec: 1,
    version: 1,
    feed: roleOf(options.feedKeys, options.feedThreshold ?? 1),
    root: roleOf(rootKeys, options.rootThreshold ?? 1),
  };
  return sealRoot(payload, options.rootKeys);
}

/**
 * Makes the root that follows another.
 * @param before the root that stands (`walkRoots`)
 * @param feed who may sign feeds from now on
 * @param root who may sign the next root from now on
 * @param signers keys of the root before and of this one, as many of each as its threshold asks for
 * @returns the bytes of `root/N.json`
 * @throws FeedError as a reader would for a root that it must refuse, `bad-key` for a threshold that the keys cannot meet
 */
export async function buildNextRoot(
  before: RootPayload,
  { feed, root, signers }: { feed: Role; root: Role; signers: readonly SigningKey[] },
): Promise<Uint8Array> {
  for (const role of [feed, root]) {
    if (new Set(role.keys).size < role.threshold) {
      throw new FeedError('bad-key', `a threshold of ${role.threshold} with ${role.keys.length} keys`);
    }
  }
  const version = before.version + 1;
  const bytes = await sealRoot({ spec: 1, version, feed, root }, signers);
  await openNextRoot(bytes, before);
  return bytes;
}

/** @returns the role of some public keys, `threshold` of which must sign together */
export function roleOf(publicKeys: readonly Uint8Array[], threshold: number): Role {
  return { keys: publicKeys.map(toBase64), threshold };
}

function sealRoot(payload: RootPayload, signers: readonly SigningKey[]): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return sealEnvelope(rootPayloadType, bytes, signers);
}

export interface WalkedRoots {
  /** The version asked for. */
  root: RootPayload;
  /** SHA-256 of the bytes of `root/1.json`, hex: what people compare and clients pin. */
  fingerprint: string;
  /** Whether the keys for feeds were changed after version `since`: then an older floor of serials no longer binds. */
  feedKeysChanged: boolean;
}

/**
 * Walks from `root/1.json` to version `target`.
 * @param fetchFile gives a file of the feed
 * @param pinned fingerprint of `root/1.json` where one is known
 * @param since the version that the client trusted last
 * @throws FeedError `wrong-root`, `bad-signature`, `unknown-key`, `threshold-not-met`, `not-a-feed`,
 *   `unsupported-version`
 */
export async function walkRoots(
  fetchFile: (path: string, maxBytes: number) => Promise<Uint8Array>,
  target: number,
  pinned: string | undefined,
  since: number,
): Promise<WalkedRoots> {
  const first = await fetchFile(rootPath(1), maxEnvelopeBytes);
  const fingerprint = await sha256Hex(first);
  if (pinned !== undefined && pinned.toLowerCase() !== fingerprint) {
    throw new FeedError('wrong-root', `${fingerprint} is served`);
  }
  const opened = openRoot(first, 1);
  let { root } = opened;
  await demandRole(opened.envelope, root.root);
  let trusted = root;
  for (let version = 2; version <= target; version++) {
    root = await openNextRoot(await fetchFile(rootPath(version), maxEnvelopeBytes), root);
    if (version <= since) trusted = root;
  }
  return { root, fingerprint, feedKeysChanged: !sameKeys(trusted.feed, root.feed) };
}

/** Opens the root after `before`, which both it and `before` must have signed. @throws FeedError */
async function openNextRoot(bytes: Uint8Array, before: RootPayload): Promise<RootPayload> {
  const { root, envelope } = openRoot(bytes, before.version + 1);
  await demandRole(envelope, before.root);
  await demandRole(envelope, root.root);
  return root;
}

function openRoot(bytes: Uint8Array, version: number): { root: RootPayload; envelope: Envelope } {
  const envelope = openEnvelope(bytes, rootPayloadType);
  const read = RootPayload.safeParse(fromJson(envelope.payload));
  if (!read.success) throw new FeedError('not-a-feed', rootPath(version));
  if (read.data.version !== version) {
    throw new FeedError('wrong-root', `${rootPath(version)} says version ${read.data.version}`);
  }
  return { root: read.data, envelope };
}

/** Demands the signatures that `role` asks for. */
export async function demandRole(envelope: Envelope, role: Role): Promise<void> {
  await demandSignatures(envelope, role.keys.map(fromBase64), role.threshold);
}

function sameKeys(a: Role, b: Role): boolean {
  return a.keys.toSorted().join() === b.keys.toSorted().join();
}
