import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteDesk, openDesk } from '../../../../utils/desk/database.ts';
import type { DeskDatabase } from '../../../../utils/desk/database.ts';
import { Lock } from '../../../../utils/desk/vault/lock.ts';
import { openVault } from '../../../../utils/desk/vault/open-vault.ts';
import type { Sealed, SealedPlace, Vault } from '../../../../utils/desk/vault/vault.ts';

let db: DeskDatabase;
const database = (): Promise<DeskDatabase> => Promise.resolve(db);
const settle = (): Promise<void> => Promise.resolve();
const newLock = (): Lock => new Lock({ database, settle, iterations: 10 });
const passphrase = '八个字以上的口令 correct';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

beforeEach(async () => {
  db = await openDesk();
});
afterEach(async () => {
  db.close();
  await deleteDesk();
});

/** Something in every store, as its keepers write it. */
async function fill(vault: Vault, many = 1): Promise<void> {
  for (let n = 1; n <= many; n += 1) {
    await db.put('drafts', await vault.seal(bytesOf(`draft ${n}`), `drafts/d${n}`), `d${n}`);
    await db.put(
      'evidence',
      { draft: `d${n}`, bytes: new Blob([await vault.seal(bytesOf(`evidence ${n}`), `evidence/e${n}`)]) },
      `e${n}`,
    );
    await db.put(
      'outbox',
      {
        state: 'waiting',
        to: 'https://lists.example/',
        tries: 0,
        queued: '2026-01-01T00:00:00.000Z',
        sealed: await vault.seal(bytesOf(`parcel ${n}`), `outbox/p${n}`),
        zip: new Blob([await vault.seal(bytesOf(`zip ${n}`), `outbox-zip/p${n}`)]),
      },
      `p${n}`,
    );
    await db.put('segments', { count: 1, lines: await vault.seal(bytesOf(`line ${n}`), `segments/${n}`) }, n);
    await db.put('deposits', await vault.seal(bytesOf(`deposit ${n}`), `deposits/${n}`), n);
  }
}

const blobBytes = async (blob: Blob | undefined): Promise<Sealed> =>
  new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));

/** All sealed values by their places. */
async function sealedValues(many = 1): Promise<[SealedPlace, Sealed][]> {
  const values: [SealedPlace, Sealed | undefined][] = [];
  for (let n = 1; n <= many; n += 1) {
    const parcel = await db.get('outbox', `p${n}`);
    values.push(
      [`drafts/d${n}`, await db.get('drafts', `d${n}`)],
      [`evidence/e${n}`, await blobBytes((await db.get('evidence', `e${n}`))?.bytes)],
      [`outbox/p${n}`, parcel?.sealed],
      [`outbox-zip/p${n}`, await blobBytes(parcel?.zip)],
      [`segments/${n}`, (await db.get('segments', n))?.lines],
      [`deposits/${n}`, await db.get('deposits', n)],
    );
  }
  return values.map(([place, sealed]) => [place, sealed ?? new Uint8Array()]);
}

async function contents(vault: Vault, many = 1): Promise<string[]> {
  const texts: string[] = [];
  for (const [place, sealed] of await sealedValues(many)) texts.push(textOf(await vault.open(sealed, place)));
  return texts;
}

const expected = (many: number): string[] =>
  Array.from({ length: many }, (_, at) => at + 1).flatMap((n) =>
    ['draft', 'evidence', 'parcel', 'zip', 'line', 'deposit'].map((what) => `${what} ${n}`),
  );

/** The first bytes of all values: 0 plain, 1 encrypted. */
const kinds = async (many = 1): Promise<Set<number | undefined>> =>
  new Set((await sealedValues(many)).map(([, sealed]) => sealed[0]));

