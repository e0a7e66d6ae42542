/** Each attack on a feed that a client must withstand (The Update Framework, "attacks"), one test each. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/hash/sha256.ts';
import { pack, unpack } from '../../../utils/lists/feed/gzip.ts';
import { generateKey } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { feedNow, openFeed, readSnapshot } from '../../../utils/lists/feed/open.ts';
import type { SnapshotPart } from '../../../utils/lists/feed/payload.ts';
import { buildFirstRoot } from '../../../utils/lists/feed/root.ts';
import { StateSum } from '../../../utils/lists/feed/state.ts';
import {
  envelopeOf,
  madeUpEntry,
  madeUpFeed,
  madeUpList,
  now,
  open,
  payloadOf,
  putJson,
  readAll,
  refusal,
  resign,
  serve,
} from './made-up-feed.ts';
import type { Files } from './made-up-feed.ts';

let files: Files;
let key: SigningKey;

beforeEach(async () => {
  ({ files, key } = await madeUpFeed());
});

/** Replaces the snapshot by other lines, with hashes, sizes and state that fit them. */
async function publishLines(lines: readonly string[], change: Partial<SnapshotPart> = {}): Promise<void> {
  const unpacked = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const packed = await pack(unpacked);
  const sha256 = await sha256Hex(packed);
  const part = {
    path: `snapshot/${sha256}.jsonl.gz`,
    sha256,
    bytes: packed.length,
    unpackedBytes: unpacked.length,
    entries: lines.length,
    ...change,
  };
  const state = new StateSum();
  for (const line of lines) state.add(new TextEncoder().encode(line));
  files.set(part.path, packed);
  await resign(files, [key], { ...payloadOf(files), snapshot: [part], state: state.toString() });
}

function firstPart(): SnapshotPart {
  const [part] = payloadOf(files).snapshot;
  if (!part) throw new Error('the made-up feed has one part');
  return part;
}

describe('arbitrary installation', () => {
  it('refuses a payload that was changed after signing', async () => {
    const envelope = envelopeOf(files);
    const changed = JSON.stringify({ ...payloadOf(files), serial: 99 });
    putJson(files, 'feed.json', { ...envelope, payload: Buffer.from(changed).toString('base64') });
    expect(await refusal(open(files))).toBe('bad-signature');
  });

  it('refuses a feed without signatures', async () => {
    putJson(files, 'feed.json', { ...envelopeOf(files), signatures: [] });
    expect(await refusal(open(files))).toBe('bad-signature');
  });

  it('refuses a feed that another key signed', async () => {
    const other = await madeUpFeed();
    files.set('feed.json', other.files.get('feed.json') ?? new Uint8Array());
    expect(await refusal(open(files))).toBe('unknown-key');
  });

  it('refuses another publisher who brings the root along', async () => {
    const { fingerprint } = await open(files);
    const other = await madeUpFeed();
    expect(await refusal(open(other.files, { fingerprint }))).toBe('wrong-root');
  });

  it('refuses a signature over the same bytes as another type', async () => {
    putJson(files, 'feed.json', { ...envelopeOf(files), payloadType: 'application/json' });
    expect(await refusal(open(files))).toBe('not-a-feed');
  });

  it('refuses a root passed off as a feed', async () => {
    files.set('feed.json', files.get('root/1.json') ?? new Uint8Array());
    expect(await refusal(open(files))).toBe('not-a-feed');
  });

  it('counts keys, not signatures: one key that signs twice does not meet a threshold of two', async () => {
    const second = await generateKey();
    const root = await buildFirstRoot({
      feedKeys: [key.publicKey, second.publicKey],
      feedThreshold: 2,
      rootKeys: [key],
    });
    files.set('root/1.json', root);
    const payload = payloadOf(files);
    await resign(files, [key, key], payload);
    expect(await refusal(open(files))).toBe('threshold-not-met');
    await resign(files, [key, second], payload);
    expect(await refusal(open(files))).toBe('none');
  });
});

