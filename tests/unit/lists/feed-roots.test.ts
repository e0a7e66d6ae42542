/** Keys that change: a client walks the roots one by one, however long it slept. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../../utils/lists/feed/dsse.ts';
import { toBase64 } from '../../../utils/lists/feed/encoding.ts';
import { generateKey } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import {
  buildFirstRoot,
  buildNextRoot,
  roleOf,
  rootPayloadType,
  walkRoots,
} from '../../../utils/lists/feed/root.ts';
import type { Role } from '../../../utils/lists/feed/root.ts';
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

/** A client's walk over roots, given by their bytes. */
const walk = (roots: readonly Uint8Array[], since = 1): ReturnType<typeof walkRoots> =>
  walkRoots(
    (path) => Promise.resolve(roots[Number(/\d+/.exec(path)) - 1] ?? new Uint8Array()),
    roots.length,
    undefined,
    since,
  );

const role = (...keys: SigningKey[]): Role =>
  roleOf(
    keys.map(({ publicKey }) => publicKey),
    1,
  );

describe('roots that follow a root', () => {
  it('bring a client home that slept through three rotations, one of them after a theft', async () => {
    const roots = [first];
    const rootKeys = [rootKey, nextRootKey, await generateKey(), await generateKey()];
    for (const [index, feedKey] of [feedKeys[1], feedKeys[2], await generateKey()].entries()) {
      const [old = rootKey, own = rootKey] = rootKeys.slice(index);
      const { root } = await walk(roots);
      roots.push(await buildNextRoot(root, { feed: role(feedKey), root: role(own), signers: [old, own] }));
    }
    const before = await madeUpFeed({ key: feedKeys[0], roots: [first], serial: 3 });
    const { fingerprint, rootVersion } = await open(before.files);
    // Whoever stole the first key drove the serial up before it was found out.
    const stolen = await madeUpFeed({ key: feedKeys[0], roots: [first], serial: 2 ** 50 });
    const pin = { fingerprint, listId: 'made-up', rootVersion, serial: (await open(stolen.files)).serial };
    const last = feedKeys[2];
    const { files } = await madeUpFeed({ key: last, roots: roots.slice(0, 3), serial: 4 });
    const opened = await open(files, pin);
    expect(opened).toMatchObject({ serial: 4, rootVersion: 3, fingerprint, feedKeysChanged: true });
    expect((await walk(roots)).root.version).toBe(4);
    const thief = await madeUpFeed({ key: feedKeys[0], roots, serial: 5 });
    expect(await refusal(open(thief.files, pin))).toBe('unknown-key');
  });

  it('need as many signatures of the root before as it says', async () => {
    const keys: [SigningKey, SigningKey, SigningKey] = [
      await generateKey(),
      await generateKey(),
      await generateKey(),
    ];
    const bytes = await buildFirstRoot({
      feedKeys: [feedKeys[0].publicKey],
      rootKeys: keys,
      rootThreshold: 2,
    });
    const { root } = await walk([bytes]);
    const next = { feed: role(feedKeys[1]), root: root.root };
    expect(await refusal(buildNextRoot(root, { ...next, signers: [keys[0]] }))).toBe('threshold-not-met');
    expect(await refusal(buildNextRoot(root, { ...next, signers: [keys[0], keys[0]] }))).toBe(
      'threshold-not-met',
    );
    const second = await buildNextRoot(root, { ...next, signers: [keys[2], keys[0]] });
    expect((await walk([bytes, second])).feedKeysChanged).toBe(true);
    const unmeetable = { ...next, feed: { ...next.feed, threshold: 2 }, signers: keys };
    expect(await refusal(buildNextRoot(root, unmeetable))).toBe('bad-key');
  });
});
