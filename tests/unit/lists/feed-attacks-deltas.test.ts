/** Attacks by what stands beside the snapshot: deltas, removals, tombstones. A reader that refuses one keeps its list. */
import { beforeEach, describe, expect, it } from 'vitest';
import { applyDelta } from '../../../utils/lists/feed/apply.ts';
import type { HeldList } from '../../../utils/lists/feed/apply.ts';
import { auditDeltas, auditRemovals } from '../../../utils/lists/feed/audit.ts';
import { deltaChain, readDeltas } from '../../../utils/lists/feed/delta.ts';
import { generateKey } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import type { FeedPayload } from '../../../utils/lists/feed/payload.ts';
import { idHash, readRemovals, readTombstones } from '../../../utils/lists/feed/removals.ts';
import { packFile } from '../../../utils/lists/feed/write-lines.ts';
import { earlyEntry, held, issue, manyEntries } from './feed-issues.ts';
import type { Issue } from './feed-issues.ts';
import { open, payloadOf, refusal, resign, serve } from './made-up-feed.ts';

const encoder = new TextEncoder();
let key: SigningKey;
let first: Issue;
let second: Issue;
let before: HeldList;
/** The lines of the delta from the first issue to the second: a removal, a replacement, an entry that is new. */
let honest: string[];

beforeEach(async () => {
  key ??= await generateKey();
  first = await issue(key, manyEntries(80));
  const [gone, changed, ...rest] = manyEntries(80);
  if (!gone || !changed) throw new Error('there are eighty');
  second = await issue(key, [{ ...changed, status: 'overdue' }, ...rest, earlyEntry(900)], first, [
    { id: gone.id, reason: 'repaired', on: '2026-01-02' },
  ]);
  before = await held(first);
  const bytes = second.files.get(second.feed.deltas[0]?.path ?? '') ?? new Uint8Array();
  const unpacked = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  honest = (await new Response(unpacked).text()).trimEnd().split('\n');
});

/** Publishes other lines as the delta, signed, with hash and size that fit. */
async function publishDelta(lines: readonly string[], change: Record<string, unknown> = {}): Promise<void> {
  const { part, packed } = await packFile(
    'delta',
    lines.map((line) => encoder.encode(line)),
  );
  const { entries: _, ...file } = part;
  const payload = payloadOf(second.files);
  second.files.set(part.path, packed);
  const deltas = payload.deltas?.map((delta) => ({ ...delta, ...file, ...change }));
  await resign(second.files, [key], { ...payload, deltas });
}

/** A reader of the first issue goes on to the second. */
async function follow(from = before): Promise<HeldList> {
  const feed = await open(second.files);
  const chain = deltaChain(feed, from);
  if (!chain) throw new Error('there is a chain');
  return applyDelta(from, feed, readDeltas(feed, chain, from, serve(second.files)));
}

/** The same without a list to look into: what the sums alone find. */
async function readThrough(): Promise<void> {
  const feed = await open(second.files);
  const chain = deltaChain(feed, before) ?? [];
  for await (const _ of readDeltas(feed, chain, before, serve(second.files)));
}

async function audit(): Promise<void> {
  const feed = await open(second.files);
  const whole = await held({ files: second.files, feed });
  await auditDeltas(feed, serve(second.files), whole);
  await auditRemovals(feed, serve(second.files), whole);
}

const line = (index: number): string => honest[index] ?? '';

