/**
 * The desk's own database, apart from the lists': what an investigator writes must outlive every change of theirs.
 * All values that tell of somebody are sealed bytes (`vault/`); what lies open is what the browser needs to find them.
 */
import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import type { OutboxState } from '../model/report-desk.ts';
import type { FormerKeys, Sealed, StoredVault } from './vault/vault.ts';

export interface StoredEvidence {
  draft: string;
  /** Sealed bytes, as a Blob: pictures are not read with their draft. */
  bytes: Blob;
}

/** A package on its way. The zip and its title are sealed; where it goes and when lies open, for the alarm. */
export interface StoredParcel {
  state: OutboxState;
  to: string;
  tries: number;
  queued: string;
  nextTry?: string;
  error?: string;
  /** `OutboxItem` without what lies open, as JSON. */
  sealed: Sealed;
  zip: Blob;
}

/** Some events of the ledger in their order, as JSON lines. */
export interface StoredSegment {
  /** The number of events. */
  count: number;
  lines: Sealed;
}

interface DeskSchema extends DBSchema {
  /** `vault` and `former-keys`: how the desk is locked, and was; `desk`: which desk it is. */
  meta: { key: string; value: StoredVault | FormerKeys | { id: string } };
  /** Drafts by id. */
  drafts: { key: string; value: Sealed };
  evidence: { key: string; value: StoredEvidence; indexes: { draft: string } };
  outbox: { key: string; value: StoredParcel };
  /** The ledger, by number. */
  segments: { key: number; value: StoredSegment };
  /** Heads that were deposited (`ledger/`), by number. */
  deposits: { key: number; value: Sealed };
  /** Of the monthly report (`monthly/kept.ts`): its texts, the person's due days and calendars. */
  monthly: { key: string; value: Sealed };
}

export type DeskDatabase = IDBPDatabase<DeskSchema>;
export type DeskPlace = StoreNames<DeskSchema>;
export type DeskStore = Exclude<DeskPlace, 'meta'>;
export type DeskRecord<Store extends DeskStore> = DeskSchema[Store]['value'];

const name = 'xinbiao-desk';
/** Where a backup's desk lies until it is whole (`background/backup/`). */
const restoringName = 'xinbiao-desk-restoring';
const version = 1;

export interface OpenOptions {
  /** The browser closed it (an erasing, a newer version elsewhere): open it again at the next need. */
  onClosed?: () => void;
}

/** Opens the desk, and makes it where there is none. */
export function openDesk(options: OpenOptions = {}): Promise<DeskDatabase> {
  return open(name, options);
}

/** An empty desk beside the desk, to be deleted by `deleteRestoringDesk`. */
export async function openRestoringDesk(): Promise<DeskDatabase> {
  await deleteRestoringDesk();
  return open(restoringName, {});
}

/** Deletes what a restore left, where it was cut off. */
export async function deleteRestoringDesk(): Promise<void> {
  await deleteDB(restoringName);
}

async function open(which: string, { onClosed }: OpenOptions): Promise<DeskDatabase> {
  const database = await openDB<DeskSchema>(which, version, {
    upgrade(fresh) {
      fresh.createObjectStore('meta');
      fresh.createObjectStore('drafts');
      fresh.createObjectStore('evidence').createIndex('draft', 'draft');
      fresh.createObjectStore('outbox');
      fresh.createObjectStore('segments');
      fresh.createObjectStore('deposits');
      fresh.createObjectStore('monthly');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
  });
  return database;
}

/** Whether there is a desk on this machine: asking creates none. */
export async function deskExists(): Promise<boolean> {
  return (await indexedDB.databases()).some((database) => database.name === name);
}

/** Erases all of the desk, and what a restore that was cut off left. */
export async function deleteDesk(): Promise<void> {
  await deleteDB(name);
  await deleteRestoringDesk();
}
