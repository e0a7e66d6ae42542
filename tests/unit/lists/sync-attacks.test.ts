/**
 * Attacks on a client that has a list (The Update Framework, "attacks"): after each the list answers as before, says
 * by a code why nothing newer came, counts a failure, and takes the honest issue when it is served again.
 */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../utils/lists/feed/encoding.ts';
import { pack } from '../../../utils/lists/feed/gzip.ts';
import { generateKey } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { buildNextRoot, roleOf } from '../../../utils/lists/feed/root.ts';
import type { RootPayload } from '../../../utils/lists/feed/root.ts';
import { listStates } from '../../../utils/lists/subscriptions.ts';
import { Client, hour } from './client.ts';
import { FakePublisher, madeUpEntries, noon, payloadOf } from './sync-server.ts';

const first = madeUpEntries(60);
const next = madeUpEntries(70);

let publisher: FakePublisher;
let client: Client;
/** The honest issue that comes after the attack. */
let honest: Map<string, Uint8Array>;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 5);
  const subscribed = publisher.files;
  await publisher.publishNext(next, 9, { issued: new Date(noon + 2 * hour) });
  honest = publisher.files;
  publisher.files = new Map(subscribed);
  client = await Client.open(publisher);
  await client.sync.subscribe({ address: publisher.address });
  publisher.asked.length = 0;
});

/** Serves the next issue, serial 6, to be spoilt. */
async function publishNext(): Promise<void> {
  await publisher.publishNext(next, 6);
  await publisher.dropDeltas();
  publisher.files = new Map(publisher.files);
}

interface EnvelopeJson {
  payloadType: string;
  payload: string;
  signatures: unknown[];
}

function spoilEnvelope(change: (envelope: EnvelopeJson) => object): void {
  const text = new TextDecoder().decode(publisher.files.get('feed.json'));
  const spoilt = JSON.stringify(change(JSON.parse(text) as EnvelopeJson));
  publisher.files.set('feed.json', new TextEncoder().encode(spoilt));
}

function spoilFiles(folder: string, change: (bytes: Uint8Array) => Uint8Array): void {
  for (const [path, bytes] of publisher.files) {
    if (path.startsWith(`${folder}/`)) publisher.files.set(path, change(bytes));
  }
}

/** Bytes without end, or nearly so. */
function endless(): Response {
  return new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)) }));
}

/** The root after the first, by which `keys` must sign feeds, `threshold` of them. */
async function nextRoot(keys: readonly SigningKey[], threshold: number): Promise<Uint8Array> {
  const { payload } = JSON.parse(
    new TextDecoder().decode(publisher.files.get('root/1.json')),
  ) as EnvelopeJson;
  const before = JSON.parse(Buffer.from(payload, 'base64').toString()) as RootPayload;
  const feed = roleOf(
    keys.map(({ publicKey }) => publicKey),
    threshold,
  );
  return buildNextRoot(before, { feed, root: before.root, signers: [await publisher.key()] });
}

const lineOf = (entry: unknown): string => JSON.stringify(entry);

interface Attack {
  code: string;
  spoil: () => Promise<void>;
}