describe('a delta that lies', () => {
  it('is taken where it does not', async () => {
    await publishDelta(honest);
    expect(await refusal(readThrough())).toBe('none');
    expect(await follow()).toEqual(await held(second));
    expect(await refusal(audit())).toBe('none');
  });

  it('is refused where it leaves a removal out, or an entry, or adds one', async () => {
    const another = JSON.stringify(earlyEntry(901));
    for (const [lines, changes] of [
      [honest.slice(1), 2],
      [honest.slice(0, -1), 2],
      [[...honest, another], 4],
      [[...honest.slice(0, -1), another], 3],
    ] as const) {
      await publishDelta(lines, { changes });
      expect(await refusal(readThrough())).toBe('wrong-state');
      expect(await refusal(follow())).toBe('wrong-state');
      expect(await refusal(audit())).toBe('wrong-state');
    }
  });

  it('is refused where it removes another entry than the one it says', async () => {
    const other = manyEntries(80)[5]?.id ?? '';
    const removal = JSON.parse(line(0)) as Record<string, unknown>;
    await publishDelta([
      JSON.stringify({ ...removal, remove: await idHash('made-up', other) }),
      ...honest.slice(1),
    ]);
    // The sums fit; a reader that looks into its list, and the publisher's own check, see it.
    expect(await refusal(follow())).toBe('wrong-state');
    expect(await refusal(audit())).toBe('wrong-state');
  });

  it('is refused where it replaces what the reader does not have', async () => {
    const other = [...before.entries.values()][7]?.hash;
    await publishDelta([line(0), JSON.stringify({ replace: other }), ...honest.slice(2)]);
    expect(await refusal(readThrough())).toBe('wrong-state');
    expect(await refusal(follow())).toBe('wrong-state');
  });

  it('cannot bring back what was removed', async () => {
    const [gone] = manyEntries(1);
    if (!gone) throw new Error('there is one');
    const { files } = await issue(key, manyEntries(80), first);
    const bad = { files, feed: await open(files) };
    const removed = await idHash('made-up', gone.id);
    const entries = new Map(before.entries);
    const known = { ...before, entries, tombstones: new Map(before.tombstones) };
    known.tombstones.set(removed, { removed, reason: 'repaired', on: '2026-01-02' });
    entries.delete(removed);
    const put = {
      kind: 'put' as const,
      entry: gone,
      hash: before.entries.get(removed)?.hash ?? '',
      was: undefined,
    };
    const changes = (async function* () {
      yield [put];
    })();
    expect(await refusal(applyDelta(known, bad.feed, changes))).toBe('wrong-state');
  });
});

describe('a delta that is malformed', () => {
  it('is refused line by line', async () => {
    const removal = JSON.parse(line(0)) as Record<string, unknown>;
    for (const bad of [
      '',
      'null',
      '[]',
      '{"id":1}',
      JSON.stringify({ ...removal, remove: 'name:演示' }),
      JSON.stringify({ ...removal, reason: 'because' }),
      JSON.stringify({ ...removal, on: 'today' }),
      JSON.stringify({ ...removal, was: 7 }),
      '{"replace":"x"}',
      `{"__proto__":${line(0)}}`,
      // Two announcements in a row, and one of which nothing follows.
      line(1),
    ]) {
      await publishDelta([line(0), line(1), bad, line(2), line(3)], { changes: 4 });
      expect(await refusal(readThrough()), bad).toBe('bad-record');
    }
    await publishDelta([...honest, line(1)]);
    expect(await refusal(readThrough())).toBe('bad-record');
  });

  it('is refused where it holds more or fewer changes than declared', async () => {
    for (const changes of [2, 4]) {
      await publishDelta(honest, { changes });
      expect(await refusal(readThrough())).toBe('wrong-count');
    }
  });

  it('is held to its size, packed and unpacked, and to its hash', async () => {
    await publishDelta(honest, { unpackedBytes: 10 });
    expect(await refusal(readThrough())).toBe('too-large');
    await publishDelta(honest, { unpackedBytes: 10_000 });
    expect(await refusal(readThrough())).toBe('truncated');
    await publishDelta(honest);
    const path = payloadOf(second.files).deltas?.[0]?.path ?? '';
    const bytes = second.files.get(path) ?? new Uint8Array();
    second.files.set(path, Uint8Array.of(...bytes, 0));
    expect(await refusal(readThrough())).toBe('too-large');
    second.files.set(path, bytes.slice(0, -1));
    expect(await refusal(readThrough())).toBe('truncated');
    second.files.set(path, bytes.with(20, (bytes[20] ?? 0) ^ 1));
    expect(await refusal(readThrough())).toBe('wrong-hash');
    second.files.delete(path);
    expect(await refusal(readThrough())).toBe('unreachable');
  });
});

