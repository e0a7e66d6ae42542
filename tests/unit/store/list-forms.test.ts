/** Records as earlier versions left them are read; those of later versions are left alone. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { currentForm } from '../../../utils/store/list-forms.ts';
import { changeList, orderLists, readList, readLists } from '../../../utils/store/lists.ts';
import { sweep } from '../../../utils/store/sweep.ts';
import {
  freshDatabase,
  idsUnder,
  keyForm,
  makeEntries,
  makeList,
  readerOf,
  storeList,
} from './made-up-list.ts';

/** A list as version 0.1 of the extension stored it: kept as it was, never to be brought up to date. */
const firstForm = {
  form: 1,
  state: {
    info: {
      id: 'made-up-2026',
      title: '演示名单',
      publisher: '演示发布者',
      issuer: '演示机关',
      origin: 'transcription',
      tier: 'blacklist',
      rectifyMonths: 3,
      retentionMonths: 60,
    },
    trust: 'raised',
    serial: 17,
    issued: '2026-02-27T08:00:00Z',
    expires: '2026-04-13T08:00:00Z',
    address: 'https://lists.example/made-up/',
    fingerprint: '5f2ae14d0b6a3f2f7f3d6f0f8c8c4d1e6ad2d8f5f0f3b1a2c4e6f8090a1b2c3d',
    enabled: true,
    entries: 3,
    checkedAt: '2026-03-01T04:00:00.000Z',
    changedAt: '2026-02-27T09:12:44.120Z',
    error: { code: 'unreachable', detail: 'feed.json: HTTP 503' },
  },
  sync: {
    failures: 2,
    nextAt: '2026-03-01T04:10:00.000Z',
    payloadSha256: '9e107d9d372bb6826bd81d3542a419d6e36a7d5a6f9c1b0e4d7a2b5c8e1f4a70',
    state: '0123456789abcdef0123456789abcdef',
    rootVersion: 2,
    keyForm: 7,
  },
  contents: { base: 1, overlays: [2, 5] },
};

describe('a record of the first form', () => {
  it('is a feed, of which the newest issue seen is the one that is stored', () => {
    const { payloadSha256, rootVersion, ...kept } = firstForm.sync;
    expect(currentForm(firstForm)).toEqual({
      form: 2,
      state: { ...firstForm.state, source: { kind: 'feed' } },
      sync: {
        ...kept,
        newest: { serial: 17, issued: '2026-02-27T08:00:00Z', payloadSha256, rootVersion },
      },
      contents: firstForm.contents,
    });
  });

  it('with nothing remembered of its feed has no newest issue', () => {
    const { form, state, contents } = firstForm;
    const list = currentForm({ form, state, sync: { failures: 0 }, contents });
    expect(list?.sync).toEqual({ failures: 0 });
  });

  it('lies in a database of the first layout, is read from it, and is written in the new form when it changes', async () => {
    const name = 'first-layout';
    const old = await openDB(name, 1, {
      upgrade(db) {
        for (const store of ['lists', 'filters']) db.createObjectStore(store);
        db.createObjectStore('generations', { autoIncrement: true });
        for (let lane = 0; lane < 8; lane += 1) {
          db.createObjectStore(`keyPages${lane}`);
          db.createObjectStore(`entryPages${lane}`);
        }
      },
    });
    await old.put('lists', firstForm, 'made-up-2026');
    old.close();
    const db = await openDatabase({ name });
    expect(await readLists(db)).toEqual([currentForm(firstForm)]);
    await changeList(
      db,
      'made-up-2026',
      (list) => list,
      () => [{ at: '2026-03-01T04:00:00Z', kind: 'trust-lowered' }],
    );
    expect((await db.get('lists', 'made-up-2026'))?.form).toBe(2);
    expect(await db.count('history')).toBe(1);
  });

  it('answers as before', async () => {
    const db = await freshDatabase();
    const stored = await storeList(db, 'a', makeEntries('a', 3));
    if (!stored) throw new Error('it is stored');
    const { state, contents } = stored;
    const { source: _, ...before } = state;
    const put = db.put.bind(db) as (store: string, value: unknown, key: string) => Promise<unknown>;
    await put('lists', { form: 1, state: before, sync: { failures: 0 }, contents }, 'a');
    expect(await idsUnder((await readerOf(db)).reader, 'id:a-2')).toEqual(['a-2']);
  });
});

describe('a record of a form that this version does not know', () => {
  it('is not read, not changed, not written over, and keeps its generations', async () => {
    const db = await freshDatabase();
    const stored = await storeList(db, 'a', makeEntries('a', 3));
    if (!stored) throw new Error('it is stored');
    const later = { ...stored, form: 99 };
    await db.put('lists', later, 'a');
    expect(await readLists(db)).toEqual([]);
    expect(await readList(db, 'a')).toBeUndefined();
    expect(await changeList(db, 'a', (list) => list)).toBeUndefined();
    await orderLists(db, ['a']);
    const { reader, damage } = await readerOf(db);
    expect(await idsUnder(reader, 'id:a-2')).toEqual([]);
    expect(damage).toEqual([]);
    const writer = await openGeneration(db, 'a', { keyForm });
    await expect(writer.commit(() => makeList('a'))).rejects.toMatchObject({ code: 'store-unavailable' });
    await writer.abort();
    await sweep(db);
    expect(await db.get('lists', 'a')).toEqual(later);
    expect(await db.count('generations')).toBe(1);
  });
});