const attacks: Record<string, Attack> = {
  'a payload that was changed after signing': {
    code: 'bad-signature',
    spoil: async () => {
      await publishNext();
      const changed = JSON.stringify({ ...payloadOf(publisher.files), serial: 99 });
      spoilEnvelope((envelope) => ({ ...envelope, payload: toBase64(new TextEncoder().encode(changed)) }));
    },
  },
  'a missing signature': {
    code: 'bad-signature',
    spoil: async () => {
      await publishNext();
      spoilEnvelope((envelope) => ({ ...envelope, signatures: [] }));
    },
  },
  'an unknown key': {
    code: 'unknown-key',
    spoil: async () => {
      await publishNext();
      await publisher.describe((payload) => payload, [await generateKey()]);
    },
  },
  'a threshold that one key meets twice': {
    code: 'threshold-not-met',
    spoil: async () => {
      await publishNext();
      const key = await publisher.key();
      publisher.files.set('root/2.json', await nextRoot([key, await generateKey()], 2));
      await publisher.describe((payload) => ({ ...payload, root: 2 }), [key, key]);
    },
  },
  'a root that the one before did not sign': {
    code: 'unknown-key',
    spoil: async () => {
      await publishNext();
      const thief = new FakePublisher('jia');
      await thief.publish(next, 6);
      await thief.rotateKey(next, 6);
      publisher.files.set('root/2.json', thief.files.get('root/2.json') ?? new Uint8Array());
      await publisher.describe((payload) => ({ ...payload, root: 2 }), [await thief.key()]);
    },
  },
  'another publisher, root and all': {
    code: 'wrong-root',
    spoil: async () => {
      const thief = new FakePublisher('jia');
      await thief.publish(next, 6);
      publisher.files = thief.files;
    },
  },
  'a rollback': {
    code: 'older-serial',
    spoil: () => publisher.publish(next, 4),
  },
  'the same serial with other bytes': {
    code: 'same-serial-other-bytes',
    spoil: () => publisher.publish(next, 5),
  },
  "another list's feed by the same publisher": {
    code: 'other-list',
    spoil: async () => {
      await publishNext();
      await publisher.describe((payload) => ({ ...payload, list: { ...payload.list, id: 'yi' } }));
    },
  },
  'an issue from the future': {
    code: 'issued-in-future',
    spoil: () => publisher.publish(next, 6, new Date(noon + 48 * hour)),
  },
  'an endless description': {
    code: 'too-large',
    spoil: async () => {
      publisher.intercept = (path) => (path === 'feed.json' ? Promise.resolve(endless()) : undefined);
    },
  },
  'an endless root': {
    code: 'too-large',
    spoil: async () => {
      await publishNext();
      publisher.intercept = (path) => (path.startsWith('root/') ? Promise.resolve(endless()) : undefined);
    },
  },
  'an endless part': {
    code: 'too-large',
    spoil: async () => {
      await publishNext();
      publisher.intercept = (path) => (path.startsWith('snapshot/') ? Promise.resolve(endless()) : undefined);
    },
  },
  'a part that unpacks to more than was signed': {
    code: 'too-large',
    spoil: async () => {
      await publishNext();
      const lines = [lineOf(next[0]), ' '.repeat(60_000)];
      await publisher.publishLines([lines], { unpackedBytes: 1000 });
    },
  },
  'a gzip bomb': {
    code: 'too-large',
    spoil: async () => {
      await publishNext();
      // Short lines, since a long one is stopped for being long.
      const bomb = await pack(new TextEncoder().encode('{}\n'.repeat(12_000_000)));
      const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bomb))).toString('hex');
      const part = { path: 'snapshot/bomb', sha256, bytes: bomb.length, unpackedBytes: 30, entries: 10 };
      publisher.files.set(part.path, bomb);
      await publisher.describe((payload) => ({ ...payload, snapshot: [part] }));
    },
  },
  'a truncated part': {
    code: 'truncated',
    spoil: async () => {
      await publishNext();
      spoilFiles('snapshot', (bytes) => bytes.slice(0, -1));
    },
  },
  'a part with another hash': {
    code: 'wrong-hash',
    spoil: async () => {
      await publishNext();
      spoilFiles('snapshot', (bytes) => bytes.with(30, 255 - (bytes[30] ?? 0)));
    },
  },
  'the description of one serial with the parts of another': {
    code: 'wrong-state',
    spoil: async () => {
      const { snapshot } = payloadOf(publisher.files);
      const older = publisher.files;
      await publishNext();
      for (const { path } of snapshot) publisher.files.set(path, older.get(path) ?? new Uint8Array());
      await publisher.describe((payload) => ({ ...payload, snapshot }));
    },
  },
  'a delta that lies, where the snapshot is withheld': {
    code: 'unreachable',
    spoil: async () => {
      await publisher.publishNext(next, 6);
      const liar = new FakePublisher('jia', publisher.address);
      await liar.publish(first, 5);
      await liar.publishNext(first.slice(1), 6);
      const files = [...publisher.files];
      publisher.files = new Map(files.filter(([path]) => !path.startsWith('snapshot/')));
      await publisher.lieWithDeltasOf(liar);
    },
  },
  'tombstones that are not the signed ones': {
    code: 'wrong-hash',
    spoil: async () => {
      await publisher.publishNext(next.slice(10), 6);
      await publisher.dropDeltas();
      spoilFiles('tombstones', (bytes) => bytes.with(15, 255 - (bytes[15] ?? 0)));
    },
  },
  'a record of 10 MB': {
    code: 'bad-record',
    spoil: async () => {
      await publishNext();
      const huge = { ...first[0], apps: ['x'.repeat(10_000_000)] };
      await publisher.publishLines([
        [...next.slice(0, 40).map(lineOf), lineOf(huge), ...next.slice(40).map(lineOf)],
      ]);
    },
  },
  'lines that are no entries': {
    code: 'bad-record',
    spoil: async () => {
      await publishNext();
      await publisher.publishLines([[...next.map(lineOf), '{"__proto__":{"id":"x"}}']]);
    },
  },
  'more lines than were signed': {
    code: 'wrong-count',
    spoil: async () => {
      await publishNext();
      await publisher.publishLines([next.map(lineOf)], { entries: 69 });
    },
  },
  'a path that leaves the folder': {
    code: 'not-a-feed',
    spoil: async () => {
      await publishNext();
      await publisher.describe((payload) => ({
        ...payload,
        snapshot: payload.snapshot.map((part) => ({ ...part, path: '../../secret' })),
      }));
    },
  },
  'a payload that hides its list in a prototype': {
    code: 'not-a-feed',
    spoil: async () => {
      await publishNext();
      const { list, ...rest } = payloadOf(publisher.files);
      const hidden = JSON.stringify(rest).replace('{', `{"__proto__":${JSON.stringify({ list })},`);
      await publisher.describe(() => JSON.parse(hidden) as object);
    },
  },
  'a page of a captive portal': {
    code: 'not-a-feed',
    spoil: async () => {
      publisher.intercept = () => Promise.resolve(new Response('<!doctype html><title>Welcome</title>'));
    },
  },
};