describe('a mix of two serials', () => {
  it('is refused, whichever file is of the other issue', async () => {
    const feed = await open(second.files);
    const [part] = feed.snapshot;
    const [older] = first.feed.snapshot;
    if (!part || !older) throw new Error('each has one');
    // The older part padded to the size of the newer one, as a mirror could.
    const padded = new Uint8Array(part.bytes);
    padded.set((first.files.get(older.path) ?? new Uint8Array()).subarray(0, part.bytes));
    second.files.set(part.path, padded);
    expect(await refusal(held(second))).toBe('wrong-hash');
    // The newer description with the older, correctly signed parts.
    const payload: FeedPayload = { ...payloadOf(second.files), snapshot: payloadOf(first.files).snapshot };
    await resign(second.files, [key], payload);
    second.files.set(older.path, first.files.get(older.path) ?? new Uint8Array());
    expect(await refusal(held({ files: second.files, feed: await open(second.files) }))).toBe('wrong-state');
  });

  it('does not start from a list of the same serial with another state', async () => {
    const feed = await open(second.files);
    expect(deltaChain(feed, { serial: 1, state: second.feed.state })).toBeUndefined();
    const other = await held(await issue(key, manyEntries(79)));
    const chain = deltaChain(feed, before) ?? [];
    const reading = applyDelta(other, feed, readDeltas(feed, chain, other, serve(second.files)));
    expect(await refusal(reading)).toBe('wrong-state');
  });
});

async function collect<T>(slices: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const slice of slices) all.push(...slice);
  return all;
}

describe('removals', () => {
  it('are told by a small file, by hash, with reason, day and serial', async () => {
    const { feed, files } = second;
    const removed = await idHash('made-up', manyEntries(1)[0]?.id ?? '');
    expect(feed.removals).toMatchObject({ entries: 1, from: 1 });
    expect(await collect(readRemovals(feed, serve(files)))).toEqual([
      { removed, reason: 'repaired', on: '2026-01-02', serial: 2 },
    ]);
    expect(await collect(readTombstones(feed, serve(files)))).toEqual([
      { removed, reason: 'repaired', on: '2026-01-02' },
    ]);
    expect(await collect(readRemovals(first.feed, serve(first.files)))).toEqual([]);
  });

  it('are held to hash, size and form as all else is', async () => {
    const { feed, files } = second;
    if (!feed.removals) throw new Error('there are some');
    const { path } = feed.removals;
    const bytes = files.get(path) ?? new Uint8Array();
    files.set(path, bytes.with(15, (bytes[15] ?? 0) ^ 1));
    expect(await refusal(collect(readRemovals(feed, serve(files))))).toBe('wrong-hash');
    for (const bad of ['{}', 'null', '{"removed":"x","reason":"repaired","on":"2026-01-02","serial":2}']) {
      const { part, packed } = await packFile('removals', [encoder.encode(bad)]);
      files.set(part.path, packed);
      const reading = collect(readRemovals({ removals: { ...part, from: 1 } }, serve(files)));
      expect(await refusal(reading), bad).toBe('bad-record');
    }
  });

  it('of the latest file must have a tombstone, and no tombstone an entry', async () => {
    const payload = payloadOf(second.files);
    await resign(second.files, [key], { ...payload, tombstones: [] });
    expect(await refusal(audit())).toBe('wrong-state');
    const standing = await idHash('made-up', manyEntries(80)[9]?.id ?? '');
    const { part, packed } = await packFile('tombstones', [
      encoder.encode(JSON.stringify({ removed: standing, reason: 'repaired', on: '2026-01-02' })),
    ]);
    second.files.set(part.path, packed);
    await resign(second.files, [key], { ...payload, tombstones: [...(payload.tombstones ?? []), part] });
    expect(await refusal(audit())).toBe('wrong-state');
  });
});
