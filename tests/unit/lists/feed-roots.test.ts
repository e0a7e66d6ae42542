/** Keys that change: a client walks the roots one by one, however long it slept. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../../utils/lists/feed/dsse.ts';
import { toBase64 } from '../../../utils/lists/feed/encoding.ts';
import { generateKey } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { buildFirstRoot, rootPayloadType } from '../../../utils/lists/feed/root.ts';
import { madeUpFeed, open, refusal } from './made-up-feed.ts';

let rootKey: SigningKey;
let nextRootKey: SigningKey;
let feedKeys: [SigningKey, SigningKey, SigningKey];
let first: Uint8Array;

beforeAll(async () => {
  rootKey = await generateKey();
  nextRootKey = await generateKey();
  feedKeys = [await generateKey(), await generateKey(), await generateKey()];
  first = await buildFirstRoot({ feedKeys: [feedKeys[0].publicKey], rootKeys: [rootKey] });
});

interface NextRoot {
  version: number;
  feedKey: SigningKey;
  rootKey: SigningKey;
  signers: readonly SigningKey[];
}

async function nextRoot({ version, feedKey, rootKey: own, signers }: NextRoot): Promise<Uint8Array> {
  const payload = {
    spec: 1,
    version,
    feed: { keys: [toBase64(feedKey.publicKey)], threshold: 1 },
    root: { keys: [toBase64(own.publicKey)], threshold: 1 },
  };
  return sealEnvelope(rootPayloadType, new TextEncoder().encode(JSON.stringify(payload)), signers);
}

describe('walking the roots', () => {
  it('arrives after two rotations, of the feed key and of the root key', async () => {
    const second = await nextRoot({
      version: 2,
      feedKey: feedKeys[1],
      rootKey: nextRootKey,
      signers: [rootKey, nextRootKey],
    });
    const third = await nextRoot({
      version: 3,
      feedKey: feedKeys[2],
      rootKey: nextRootKey,
      signers: [nextRootKey],
    });
    const { files } = await madeUpFeed({ key: feedKeys[2], roots: [first, second, third] });
    const before = await madeUpFeed({ key: feedKeys[0], roots: [first] });
    const { fingerprint } = await open(before.files);
    const opened = await open(files, { fingerprint, listId: 'made-up' });
    expect(opened.rootVersion).toBe(3);
    expect(opened.fingerprint).toBe(fingerprint);
  });

  it('refuses a feed signed with a key that was rotated away', async () => {
    const second = await nextRoot({ version: 2, feedKey: feedKeys[1], rootKey, signers: [rootKey] });
    const { files } = await madeUpFeed({ key: feedKeys[0], roots: [first, second] });
    expect(await refusal(open(files))).toBe('unknown-key');
  });

  it('refuses a root that the version before did not sign', async () => {
    const second = await nextRoot({
      version: 2,
      feedKey: feedKeys[1],
      rootKey: nextRootKey,
      signers: [nextRootKey],
    });
    const { files } = await madeUpFeed({ key: feedKeys[1], roots: [first, second] });
    expect(await refusal(open(files))).toBe('unknown-key');
  });

  it('refuses a root that does not sign itself', async () => {
    const second = await nextRoot({
      version: 2,
      feedKey: feedKeys[1],
      rootKey: nextRootKey,
      signers: [rootKey],
    });
    const { files } = await madeUpFeed({ key: feedKeys[1], roots: [first, second] });
    expect(await refusal(open(files))).toBe('unknown-key');
  });

  it('refuses a root under another number than its own', async () => {
    const { files } = await madeUpFeed({ key: feedKeys[0], roots: [first, first] });
    expect(await refusal(open(files))).toBe('wrong-root');
  });

  it('refuses a feed whose next root is missing', async () => {
    const second = await nextRoot({ version: 2, feedKey: feedKeys[1], rootKey, signers: [rootKey] });
    const { files } = await madeUpFeed({ key: feedKeys[1], roots: [first, second] });
    files.delete('root/2.json');
    expect(await refusal(open(files))).toBe('unreachable');
  });

  it('frees the serial when the feed keys change, so that a stolen key cannot lock the list', async () => {
    const second = await nextRoot({ version: 2, feedKey: feedKeys[1], rootKey, signers: [rootKey] });
    const { files } = await madeUpFeed({ key: feedKeys[1], serial: 5, roots: [first, second] });
    expect(await refusal(open(files, { serial: 9_000_000, rootVersion: 1 }))).toBe('none');
    expect(await refusal(open(files, { serial: 9_000_000, rootVersion: 2 }))).toBe('older-serial');
    expect(await refusal(open(files, { serial: 9_000_000 }))).toBe('older-serial');
  });

  it('keeps the serial where only the root key changes', async () => {
    const second = await nextRoot({
      version: 2,
      feedKey: feedKeys[0],
      rootKey: nextRootKey,
      signers: [rootKey, nextRootKey],
    });
    const { files } = await madeUpFeed({ key: feedKeys[0], serial: 5, roots: [first, second] });
    expect(await refusal(open(files, { serial: 6, rootVersion: 1 }))).toBe('older-serial');
  });
});
