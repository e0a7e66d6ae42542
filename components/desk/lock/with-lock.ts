import type { DeskLock } from '../../../utils/model/desk-lock.ts';
import { linkLedger } from '../ledger-link.ts';

/** Begins the Worker that keeps the lock, has it do one thing, and ends it: no key stays there. */
export async function withLock<T>(work: (lock: DeskLock) => Promise<T>): Promise<T> {
  const link = linkLedger();
  try {
    return await work(link.desk);
  } finally {
    link.close();
  }
}