describe('the lock', () => {
  test('encrypts every store, and decrypts it again', async () => {
    await fill(await openVault(database), 3);
    expect(await kinds(3)).toEqual(new Set([0]));
    const lock = newLock();
    expect(await lock.lockState()).toBe('off');
    const told: [number, number][] = [];
    const key = await lock.lockDesk(passphrase, (done, of) => told.push([done, of]));
    expect(told.at(-1)).toEqual([15, 15]);
    expect(await lock.lockState()).toBe('on');
    expect(await kinds(3)).toEqual(new Set([1]));
    for (const [, sealed] of await sealedValues(3))
      expect(textOf(sealed)).not.toMatch(/draft|evidence|parcel|zip|line/);
    expect(await contents(await openVault(database, key), 3)).toEqual(expected(3));
    expect(await lock.unlock(passphrase)).toBe(key);
    await lock.unlockForGood(passphrase);
    expect(await lock.lockState()).toBe('off');
    expect(await kinds(3)).toEqual(new Set([0]));
    expect(await contents(await openVault(database), 3)).toEqual(expected(3));
  });

  test('says that a passphrase is wrong or short, and takes one in full width for the same', async () => {
    const lock = newLock();
    await expect(lock.lockDesk('short 7')).rejects.toThrow('desk-passphrase-short');
    expect(await lock.lockState()).toBe('off');
    const key = await lock.lockDesk('passphrase1');
    await expect(lock.unlock('passphrase2')).rejects.toThrow('desk-wrong-passphrase');
    await expect(lock.changePassphrase('passphrase2', 'something else')).rejects.toThrow(
      'desk-wrong-passphrase',
    );
    await expect(lock.unlockForGood('passphrase2')).rejects.toThrow('desk-wrong-passphrase');
    expect(await lock.unlock('ｐａｓｓｐｈｒａｓｅ１')).toBe(key);
  });

  test('gets another passphrase without what is kept being written anew', async () => {
    await fill(await openVault(database));
    const lock = newLock();
    const key = await lock.lockDesk(passphrase);
    const before = await sealedValues();
    await lock.changePassphrase(passphrase, 'another passphrase');
    expect(await sealedValues()).toEqual(before);
    await expect(lock.unlock(passphrase)).rejects.toThrow('desk-wrong-passphrase');
    expect(await lock.unlock('another passphrase')).toBe(key);
  });

  test('wants its key', async () => {
    const before = await openVault(database);
    await fill(before);
    const key = await newLock().lockDesk(passphrase);
    await expect(openVault(database)).rejects.toThrow('desk-locked');
    await expect(openVault(database, '00'.repeat(32))).rejects.toThrow('desk-locked');
    await expect(openVault(database, 'no key')).rejects.toThrow('desk-locked');
    // a page that was open before the lock was turned on
    await expect(before.seal(bytesOf('new'), 'drafts/d2')).rejects.toThrow('desk-locked');
    await expect(contents(before)).rejects.toThrow('desk-locked');
    await newLock().unlockForGood(passphrase);
    const second = await newLock().lockDesk(passphrase);
    expect(second).not.toBe(key);
    await expect(openVault(database, key)).rejects.toThrow('desk-locked');
  });

  test('notices a record that was altered, put in another place, or written plainly', async () => {
    await fill(await openVault(database), 2);
    const vault = await openVault(database, await newLock().lockDesk(passphrase));
    const sealed = (await db.get('drafts', 'd1')) ?? new Uint8Array();
    await expect(vault.open(sealed, 'drafts/d2')).rejects.toThrow('desk-damaged');
    await expect(vault.open(sealed, 'deposits/d1')).rejects.toThrow('desk-damaged');
    const altered = sealed.slice();
    altered[20] = (altered[20] ?? 0) ^ 1;
    await expect(vault.open(altered, 'drafts/d1')).rejects.toThrow('desk-damaged');
    await expect(vault.open(new Uint8Array([0, 1, 2]), 'drafts/d1')).rejects.toThrow('desk-damaged');
    await expect(vault.open(new Uint8Array([7]), 'drafts/d1')).rejects.toThrow('desk-damaged');
  });

  test('reads what a page sealed at the moment in which it was turned off, and locks it again', async () => {
    const key = await newLock().lockDesk(passphrase);
    const late = await (await openVault(database, key)).seal(bytesOf('draft 1'), 'drafts/d1');
    await newLock().unlockForGood(passphrase);
    await db.put('drafts', late, 'd1');
    const plain = await openVault(database);
    expect(textOf(await plain.open(late, 'drafts/d1'))).toBe('draft 1');
    const second = await newLock().lockDesk(passphrase);
    const kept = (await db.get('drafts', 'd1')) ?? new Uint8Array();
    expect(textOf(await (await openVault(database, second)).open(kept, 'drafts/d1'))).toBe('draft 1');
    expect(await db.get('meta', 'former-keys')).toBeUndefined();
  });

  test('takes along what was changed while it went through', async () => {
    await fill(await openVault(database), 2);
    const lock = newLock();
    let written: Promise<unknown> = Promise.resolve();
    await lock.lockDesk(passphrase, (done) => {
      if (done === 1) written = db.put('drafts', new Uint8Array([0, ...bytesOf('late')]), 'late');
    });
    await written;
    const vault = await openVault(database, await lock.unlock(passphrase));
    const late = (await db.get('drafts', 'late')) ?? new Uint8Array();
    expect(textOf(await vault.open(late, 'drafts/late'))).toBe('late');
  });
});

/** Ends what goes on at a record, as a browser that is closed does. */
const endAt =
  (record: number) =>
  (done: number): void => {
    if (done === record) throw new Error('ended');
  };

test('a change of the lock that ends anywhere loses nothing and is taken up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('on', 'off'), fc.nat(12)), { minLength: 1, maxLength: 5 }),
      async (steps) => {
        await deleteDesk();
        db.close();
        db = await openDesk();
        await fill(await openVault(database), 2);
        for (const [wanted, end] of steps) {
          const lock = newLock();
          const isOff = (await lock.lockState()) === 'off';
          const change = isOff
            ? wanted === 'on' && lock.lockDesk(passphrase, endAt(end))
            : wanted === 'off' && lock.unlockForGood(passphrase, endAt(end));
          const ended = await Promise.resolve(change).then(
            () => false,
            (error: unknown) => error instanceof Error && error.message === 'ended',
          );
          // meanwhile, before anything was taken up
          if (ended) expect(await newLock().lockState()).toBe('changing');
          const key =
            (await newLock().lockState()) === 'off' ? undefined : await newLock().unlock(passphrase);
          expect(await newLock().lockState()).not.toBe('changing');
          expect(await contents(await openVault(database, key), 2)).toEqual(expected(2));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('values of both kinds are readable while a change is cut off', async () => {
  await fill(await openVault(database), 2);
  let key: string | undefined;
  await expect(newLock().lockDesk(passphrase, endAt(5))).rejects.toThrow('ended');
  expect(await kinds(2)).toEqual(new Set([0, 1]));
  // `unlock` takes it up; a page that has the key already reads on
  key = await newLock().unlock(passphrase);
  await expect(newLock().unlockForGood(passphrase, endAt(5))).rejects.toThrow('ended');
  expect(await kinds(2)).toEqual(new Set([0, 1]));
  const vault = await openVault(database, key);
  expect(await contents(vault, 2)).toEqual(expected(2));
  await db.put('drafts', await vault.seal(bytesOf('draft 1'), 'drafts/d1'), 'd1');
  expect(await contents(vault, 2)).toEqual(expected(2));
});