describe('rollback and fast-forward', () => {
  it('refuses a lower serial', async () => {
    expect(await refusal(open(files, { serial: 2 }))).toBe('older-serial');
  });

  it('refuses the same serial with other contents, and takes the same contents again', async () => {
    const { payloadSha256 } = await open(files);
    expect(await refusal(open(files, { serial: 1, payloadSha256 }))).toBe('none');
    const other = await madeUpFeed({ key, entries: [madeUpEntry(4)] });
    expect(await refusal(open(other.files, { serial: 1, payloadSha256 }))).toBe('same-serial-other-bytes');
  });

  it('refuses an older root than the one already trusted', async () => {
    expect(await refusal(open(files, { rootVersion: 2 }))).toBe('older-root');
  });

  it('refuses serials that are no whole numbers from 1', async () => {
    for (const serial of [0, -1, 1.5, '2', 2 ** 60]) {
      await resign(files, [key], { ...payloadOf(files), serial });
      expect(await refusal(open(files)), String(serial)).toBe('not-a-feed');
    }
  });
});

describe('freeze and clocks', () => {
  it('takes a feed past its expiry, for the caller to show it stale', async () => {
    const opened = await openFeed(
      (path) => Promise.resolve(files.get(path) ?? new Uint8Array()),
      {},
      new Date('2030-01-01'),
    );
    expect(Date.parse(opened.expires)).toBeLessThan(Date.parse('2030-01-01'));
  });

  it('caps an expiry far ahead at 45 days after the issue', async () => {
    await resign(files, [key], { ...payloadOf(files), expires: '2099-01-01T00:00:00Z' });
    expect((await open(files)).expires).toBe('2026-04-06T08:00:00.000Z');
  });

  it('refuses an issue more than a day ahead, not one within a day', async () => {
    await resign(files, [key], { ...payloadOf(files), issued: '2026-03-02T00:00:01Z' });
    expect(await refusal(open(files))).toBe('issued-in-future');
    await resign(files, [key], { ...payloadOf(files), issued: '2026-03-01T23:59:59Z' });
    expect(await refusal(open(files))).toBe('none');
  });

  it('shows an old feed that is served for ever as out of date, and takes the next when it comes', async () => {
    const { expires, issued, payloadSha256 } = await open(files);
    const pin = { serial: 1, payloadSha256, lastIssued: issued };
    const frozen = await open(files, pin, new Date('2027-01-01'));
    expect(frozen.expires).toBe(expires);
    expect(Date.parse(frozen.expires)).toBeLessThan(feedNow(new Date('2027-01-01'), issued).getTime());
    const next = await madeUpFeed({ key, serial: 2, issued: new Date('2026-12-31') });
    next.files.set('root/1.json', files.get('root/1.json') ?? new Uint8Array());
    expect((await open(next.files, pin, new Date('2027-01-01'))).serial).toBe(2);
  });

  it('lets no clock that is set back make an old feed current again', async () => {
    const { expires } = await open(files);
    const setBack = new Date('2026-03-01');
    expect(feedNow(setBack, '2026-05-01T00:00:00Z').getTime()).toBeGreaterThan(Date.parse(expires));
    expect(feedNow(new Date('2026-06-01'), '2026-05-01T00:00:00Z')).toEqual(new Date('2026-06-01'));
    expect(feedNow(setBack, undefined)).toEqual(setBack);
  });

  it('takes a feed though the clock is years ahead, for the caller to show it out of date', async () => {
    expect(await refusal(open(files, {}, new Date('2099-01-01')))).toBe('none');
  });

  it('takes the last issue as now where the clock is behind it', async () => {
    const clock = new Date('2020-01-01T00:00:00Z');
    expect(await refusal(open(files, {}, clock))).toBe('issued-in-future');
    expect(await refusal(open(files, { lastIssued: '2026-02-20T07:00:00Z' }, clock))).toBe('none');
  });
});