describe('a list under attack stays as it is', () => {
  it.each(Object.entries(attacks))('%s', async (_, { code, spoil }) => {
    const before = (await client.list('jia')).state;
    await spoil();
    client.clock += hour;
    expect(await client.syncNow('jia')).toEqual({ ...before, error: expect.objectContaining({ code }) });
    expect(await client.held(next)).toEqual(first.map(({ id }) => id));
    expect(await client.db.count('generations')).toBe(1);
    expect(await client.db.count('tombstones')).toBe(0);
    expect((await client.list('jia')).sync).toMatchObject({ failures: 1, newest: { serial: 5 } });
    expect((await client.history('jia'))[0]).toMatchObject({ kind: 'failed', error: { code } });
    const outside = publisher.asked.filter(({ path }) => path.startsWith('outside'));
    expect(outside).toEqual([]);

    publisher.intercept = undefined;
    publisher.files = honest;
    client.clock += hour;
    const after = await client.syncNow('jia');
    expect(after).toMatchObject({ serial: 9, entries: 70 });
    expect(after.error).toBeUndefined();
    expect(await client.held(next)).toHaveLength(70);
  });
});

describe('no attack gets more than it needs', () => {
  it('an endless answer is read to its limit and no further', async () => {
    let pulled = 0;
    publisher.intercept = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull: (to) => {
              pulled += 65_536;
              to.enqueue(new Uint8Array(65_536));
            },
          }),
        ),
      );
    await client.syncNow('jia');
    expect(pulled).toBeLessThan(2 * 256 * 1024);
  });

  it('a feed that is refused when it is first subscribed to leaves nothing', async () => {
    const other = new FakePublisher('yi');
    await other.publish(first, 1);
    await other.publishLines([['{}']]);
    client = await Client.open(other);
    await expect(client.sync.subscribe({ address: other.address })).rejects.toMatchObject({
      code: 'bad-record',
    });
    expect(await listStates(client.db)).toEqual([]);
    expect(await client.db.count('generations')).toBe(0);
  });
});
