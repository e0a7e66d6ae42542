/**
 * Turning the lock on and off, and changing its passphrase. What was begun is written down first, so that a browser
 * which ends half-way loses nothing: values of both kinds can be read meanwhile, and the next unlocking goes on.
 */
import type { DeskKey, DeskLock, LockState } from '../../model/desk-lock.ts';
import type { DeskDatabase } from '../database.ts';
import { newDataKey, unwrapKey, wrapKey, writeDeskKey } from './data-key.ts';
import type { DataKey } from './data-key.ts';
import { rewriteAll } from './rewrite.ts';
import type { Reseal } from './rewrite.ts';
import { decrypt, encrypt, isEncrypted, isPlain, openPlain, sealPlain } from './sealing.ts';
import { changeLock, readFormerKeys, readLock } from './stored-lock.ts';
import type { StoredVault } from './vault.ts';

type Progress = (done: number, of: number) => void;

export interface LockDependencies {
  database: () => Promise<DeskDatabase>;
  /** Between the first and the second going through: what was sealed before the lock was heard of is written by then. */
  settle?: () => Promise<void>;
  /** Of PBKDF2; tests take few. */
  iterations?: number;
}

const second = (): Promise<void> => new Promise((over) => setTimeout(over, 1000));

export class Lock implements DeskLock {
  readonly #database: () => Promise<DeskDatabase>;
  readonly #settle: () => Promise<void>;
  readonly #iterations: number | undefined;

  constructor({ database, settle = second, iterations }: LockDependencies) {
    this.#database = database;
    this.#settle = settle;
    this.#iterations = iterations;
  }

  async lockState(): Promise<LockState> {
    const lock = await readLock(await this.#database());
    if (lock === undefined) return 'off';
    return lock.change === undefined ? 'on' : 'changing';
  }

  async unlock(passphrase: string): Promise<DeskKey> {
    const { lock, key } = await this.#unwrap(passphrase);
    await this.#takeUp(lock, key);
    return writeDeskKey(key);
  }

  async lockDesk(passphrase: string, progress?: Progress): Promise<DeskKey> {
    const db = await this.#database();
    const key = await newDataKey();
    const wrapped = await wrapKey(key, passphrase, this.#iterations);
    await changeLock(db, (lock, former) => {
      if (lock !== undefined) throw new Error('desk-lock-changing');
      return { lock: { ...wrapped, keyId: key.id, change: 'locking' }, former };
    });
    await this.#encryptAll(key, progress);
    return writeDeskKey(key);
  }

  async changePassphrase(old: string, fresh: string): Promise<void> {
    const { lock, key } = await this.#unwrap(old);
    await this.#takeUp(lock, key);
    const wrapped = await wrapKey(key, fresh, this.#iterations);
    await changeLock(await this.#database(), (now, former) => {
      // Somebody else turned it off, or changed it, meanwhile.
      if (now?.keyId !== key.id || now.change !== undefined) throw new Error('desk-lock-changing');
      return { lock: { ...wrapped, keyId: key.id }, former };
    });
  }

  async unlockForGood(passphrase: string, progress?: Progress): Promise<void> {
    const { lock, key } = await this.#unwrap(passphrase);
    if (lock.change === 'locking') await this.#encryptAll(key);
    await changeLock(await this.#database(), (now, former) => {
      if (now?.keyId !== key.id) throw new Error('desk-lock-changing');
      return { lock: { ...now, change: 'unlocking' }, former };
    });
    await this.#decryptAll(key, progress);
  }

  async #unwrap(passphrase: string): Promise<{ lock: StoredVault; key: DataKey }> {
    const lock = await readLock(await this.#database());
    if (lock === undefined) throw new Error('desk-lock-changing');
    return { lock, key: await unwrapKey(lock, passphrase) };
  }

  async #takeUp({ change }: StoredVault, key: DataKey): Promise<void> {
    if (change === 'locking') await this.#encryptAll(key);
    if (change === 'unlocking') await this.#decryptAll(key);
  }

  async #encryptAll(key: DataKey, progress?: Progress): Promise<void> {
    const db = await this.#database();
    const former = await readFormerKeys(db);
    const reseal: Reseal = async (sealed, place) => {
      if (isPlain(sealed)) return encrypt(openPlain(sealed), place, key);
      for (const old of former) {
        const bytes = await decrypt(sealed, place, old);
        if (bytes !== undefined) return encrypt(bytes, place, key);
      }
      return undefined;
    };
    await this.#rewrite(reseal, progress);
    await changeLock(db, (now) => {
      // A page that took it up too may have been done first.
      if (now?.keyId !== key.id || now.change === 'unlocking') throw new Error('desk-lock-changing');
      const { change: _, ...lock } = now;
      return { lock };
    });
  }

  async #decryptAll(key: DataKey, progress?: Progress): Promise<void> {
    const reseal: Reseal = async (sealed, place) => {
      const bytes = isEncrypted(sealed) ? await decrypt(sealed, place, key) : undefined;
      return bytes && sealPlain(bytes);
    };
    await this.#rewrite(reseal, progress);
    await changeLock(await this.#database(), (lock, former) => {
      if (lock === undefined) return { former };
      if (lock.keyId !== key.id || lock.change !== 'unlocking') throw new Error('desk-lock-changing');
      return { former: { keys: [...former.keys, key.raw] } };
    });
  }

  async #rewrite(reseal: Reseal, progress?: Progress): Promise<void> {
    await rewriteAll(await this.#database(), reseal, progress);
    await this.#settle();
    await rewriteAll(await this.#database(), reseal);
  }
}