describe('mix and match, wrong target', () => {
  it('refuses the feed of another list by the same publisher', async () => {
    const other = await madeUpFeed({ key, list: { ...madeUpList, id: 'another' } });
    expect(await refusal(open(other.files, { listId: 'made-up' }))).toBe('other-list');
  });

  it('refuses a part that is not the signed one', async () => {
    const { path, bytes } = firstPart();
    files.set(path, (await pack(new TextEncoder().encode('{}\n'))).slice(0, bytes));
    const padded = new Uint8Array(bytes);
    padded.set(files.get(path) ?? []);
    files.set(path, padded);
    expect(await refusal(readAll(files))).toBe('wrong-hash');
  });

  it('refuses parts that do not add up to the signed state', async () => {
    await resign(files, [key], { ...payloadOf(files), state: '0'.repeat(32) });
    expect(await refusal(readAll(files))).toBe('wrong-state');
  });

  it('refuses a part with another number of entries than declared', async () => {
    const part = firstPart();
    await resign(files, [key], { ...payloadOf(files), snapshot: [{ ...part, entries: 2 }] });
    expect(await refusal(readAll(files))).toBe('wrong-count');
  });

  it('refuses paths that leave the folder', async () => {
    const part = firstPart();
    for (const path of [
      '../secret',
      '/etc/passwd',
      'https://evil.example/x',
      'a//b',
      'snapshot/..',
      '.hidden',
      'a\\b',
      'a%2e',
    ]) {
      await resign(files, [key], { ...payloadOf(files), snapshot: [{ ...part, path }] });
      expect(await refusal(open(files)), path).toBe('not-a-feed');
    }
  });
});

describe('endless data', () => {
  it('refuses a feed.json above 256 KB before parsing it', async () => {
    files.set('feed.json', new Uint8Array(256 * 1024 + 1));
    expect(await refusal(open(files))).toBe('too-large');
  });

  it('asks for no more bytes than the format allows or the part declares', async () => {
    const asked: [string, number][] = [];
    const counting = (path: string, maxBytes: number): Promise<Uint8Array> => {
      asked.push([path, maxBytes]);
      return Promise.resolve(files.get(path) ?? new Uint8Array());
    };
    const opened = await openFeed(counting, {}, now);
    expect(asked).toEqual([
      ['feed.json', 262_144],
      ['root/1.json', 262_144],
    ]);
    expect(opened.snapshot.every((part) => part.bytes <= 4 * 1024 * 1024)).toBe(true);
  });

  it('refuses a part longer or shorter than declared', async () => {
    const { path } = firstPart();
    const bytes = files.get(path) ?? new Uint8Array();
    files.set(path, new Uint8Array([...bytes, 0]));
    expect(await refusal(readAll(files))).toBe('too-large');
    files.set(path, bytes.slice(0, -1));
    expect(await refusal(readAll(files))).toBe('truncated');
  });

  it('stops unpacking at the declared size', async () => {
    await publishLines([JSON.stringify(madeUpEntry(1)), ' '.repeat(5_000_000)], { unpackedBytes: 1000 });
    expect(await refusal(readAll(files))).toBe('too-large');
  });

  it('refuses a part that unpacks to less than declared', async () => {
    await publishLines([JSON.stringify(madeUpEntry(1))], { unpackedBytes: 1000 });
    expect(await refusal(readAll(files))).toBe('truncated');
  });

  it('refuses parts declared above the limits', async () => {
    const part = firstPart();
    for (const change of [{ bytes: 4 * 1024 * 1024 + 1 }, { unpackedBytes: 32 * 1024 * 1024 + 1 }]) {
      await resign(files, [key], { ...payloadOf(files), snapshot: [{ ...part, ...change }] });
      expect(await refusal(open(files)), JSON.stringify(change)).toBe('not-a-feed');
    }
  });

  it('refuses a line above 64 KB', async () => {
    const entry = { ...madeUpEntry(1), domains: Array.from({ length: 1000 }, () => 'd'.repeat(200)) };
    await publishLines([JSON.stringify(entry)]);
    expect(await refusal(readAll(files))).toBe('bad-record');
  });

  it('yields no more of a gzip bomb than was declared, and unpacks no further', async () => {
    const bomb = await pack(new Uint8Array(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    let yielded = 0;
    const reading = (async () => {
      for await (const piece of unpack(bomb, 100_000)) yielded += piece.length;
    })();
    expect(await refusal(reading)).toBe('too-large');
    expect(yielded).toBeLessThanOrEqual(100_000);
  });

  it('refuses a record of 10 MB, however many good ones stand around it', async () => {
    const good = Array.from({ length: 3000 }, (_, index) => JSON.stringify(madeUpEntry(index)));
    const huge = JSON.stringify({ ...madeUpEntry(5000), apps: ['x'.repeat(10_000_000)] });
    await publishLines([...good.slice(0, 2000), huge, ...good.slice(2000)]);
    expect(await refusal(readAll(files))).toBe('bad-record');
  });

  it('hands over slices that keep a reader free, and none after the declared number of lines', async () => {
    await publishLines(Array.from({ length: 2345 }, (_, index) => JSON.stringify(madeUpEntry(index))));
    const opened = await open(files);
    const sizes: number[] = [];
    for await (const slice of readSnapshot(opened, serve(files))) sizes.push(slice.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2345);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    const [part] = opened.snapshot;
    if (!part) throw new Error('there is one');
    let taken = 0;
    const reading = (async () => {
      const lying = { ...opened, snapshot: [{ ...part, entries: 100 }] };
      for await (const slice of readSnapshot(lying, serve(files))) taken += slice.length;
    })();
    expect(await refusal(reading)).toBe('wrong-count');
    expect(taken).toBeLessThanOrEqual(100);
  });

  it('refuses a part that is no gzip', async () => {
    const bytes = new TextEncoder().encode('no gzip at all');
    const sha256 = await sha256Hex(bytes);
    const part = {
      path: `snapshot/${sha256}.jsonl.gz`,
      sha256,
      bytes: bytes.length,
      unpackedBytes: 10,
      entries: 1,
    };
    files.set(part.path, bytes);
    await resign(files, [key], { ...payloadOf(files), snapshot: [part] });
    expect(await refusal(readAll(files))).toBe('truncated');
  });
});

describe('malformed and unfriendly records', () => {
  it('refuses what is not JSON, not an envelope, not base64, not a payload', async () => {
    for (const bytes of ['', 'null', '[]', '{}', '{"payloadType":1}', '<html></html>', '\uFEFF{}']) {
      files.set('feed.json', new TextEncoder().encode(bytes));
      expect(await refusal(open(files)), bytes).toBe('not-a-feed');
    }
    putJson(files, 'feed.json', { ...envelopeOf(files), payload: '%%%' });
    expect(await refusal(open(files))).toBe('not-a-feed');
    await resign(files, [key], 'not JSON');
    expect(await refusal(open(files))).toBe('not-a-feed');
  });

  it('refuses a newer version of the format by name', async () => {
    await resign(files, [key], { ...payloadOf(files), spec: 2 });
    expect(await refusal(open(files))).toBe('unsupported-version');
  });

  it('refuses lines that are not entries', async () => {
    for (const line of [
      '',
      'null',
      '[]',
      '{',
      '{"id":1}',
      JSON.stringify({ ...madeUpEntry(1), tier: 'red' }),
    ]) {
      await publishLines([line]);
      expect(await refusal(readAll(files)), line).toBe('bad-record');
    }
  });

  it('leaves out one bad record in a thousand, and refuses two', async () => {
    const good = Array.from({ length: 1000 }, (_, index) => JSON.stringify(madeUpEntry(index)));
    await publishLines([...good, '{"id":"bad"}']);
    expect(await readAll(files)).toHaveLength(1000);
    await publishLines([...good, '{"id":"bad"}', '{"id":"worse"}']);
    expect(await refusal(readAll(files))).toBe('bad-record');
  });

  it('keeps a cause whose code it does not know, without the code', async () => {
    const entry = { ...madeUpEntry(1), causes: [{ code: 'invented-later', wording: '将来的事由' }] };
    await publishLines([JSON.stringify(entry)]);
    const [read] = await readAll(files);
    expect(read?.causes).toEqual([{ wording: '将来的事由' }]);
  });

  it('takes no field that it does not know, and no prototype', async () => {
    const line = JSON.stringify(madeUpEntry(1)).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"legalRepresentative":"某人",',
    );
    await publishLines([line]);
    const [read] = await readAll(files);
    expect(read).toEqual(madeUpEntry(1));
    expect(Object.keys(read ?? {})).toEqual(Object.keys(madeUpEntry(1)));
    expect((read as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a payload whose list is hidden in a prototype', async () => {
    const { list, ...rest } = payloadOf(files);
    await resign(
      files,
      [key],
      JSON.stringify(rest).replace('{', `{"__proto__":{"list":${JSON.stringify(list)}},`),
    );
    expect(await refusal(open(files))).toBe('not-a-feed');
  });
});

describe('an unreachable or faulty server', () => {
  it('is told apart from a forged feed', async () => {
    files.delete('feed.json');
    expect(await refusal(open(files))).toBe('unreachable');
  });

  it('is noticed when a part is missing', async () => {
    files.delete(firstPart().path);
    expect(await refusal(readAll(files))).toBe('unreachable');
  });
});
